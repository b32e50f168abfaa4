import { hasLabel, type MarkedText } from '../mention.js'

/** Words between a city and a dash that name a part of it: 滨海 in 天津滨海—. */
const LOCAL = /^(?:(?![的与和在由及])\p{Script=Han})*$/u
/** Between two places; written so or so. */
const DASH = /[—–-]/
/** How long such a part's name is. */
const LENGTHS = [0, 2, 3]

/**
 * Where the first of two places stands whose dash ends at `start`: 天津滨海 in 天津滨海—中关村基地, 中国 in 中国—新加坡产业园.
 * What two have together begins with the first of them. Undefined where no dash or no place stands there.
 */
export function placeBeforeDash({ document, mentions }: MarkedText, start: number, floor: number): number | undefined {
  const { text } = document
  if (!DASH.test(text.charAt(start - 1)) || text.charAt(start - 2) === '—') return undefined
  const end = start - 1
  if (text.startsWith('中国', end - 2)) return end - 2
  const other = LENGTHS.map((length) => mentions.endingAt(end - length)).find((one) => hasLabel(one, 'Place'))
  if (other === undefined || other.start < floor || !LOCAL.test(text.slice(other.end, end))) return undefined
  const outer = mentions.endingAt(other.start)
  return outer !== undefined && hasLabel(outer, 'Place') && outer.start >= floor ? outer.start : other.start
}
