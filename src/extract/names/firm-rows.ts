import type { Lexicon } from '../../lexicon/index.js'
import type { Span } from '../../types/index.js'
import type { Document } from '../document.js'
import { matches } from '../matches.js'
import { itemsAt, splitRow } from './list-items.js'

/** What stands between two marks other than 、. */
const CLAUSE = /[^，。；：！？“”《》\n]+/gu
/** A character alone is no item of a row. */
const SHORTEST_ITEM = 2

/** The items of each row of the text: those in a clause with 、 or 和 between them. The first may have words before its name and the last words behind. */
export function* rowsOf({ text }: Document): Generator<Span[]> {
  for (const { 0: clause, index } of matches(text, CLAUSE)) {
    const items = splitRow(clause)
    if (items.length < 2) continue
    let row: Span[] = []
    for (const item of [...itemsAt(index, items), undefined]) {
      if (item !== undefined && item.end - item.start >= SHORTEST_ITEM) row.push(item)
      else {
        if (row.length > 1) yield row
        row = []
      }
    }
  }
}

/** Whether the words may be a person's name: rows of unknown words are rows of persons as well. */
export const mayBePerson = ({ surnames }: Lexicon, name: string): boolean =>
  name.length < 4 ? surnames.has(name.charAt(0)) : name.length === 4 && surnames.has(name.slice(0, 2))
