import { type Word, wordOver } from '../document.js'
import { hasLabel, type MarkedText } from '../mention.js'
import { formOf } from './name-words.js'

/** What is no character of a brand that the segmenter cannot join: function words, adverbs, numbers, what there is. */
const NO_BRAND_TAG = /^(?:[pcdru]|m|f|v[shi]|zg)/
const NO_BRAND = /[^\p{Script=Han}]|[有是为将向对到在和与及等新老各该本市省区县州内外中大]/u

/** 中关村 + 天 | 合 + 促进中心: where two loose characters begin that stand between a place or park and the rest of a body's name. */
export function looseBrand({ document, mentions }: MarkedText, last: Word): number | undefined {
  const first = wordOver(document, last.start - 1)
  if (first === undefined || first.end !== last.start) return undefined
  const ofPlace = hasLabel(mentions.endingAt(first.start), 'Place', 'Park')
  const isLoose = (word: Word): boolean =>
    word.end - word.start === 1 && !NO_BRAND_TAG.test(word.tag) && !NO_BRAND.test(formOf(document, word))
  return ofPlace && isLoose(first) && isLoose(last) ? first.start : undefined
}
