import type { Lexicon } from '../../lexicon/index.js'
import type { Span } from '../../types/index.js'
import type { Document } from '../document.js'
import { itemsAt } from './list-items.js'

/** Items with 、 between them, in one clause. */
const ROW = /[^，。；：、！？“”《》\n]{2,}(?:、[^，。；：、！？“”《》\n]{2,})+/gu

/** The items of each row of the text. The first may have words before its name and the last words behind. */
export function* rowsOf({ text }: Document): Generator<Span[]> {
  for (const { 0: row, index } of text.matchAll(ROW)) yield [...itemsAt(index, row.split('、'))]
}

/** Whether the words may be a person's name: rows of unknown words are rows of persons as well. */
export const mayBePerson = ({ surnames }: Lexicon, name: string): boolean =>
  name.length < 4 ? surnames.has(name.charAt(0)) : name.length === 4 && surnames.has(name.slice(0, 2))
