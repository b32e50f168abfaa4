import type { Qualifier, Span } from '../../types/index.js'
import { chineseValue, powerOf, scaled } from './numeral.js'
import { type Share, shareAt } from './share.js'
import { readTable } from './table.js'
import { unitAt } from './unit.js'

/** A number in running text. Ordinals, dates, versions, codes, telephone numbers and vague numbers (数十) are none. */
export interface NumberMention extends Span {
  /** A plain number: 2.18万 is 21800, 84.7% is 0.847; the lower end of a range. */
  value: number
  /** What 近, 超, 余, 不足 and a range say. */
  qualifier?: Qualifier
  /** Where the number begins with the words before it that qualify it: 近 in 近200. */
  from: number
  /** True for 84.7%, 两成, 三分之一: the value is a fraction and takes no unit. */
  share: boolean
}

/** 1,234 and 185 601 are written in thousands; behind a space only where a word follows that may be counted. */
const ARABIC =
  '\\d{1,3}(?:[,，]\\d{3})+(?!\\d)(?:\\.\\d+)?|(?<!\\d)[1-9]\\d{0,2}(?: \\d{3})+(?= ?\\p{Script=Han})|\\d+(?:\\.\\d+)?'
/** 千瓦 and 千米 are units, not thousands. */
const POWER = '(?:[十百千](?![瓦米克伏卡赫焦帕分])(?:万亿|万|亿)?|万亿|万|亿)'
const NUMERAL_SOURCE = `(${ARABIC}|[〇零一二两三四五六七八九十百千万亿]+(?:点[零一二三四五六七八九]+)?)(\\s?[余多来])?( ?${POWER})?(\\s?[余多])?`
const NUMERAL = new RegExp(NUMERAL_SOURCE, 'gu')
const NUMERAL_HERE = new RegExp(NUMERAL_SOURCE, 'uy')
const RANGE = /^\s?(?:[-－—–~～]{1,2}|至|到)\s?(?=[\d一二三四五六七八九十])/

const QUALIFIERS_BEFORE: readonly [RegExp, Qualifier][] = [
  // 签约4个, 节约3万元: 约 is the end of a verb.
  [/(?:(?<![签节合契违履邀预])(?:大约|约为|约有|约)|将近|接近|(?<![附最临邻靠逼])近)\s?$/, 'approx'],
  [/(?:(?<!不)(?:超过|超出|超|逾|突破|高于|多于|大于)|不少于|不低于|至少)了?\s?$/, 'min'],
  [/(?:不足|不到|不超过|不高于|不多于|至多|(?<!不)(?:低于|少于|小于))\s?$/, 'max'],
]
/** 上万, 过百 and 百余 are numbers with no digit before the multiplier; a bare 百 or 万 is none. */
const BARE_BEFORE: readonly [RegExp, Qualifier][] = [
  ...QUALIFIERS_BEFORE,
  [/(?:(?:达到|达)?[上过]|(?<![建完形组做])成)$/, 'min'],
  [/(?:达到|迈入|迈上|跨入|[可将已]达)$|[值额量模入资润数]达$/, 'approx'],
]

/** Lines that look to one side only are tried as one expression. */
const NOT_NUMBERS = readTable('not-numbers.tsv', 4)
const oneSided = (lines: string[][], side: 0 | 1): string => lines.map((line) => line[side]).join('|')
const NOT_BEHIND = new RegExp(
  `(?:${oneSided(
    NOT_NUMBERS.filter(([, after]) => after === ''),
    0,
  )})$`,
)
const NOT_BEFORE = new RegExp(
  `^(?:${oneSided(
    NOT_NUMBERS.filter(([before]) => before === ''),
    1,
  )})`,
)
const NOT_BETWEEN = NOT_NUMBERS.filter(([before, after]) => before !== '' && after !== '').map(([before, after]) => ({
  before: new RegExp(`(?:${before})$`),
  after: new RegExp(`^(?:${after})`),
}))
const isLabel = (before: string, after: string): boolean =>
  NOT_BEHIND.test(before) ||
  NOT_BEFORE.test(after) ||
  NOT_BETWEEN.some((line) => line.before.test(before) && line.after.test(after))

/** How far the tables look to either side. */
const BEFORE = 16
const AFTER = 12

/** Full-width digits and signs in half width, one for one, so that offsets hold. */
const halfWidth = (text: string): string =>
  text.replace(/[０-９．％＋]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))

/** All numbers of the text in order. Linear in its length. */
export function readNumbers(text: string): NumberMention[] {
  const flat = halfWidth(text)
  const numbers: NumberMention[] = []
  for (const match of flat.matchAll(NUMERAL)) {
    const last = numbers.at(-1)
    if (last !== undefined && match.index < last.end) continue
    const number = readNumber(flat, match)
    if (number === null) continue
    // 3分之1: the share takes in the 3 read before.
    if (last !== undefined && number.start < last.end) numbers.pop()
    numbers.push(number)
  }
  return numbers
}

function readNumber(text: string, match: RegExpExecArray): NumberMention | null {
  const [whole, digits = '', inner, power = '', outer] = match
  const range = upperEnd(text, match.index + whole.length)
  const share = shareAt(text, { start: match.index, end: range?.end ?? match.index + whole.length })
  const start = share?.start ?? match.index
  const end = share?.end ?? range?.end ?? match.index + whole.length
  const before = text.slice(Math.max(0, start - BEFORE), start)
  const bare = /^[百千万亿]+$/.test(digits)
  const value = worth(digits, power || range?.power || '', share)
  // Most characters that are digits count nothing: this tells it sooner than the words around.
  if (value === null || (share === null && !isCounted(text, digits, value, end))) return null
  const said = (bare ? BARE_BEFORE : QUALIFIERS_BEFORE).find(([words]) => words.test(before))
  const more = (inner ?? outer)?.trim()
  if (bare && said === undefined && more === undefined) return null
  if (isVague(before, digits) || isLabel(before, text.slice(end, end + AFTER))) return null
  const qualifier = said?.[1] ?? (more === '来' ? 'approx' : more !== undefined || range !== null ? 'min' : undefined)
  const from = start - (said?.[0].exec(before)?.[0].length ?? 0)
  return { start, end, from, value, share: share !== null, ...(qualifier === undefined ? {} : { qualifier }) }
}

/** 数十家 is no number; 总数120家, 人数三百 count. */
const isVague = (before: string, digits: string): boolean =>
  /(?<![总人户次件项])数\s?$/.test(before) && !/^\d/.test(digits)

/** The upper end of a range (3—5家, 10至20亿元): it lends the lower end its multiplier. */
function upperEnd(text: string, end: number): { end: number; power: string } | null {
  const dash = RANGE.exec(text.slice(end, end + 5))
  if (dash === null) return null
  NUMERAL_HERE.lastIndex = end + dash[0].length
  const upper = NUMERAL_HERE.exec(text)
  if (upper === null) return null
  const after = NUMERAL_HERE.lastIndex
  const measured = unitAt(text, after) !== null || text.charAt(after) === '%'
  return measured ? { end: after, power: upper[3] ?? '' } : null
}

/** A third is .3333: no text means more digits. */
const PRECISION = 1e4

function worth(digits: string, power: string, share: Share | null): number | null {
  const shift = powerOf(power) + (share?.shift ?? 0)
  const arabic = /^\d/.test(digits)
  const plain = arabic ? scaled(digits + tenthsTail(share), shift) : chineseDecimal(digits, share, shift)
  if (plain === null || share === null || share.parts === 1) return plain
  return Math.round((plain / share.parts) * PRECISION) / PRECISION
}

/** 三成五 is 3.5 tenths. */
const tenthsTail = (share: Share | null): string => (share?.tail ? `.${chineseValue(share.tail)}` : '')

function chineseDecimal(numeral: string, share: Share | null, shift: number): number | null {
  const [whole = '', decimals] = numeral.split('点')
  const value = chineseValue(whole)
  if (value === null) return null
  const tail = decimals === undefined ? tenthsTail(share) : `.${[...decimals].map(chineseValue).join('')}`
  return scaled(`${value}${tail}`, shift)
}

/** Years and the digits of 5G are no numbers; Chinese digits, which are everywhere in words (一流, 三地), only before a unit. */
function isCounted(text: string, digits: string, value: number, end: number): boolean {
  const unit = unitAt(text, end)
  if (/^\d/.test(digits)) {
    const year = /^(?:19|20)\d\d$/.test(digits) && /^\s?年/.test(text.slice(end, end + 2))
    return !year && (unit !== null || !/^[A-Za-z]/.test(text.slice(end, end + 1)))
  }
  return !digits.includes('点') && (value >= 100 || unit !== null)
}
