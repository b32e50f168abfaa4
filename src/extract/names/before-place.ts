import { wordOver } from '../document.js'
import { hasLabel, type MarkedText } from '../mention.js'
import { formOf, nameWords, swallows } from './name-words.js'

/** What a name begins with before the place that it is read from: another place and a dash, two countries, or a brand. */

/** 中德 + 沈阳…产业园: two countries that have a park together, before the place where it lies. */
const COUNTRIES = /(?<!\p{Script=Han})(?:中[德法俄日韩新泰白哈英意以印美加澳巴马荷瑞奥挪芬丹波匈塞蒙老柬越缅埃非欧])$/u

/** “云杉U谷·成都产业园”: whose line of parks it is, behind the opening quotation mark. */
const IN_QUOTES = /“(?<brand>[\p{Script=Han}A-Za-z0-9]{2,12}·)$/u

/** Words between a city and a dash that name a part of it: 滨海 in 天津滨海—. */
const LOCAL = /^(?:(?![的与和在由及])\p{Script=Han})*$/u
/** Between two places; written so or so. */
const DASH = /[—–-]/
/** How long such a part's name is. */
const LENGTHS = [0, 2, 3]

/** Where a name begins whose place begins at `start`: with another place that a dash joins, with two countries or with a brand. */
export function beforePlace(marked: MarkedText, start: number, floor: number): number | undefined {
  const before = marked.document.text.slice(Math.max(0, floor - 1), start)
  if (start - 2 >= floor && COUNTRIES.test(before)) return start - 2
  const brand = IN_QUOTES.exec(before)?.groups?.brand
  return brand === undefined ? placeBeforeDash(marked, start, floor) : start - brand.length
}

/** Tags of what the segmenter takes for a place or a name. */
const PROPER_TAG = /^(?:ns|nz|x)$/
const BRAND = /^\p{Script=Han}{2,3}$/u
/** 位于临港松江科技城, 入驻: what a park's name may stand behind. */
const STANDS_BEHIND = /[在于驻户入到进及和与、的]/

/** 临港 + 松江科技城: whose line of parks it is, or of what larger one, before the place; no known place and no common word. */
export function brandOfPark({ document, mentions }: MarkedText, start: number, floor: number): number | undefined {
  const word = wordOver(document, start - 1)
  if (word === undefined || word.end !== start || word.start < floor || !PROPER_TAG.test(word.tag)) return undefined
  const form = formOf(document, word)
  if (!BRAND.test(form) || nameWords.has(form) || mentions.covering(word.start) !== undefined) return undefined
  const opens = word.start === floor || STANDS_BEHIND.test(document.text.charAt(word.start - 1))
  return opens && !swallows.first.test(form) ? word.start : undefined
}

/**
 * Where the first of two places stands whose dash ends at `start`: 天津滨海 in 天津滨海—中关村基地, 中国 in 中国—新加坡产业园.
 * What two have together begins with the first of them. Undefined where no dash or no place stands there.
 */
function placeBeforeDash({ document, mentions }: MarkedText, start: number, floor: number): number | undefined {
  const { text } = document
  if (!DASH.test(text.charAt(start - 1)) || text.charAt(start - 2) === '—') return undefined
  const end = start - 1
  if (text.startsWith('中国', end - 2)) return end - 2
  const other = LENGTHS.map((length) => mentions.endingAt(end - length)).find((one) => hasLabel(one, 'Place'))
  if (other === undefined || other.start < floor || !LOCAL.test(text.slice(other.end, end))) return undefined
  const outer = mentions.endingAt(other.start)
  return outer !== undefined && hasLabel(outer, 'Place') && outer.start >= floor ? outer.start : other.start
}
