import { type Document, type Word, wordOver } from '../document.js'
import type { MarkedText } from '../mention.js'
import { NOMINAL, nameWords, swallows } from './name-words.js'

/** Words at the front of a name to which the segmenter took what is none of the name's, and verbs of building before it. */

/** 的有菲鹏, 还有云杉: no brand begins with this 有. */
const HAS = /[的还也又含仅中下内]/
/** 由云杉, 与国网: no brand begins with 由 or 与, though the segmenter makes one word of both. */
const GLUED = /^[由被把与往及]./
/** 暨首届: the second of two events. */
const JOINED_EVENT = /^暨(?:首届|第)/
/** 1996 + 年罗罗, 500 + 强云杉: the number goes on into the word. */
const OF_NUMBER = /^(?:[年月日强].|强$)/
/** 在开发区 + 建设 + 甲综合体: where something is built, without the zone's name. */
const IN_ZONE =
  /在(?:该|我)?(?:开发区|高新区|经开区|园区|新区|保税区|当地|本地|[省市区县]里?)$|在[^，。；：的、]{1,14}(?:[集聚示范合作功能]区|产业园|工业园|科技园|园区|片区)$/

/**
 * Where the name begins inside the word or behind it, which is read as `form` up to `end`; undefined where the word is not cut or
 * joined wrongly.
 */
export function frontInWord(
  { text }: Document,
  { start, tag }: Word,
  form: string,
  end: number,
  isCompany: boolean,
): number | undefined {
  const before = text.charAt(start - 1)
  const has = form.startsWith('有') && HAS.test(before)
  if ((isCompany && (GLUED.test(form) || has)) || JOINED_EVENT.test(form)) return start + 1
  if (OF_NUMBER.test(form) && /\d/.test(before)) return start + 1
  const unknown = tag === 'x' && !isCompany
  if ((unknown && swallows.first.test(form)) || (tag === 'nr' && GLUED.test(form))) return start + 1
  return unknown && swallows.last.test(form) ? end : undefined
}

/** 在双流 + 建设, 在开发区 + 建设: whether the word is a verb of building in a place that no list has; the name is what is built. */
export function isBuiltThere(document: Document, form: string, { start }: Word, floor: number): boolean {
  if (!nameWords.is(form, 'builds')) return false
  if (IN_ZONE.test(document.text.slice(floor, start))) return true
  let place = wordOver(document, start - 1)
  if (place?.tag.startsWith('ns') !== true) return false
  // 在 + 昆明 + 安宁: a city and a place in it.
  const outer = wordOver(document, place.start - 1)
  if (outer?.tag.startsWith('ns') === true && outer.end === place.start) place = outer
  return /[在于]/.test(document.text.charAt(place.start - 1))
}

/** 林某率 + 某园管委会: whether who leads them there ends at the offset, whom the segmenter makes one word with the verb. */
export function endsWithLeader(document: Document, end: number): boolean {
  if (document.text.charAt(end - 1) !== '率') return false
  const word = wordOver(document, end - 1)
  return word !== undefined && word.end === end && word.end - word.start > 2 && /^(?:x|nr)/.test(word.tag)
}

/** 广州 + 云 + 从机器人: two characters behind a place are a brand, though the second is a preposition elsewhere. */
export function isBrandBehindPlace({ document, mentions }: MarkedText, form: string, { start }: Word): boolean {
  if (!/^[从以达到向]$/.test(form) || mentions.endingAt(start - 1)?.label !== 'Place') return false
  const first = wordOver(document, start - 1)
  return first?.start === start - 1 && first.end === start && NOMINAL.test(first.tag)
}
