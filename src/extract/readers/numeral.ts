/** What a numeral is worth: Arabic digits with separators, Chinese numerals, and the multipliers 百 千 万 亿 behind either. */

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 }

/** The power of ten of a multiplier: 万 is 4, 千万 is 7, 万亿 is 12. */
export const powerOf = (multiplier: string): number =>
  [...multiplier].reduce((sum, character) => sum + (POWERS[character] ?? 0), 0)

/** The value of Arabic digits times a power of ten, shifted as text so that 2.18万 is 21800 and 84.7% is 0.847. */
export const scaled = (digits: string, power: number): number => Number(`${digits.replaceAll(/[, ]/g, '')}e${power}`)

/** One section below 万: 三百二十 is 320, 十二 is 12. Null for what is no number, such as 三四 or 十四五. */
function section(text: string): number | null {
  let sum = 0
  let digit: number | null = null
  let below = 4
  for (const character of text) {
    const value = DIGITS[character]
    const power = POWERS[character]
    if (value === 0) {
      if (digit !== null) return null
    } else if (value !== undefined) {
      if (digit !== null) return null
      digit = value
    } else if (power !== undefined && power < below) {
      if (digit === null && sum > 0) return null
      sum += (digit ?? 1) * 10 ** power
      digit = null
      below = power
    } else return null
  }
  // 三百二 is 320, 三百零二 is 302.
  const colloquial = digit !== null && below > 1 && below < 4 && !/[零〇]/.test(text)
  return sum + (digit ?? 0) * (colloquial ? 10 ** (below - 1) : 1)
}

/** The value of a Chinese numeral; null for what only looks like one (年份 such as 二〇二四, 两三, 十四五). */
export function chineseValue(text: string): number | null {
  const [high, ...low] = text.split('亿')
  if (low.length > 1) return null
  if (low.length === 1 && high !== undefined) return joined(high, low[0] ?? '', 8)
  const [thousands, ...rest] = text.split('万')
  if (rest.length > 1) return null
  if (rest.length === 1 && thousands !== undefined) return joined(thousands, rest[0] ?? '', 4)
  return section(text)
}

/** The value of a count in Arabic digits or as a Chinese numeral, without separators; null where the latter is none. */
export const countValue = (text: string): number | null => (/^\d/.test(text) ? Number(text) : chineseValue(text))

function joined(high: string, low: string, power: number): number | null {
  const upper = high === '' ? 1 : chineseValue(high)
  const lower = low === '' ? 0 : chineseValue(low)
  if (upper === null || lower === null) return null
  // 三万五 is 35000.
  const colloquial = /^[一二两三四五六七八九]$/.test(low)
  return upper * 10 ** power + lower * (colloquial ? 10 ** (power - 1) : 1)
}
