import type { Span } from '../../types/index.js'

/** The items of the list that a pattern with a group `items` matched, with their places in the text. */
export function* listItems(match: RegExpExecArray): Generator<Span & { item: string }> {
  let start = match.indices?.groups?.items?.[0] ?? 0
  for (const item of (match.groups?.items ?? '').split('、')) {
    yield { start, end: start + item.length, item }
    start += item.length + 1
  }
}
