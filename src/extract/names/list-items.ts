import type { Span } from '../../types/index.js'
import { type Document, wordsBetween } from '../document.js'
import { CONJUNCTION, formOf, nameEndings, nameWords } from './name-words.js'

const TRADE = nameEndings.alternatives('firm-trade')
/** 久晴药业和明岚电子: 和 between two firms that their trades end parts the items of a list as 、 does. */
const MARK = new RegExp(`、|(?<=${TRADE})[和与及](?=\\p{Script=Han}{2,4}${TRADE})`, 'u')

/** The items of a list that begins at `start`, with their places in the text; one character stands between two. */
export function* itemsAt(start: number, items: readonly string[]): Generator<Span & { item: string }> {
  let at = start
  for (const item of items) {
    yield { start: at, end: at + item.length, item }
    at += item.length + 1
  }
}

/** The items of the list that a pattern with a group `items` matched, with their places in the text. */
export const listItems = (match: RegExpExecArray): Generator<Span & { item: string }> =>
  itemsAt(match.indices?.groups?.items?.[0] ?? 0, splitRow(match.groups?.items ?? ''))

/** The items of a row, with one character between two. */
export const splitRow = (row: string): string[] => row.split(MARK)

/** Where the name begins that an item of a list ends with: 走访了, 引进, 与, 区内有 stand before the first and are none of its. */
export function nameStart(document: Document, start: number, end: number): number {
  let from = start
  for (const word of wordsBetween(document, { start, end })) {
    const form = formOf(document, word)
    const acts =
      /^[pu]/.test(word.tag) || (nameWords.is(form, 'stop') && !CONJUNCTION.has(form)) || nameWords.is(form, 'how')
    const has = form === '有' && from === word.start && from > start
    if ((acts || has) && word.end < end) from = Math.max(from, word.end)
  }
  return from
}

/** ‘山’‘水’二字, 30个省（区, ）: what is quoted character by character, counted, cut by a bracket or has no word is no name. */
export const isNoName = (item: string): boolean => NO_NAME.test(item)
const NO_NAME = /[‘’]|^\d+[余多]?[个家名位所项座条]|（[^）]*$|^[^（]*）|^[^\p{L}]*$/u
