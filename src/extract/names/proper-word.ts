import { type Document, wordOver, wordsBetween } from '../document.js'
import { formOf, nameWords } from './name-words.js'

/** 各分园, 该园: words that point at what they stand before. */
export const POINTS = /[各该本此其某每]/
const PROPER_TAG = /^(?:n[rstz]|x)/

/** Whether one word that the segmenter takes for a proper name stands there: 云杉 in 云杉实验室, not 化学. */
export function isProper(document: Document, start: number, headStart: number): boolean {
  const word = wordOver(document, start)
  if (word?.start !== start || word.end < headStart || !PROPER_TAG.test(word.tag)) return false
  const form = document.text.slice(start, headStart)
  return form.length > 1 && !nameWords.has(form) && !POINTS.test(form)
}

/** Whether the modifier holds a word that no common noun does: 高科技公司 has none. */
export const hasProper = (document: Document, start: number, end: number): boolean =>
  wordsBetween(document, { start, end }).some(
    (word) => (PROPER_TAG.test(word.tag) && !nameWords.has(formOf(document, word))) || word.tag === 'eng',
  )
