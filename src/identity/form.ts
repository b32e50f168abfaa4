import { foldText } from '../lexicon/index.js'

/**
 * A name in the form in which its parts are compared, with the way back: `match` is lower case, without spaces, dashes,
 * dots, quotation marks and brackets; `text` is the name as it is shown; `at[i]` is where `match[i]` stands in `text`.
 */
export interface Form {
  text: string
  match: string
  at: readonly number[]
}

const IGNORED = new Set(' \t\n\r《》“”"‘’\'·—_-‐‑–（）()[]【】')
const ALIKE: Record<string, string> = { 与: '和', 及: '和' }

/** In brackets: that a body is not there yet or is made anew, its initials, its short form. None of it tells it from another. */
const ASIDE =
  /（(?:筹|筹建|筹备|在建|暂名|暂定名|拟|拟建|重组|培育|培育建设|[A-Za-z][A-Za-z0-9 &.-]*|(?:以下)?(?:简称|称).*)）/g
const HAN_SPACE = /(?<=[\u3400-\u9fff）])\s+(?=[\u3400-\u9fff（])/g

/** The name as it is shown: one form of each character, no outer quotation marks, no asides in brackets. */
function shown(name: string): string {
  let text = foldText(name.normalize('NFC'))
  if (text.includes('（')) text = text.replace(ASIDE, '')
  if (/\s/.test(text)) text = text.replace(HAN_SPACE, '').replace(/\s+/g, ' ').trim()
  return /^(?:《[^《》]+》|“[^“”]+”|‘[^‘’]+’)$/.test(text) ? text.slice(1, -1) : text
}

/** By code unit, as far as they were asked for. */
const matches = new Array<string>(0x10000)

/** What a character counts as: nothing, its lower case, or the character that means the same. */
function matchOf(unit: number): string {
  const known = matches[unit]
  if (known !== undefined) return known
  const character = String.fromCharCode(unit)
  const match = IGNORED.has(character) ? '' : (ALIKE[character] ?? character.toLowerCase())
  matches[unit] = match
  return match
}

export function readForm(name: string): Form {
  const text = shown(name)
  let match = ''
  const at: number[] = []
  for (let i = 0; i < text.length; i++) {
    const counts = matchOf(text.charCodeAt(i))
    for (let unit = 0; unit < counts.length; unit++) at.push(i)
    match += counts
  }
  return { text, match, at }
}

/** The part of a form from `start` on, as a form of its own. */
export function restOf(form: Form, start: number): Form {
  const at = form.at[start] ?? form.text.length
  // 万华化学 + （福建）产业园, 南京大学 + “光电技术”实验室: a bracket or quotation opens with what stands in it.
  const offset = /[（“]/.test(form.text.charAt(at - 1)) ? at - 1 : at
  return {
    text: form.text.slice(offset),
    match: form.match.slice(start),
    at: form.at.slice(start).map((i) => i - offset),
  }
}

const DIGITS = '零一二三四五六七八九'

const digit = (character: string): number => Math.max(0, DIGITS.indexOf(character))

/** 十八 is 18, 二十 is 20, 七一五 is 715. */
function ordinal(text: string): string {
  if (/^\d+$/.test(text)) return text
  const [tens, ones] = text.split('十')
  if (tens === undefined || ones === undefined) return [...text].map(digit).join('')
  return String((tens === '' ? 1 : digit(tens)) * 10 + digit(ones))
}

/** The key of a name whose structure has been read: ordinals as figures, one form of 有限公司. */
export const seal = (match: string): string =>
  match
    .replace(
      /第([零一二三四五六七八九]?十[一二三四五六七八九]?|[零一二三四五六七八九]+|\d+)/g,
      (_, n: string) => `第${ordinal(n)}`,
    )
    .replace(/有限责任公司/g, '有限公司')

/** The key of a name of which nothing but its characters is known. */
export const nameKey = (name: string): string => seal(readForm(name).match)
