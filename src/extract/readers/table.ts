import { fileURLToPath } from 'node:url'
import { readTable as read } from '../../lexicon/index.js'
import { JinmaiError } from '../../types/index.js'

const DATA = fileURLToPath(new URL('../../../src/extract/readers/data/', import.meta.url))

/**
 * The rows of a reviewed table in `data/`; a cell of `-` is empty. The tables stand beside the sources and are read from
 * there by the built program too. Throws LEXICON_INVALID where a line has fewer than `columns` cells.
 */
export const readTable = (file: string, columns: number): string[][] =>
  read(`${DATA}${file}`, columns).map(({ cells }) => cells.map((cell) => (cell === '-' ? '' : cell)))

/** An alternation of words for a regular expression, longest first so that the longest word wins. */
export const anyOf = (words: Iterable<string>): string =>
  [...new Set(words)]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|')

/** A cell that holds none of the words that its column allows. */
export const unknownCell = (file: string, entry: string, cell: string): JinmaiError =>
  new JinmaiError(
    'LEXICON_INVALID',
    `${DATA}${file}: ${entry} has the unknown value ${cell}`,
    'The first lines of the file say which values its columns take.',
  )
