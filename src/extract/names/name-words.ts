import { Words } from '../data.js'
import { type Document, type Word, wordOver, wordsBetween } from '../document.js'
import type { MarkedText } from '../mention.js'

/** What words do to a name that they stand in or before. */
export const nameWords = Words.of('name-words.tsv')
/** What the ends of names and of their head words tell. */
export const nameEndings = Words.of('name-endings.tsv')
/** What words around a plan, fund, event or body tell of its name. */
export const planWords = Words.of('plan-words.tsv')

/** Marks that stand inside names. */
export const INSIDE = new Set(['·', '—', '-', '+', '/', '&'])
export const CONJUNCTION = new Set(['与', '和', '及', '暨'])
/** Tags of the segmenter that stand inside names: nouns of all kinds, adjectives, abbreviations, Latin, locality. */
export const NOMINAL = /^(?:n|a$|an|ag|b|j|l|vn|vg|ng|eng|i|s|f$|k|h|z|g|x|tg)/
/** Tags of words that describe a name at most, and begin none: verbs, locality, adjectives. */
const DESCRIBES = /^v|^[fsa]$/

/** The words as they stand in the text, cut off at `limit`. */
export const formOf = ({ text }: Document, { start, end }: Word, limit = end): string =>
  text.slice(start, Math.min(end, limit))

/** Function words that the segmenter takes to an unknown word, at its front or its end: 对天, 区为. */
export const swallows = {
  first: /^(?:[对与由将为在向从把让给及含这那往愿].|是(?!德)|获[省国市全])/,
  last: /.[为与同对由将在向于是以]$/,
}
const BRAND = /^\p{Script=Han}{2,4}$/u

/** Tags of the words that a brand holds: unknown to the dictionary, or a name. */
export const BRAND_TAG = /^(?:x|nz|nr|nt|ns|eng|j)/
/** 的, 了: single characters that no brand holds. */
const PARTICLE = /^u/
/** A brand without a trade is no longer. */
const LONGEST_BRAND = 5

/** Whether nothing but a brand stands there: no word that a dictionary has, save single characters. */
export function isBrandOnly(document: Document, start: number, end: number): boolean {
  const words = wordsBetween(document, { start, end })
  const length = end - start
  if (length < 3 || length > LONGEST_BRAND || words.some((word) => nameWords.has(formOf(document, word)))) return false
  return words.every((word) => BRAND_TAG.test(word.tag) || (word.end - word.start === 1 && !PARTICLE.test(word.tag)))
}

/** Whether a word that no dictionary has opens the modifier: 明岚 in 明岚风电. */
export function opensWithBrand(document: Document, start: number, headStart: number): boolean {
  const word = wordOver(document, start)
  if (word?.start !== start || word.tag !== 'x' || word.end > headStart) return false
  const form = formOf(document, word)
  return BRAND.test(form) && !swallows.first.test(form) && !swallows.last.test(form) && !nameWords.has(form)
}

/** Tags of words that the dictionary has as names: brands are made of them as well (建华科技, 泰和生物). */
const NAME_TAG = /^n[rz]$/

/** Whether a brand stands there as a word of its own: one that no dictionary has, or a name of its. */
export function isBrandWord(document: Document, word: Word): boolean {
  const form = formOf(document, word)
  return (
    opensWithBrand(document, word.start, word.end) ||
    (NAME_TAG.test(word.tag) && /^\p{Script=Han}{2,3}$/u.test(form) && !nameWords.has(form))
  )
}

/** 锦泓半导体: whether a brand and its trade open the modifier. */
export function opensWithFirm(document: Document, start: number, headStart: number): boolean {
  if (!opensWithBrand(document, start, headStart)) return false
  const brandEnd = wordOver(document, start)?.end ?? headStart
  return nameEndings.begins(document.text.slice(brandEnd, headStart), 'trade')
}

/** Whether the word takes the name as its object rather than describing it. */
const isVerbal = (form: string, tag: string): boolean => tag === 'v' || nameWords.is(form, 'outside')

/** Whether no name goes on over the word: it is listed so, or a longer one that begins or ends with such a word. */
export const stopsName = (form: string): boolean =>
  nameWords.is(form, 'stop') ||
  (form.length > 3 &&
    !nameWords.is(form, 'nominal') &&
    (nameWords.is(form.slice(0, 2), 'stop') || nameWords.is(form.slice(-2), 'stop')))

/** 综合性, 国际化, 创新型: what kind of thing, and no field. */
const OF_KIND = /^..+[性化型]$/

const saysNothing = (form: string): boolean =>
  nameWords.is(form, 'trim') || (OF_KIND.test(form) && !nameWords.is(form, 'inner'))

/** Whether more than general words follow up to the head: 先进技术研究院 has a field, 创新研究中心 none. */
export function keepsField(document: Document, start: number, headStart: number): boolean {
  for (let i = document.wordAt[start] ?? 0; i < document.words.length; i++) {
    const word = document.words[i]
    if (word === undefined || word.start >= headStart) return false
    const form = formOf(document, word, headStart)
    const joins = CONJUNCTION.has(form)
    if (!joins && !saysNothing(form) && !nameWords.is(form, 'field-less')) return true
  }
  return false
}

/** 超 + 精密装备, 超强 + 激光: how far a technique goes, and no verb. */
export const isExtreme = ({ text }: Document, { start, end }: Word): boolean =>
  EXTREME.test(text.slice(start, end)) && /\p{Script=Han}/u.test(text.charAt(end))
const EXTREME = /^超(?![过出额越标支员产])\p{Script=Han}?$/u

/** 再生 + 医学, 合成 + 生物: a verb and the science that it names are one field. */
function opensTerm(document: Document, form: string, end: number): boolean {
  const next = wordOver(document, end)
  return next !== undefined && nameWords.is(form, 'of-science') && nameWords.is(formOf(document, next), 'science')
}

/** 重点建设, 共同打造, 投资建设: how something is built. */
function tellsHow(document: Document, form: string, end: number): boolean {
  const next = wordOver(document, end)
  const how = nameWords.is(form, 'how') || nameWords.is(form, 'pays')
  return next !== undefined && how && nameWords.is(formOf(document, next), 'builds')
}

/**
 * Where the name begins when words that begin none are dropped from its left. What is left must still name something:
 * 研究 in 研究中心 falls, 先进技术 in 先进技术研究院 stays. A `general` name (科技管理处) loses its verbs only,
 * and nothing falls from a word that is the name's own.
 */
export function trimLeft(
  { document, mentions }: MarkedText,
  from: number,
  headStart: number,
  general: boolean,
  isOwn: (word: Word) => boolean,
): number {
  let start = from
  while (start < headStart) {
    const word = wordOver(document, start)
    if (mentions.startingAt(start) !== undefined || word?.start !== start) return start
    const form = formOf(document, word)
    if (isOwn(word) || isExtreme(document, word) || opensTerm(document, form, word.end)) return start
    const verbal = isVerbal(form, word.tag)
    if (general && !verbal) return start
    const how = tellsHow(document, form, word.end)
    const falls = how || saysNothing(form) || nameWords.is(form, 'inner') || DESCRIBES.test(word.tag)
    if (!falls || (!verbal && !how && keepsField(document, word.end, headStart))) return start
    start = word.end
  }
  return start
}

/** Whether the words left of a 与 can only be part of the name: a noun phrase without a name in it that says a field. */
export function isFieldBefore({ document, mentions }: MarkedText, start: number, joint: number): boolean {
  if (joint - 1 - start < 2) return false
  const words = wordsBetween(document, { start, end: joint - 1 })
  if (words.some((word) => mentions.covering(word.start) !== undefined)) return false
  const last = words.at(-1)
  const ofField = words.length > 1 && last !== undefined && nameWords.is(formOf(document, last), 'of-field')
  return ofField || !words.every((word) => nameWords.is(formOf(document, word), 'trim'))
}

/** Whether a dash or conjunction stands at the front with nothing left of it to join. */
export function joinsNothing({ document, mentions }: MarkedText, offset: number): boolean {
  const character = document.text.charAt(offset)
  if (mentions.startingAt(offset) !== undefined) return false
  const word = wordOver(document, offset)
  return INSIDE.has(character) || (CONJUNCTION.has(character) && word?.start === offset && word.end === offset + 1)
}
