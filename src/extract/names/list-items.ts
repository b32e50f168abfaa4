import type { Span } from '../../types/index.js'
import { type Document, wordsBetween } from '../document.js'
import { CONJUNCTION, formOf, nameWords } from './name-words.js'

/** The items of the list that a pattern with a group `items` matched, with their places in the text. */
export function* listItems(match: RegExpExecArray): Generator<Span & { item: string }> {
  let start = match.indices?.groups?.items?.[0] ?? 0
  for (const item of (match.groups?.items ?? '').split('、')) {
    yield { start, end: start + item.length, item }
    start += item.length + 1
  }
}

/** Where the name begins that an item of a list ends with: 走访了, 引进, 与 stand before the first and are none of its. */
export function nameStart(document: Document, start: number, end: number): number {
  let from = start
  for (const word of wordsBetween(document, { start, end })) {
    const form = formOf(document, word)
    const acts =
      /^[pu]/.test(word.tag) || (nameWords.is(form, 'stop') && !CONJUNCTION.has(form)) || nameWords.is(form, 'how')
    if (acts && word.end < end) from = Math.max(from, word.end)
  }
  return from
}
