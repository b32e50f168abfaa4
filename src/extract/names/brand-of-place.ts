import { type Document, wordOver } from '../document.js'
import type { MarkedText, Mention } from '../mention.js'
import { isTrades } from './legal-form.js'

/** A brand that begins as other words do, right behind the place that opens a firm's name. */

/** 和光, 为旌, 日中天: what joins a place to nothing and counts no days where it begins a brand. */
const JOINS = /[和与同为]/
const COUNTS_TIME = /[日月天]/

/**
 * The place that the name of a firm begins with whose brand is cut before `start`: 江苏 + 和光电有限公司. Behind 和 a single
 * character is left of the brand, for one alone names no firm.
 */
export function placeOfBrand(
  { document, mentions }: MarkedText,
  start: number,
  headStart: number,
): Mention | undefined {
  const before = document.text.charAt(start - 1)
  const place = mentions.endingAt(start - 1)
  if (place?.label !== 'Place') return undefined
  return COUNTS_TIME.test(before) || (JOINS.test(before) && isLetterBrand(document, start, headStart))
    ? place
    : undefined
}

/** Whether a single character and trades are all that stands before the head. */
function isLetterBrand(document: Document, start: number, headStart: number): boolean {
  const word = wordOver(document, start)
  return (
    word?.start === start && word.end === start + 1 && word.end < headStart && isTrades(document, word.end, headStart)
  )
}
