import { readFileSync } from 'node:fs'
import { JinmaiError } from '../types/index.js'

/** One line of a lexicon file: its cells, and where it stands, for messages. */
export interface Row {
  cells: string[]
  where: string
}

/**
 * Reads a tab-separated lexicon file: one entry a line, `#` starts a comment line, empty lines are skipped.
 * Throws LEXICON_INVALID naming file and line where a line has fewer than `columns` cells.
 */
export function readTable(file: string, columns: number): Row[] {
  let content: string
  try {
    content = readFileSync(file, 'utf8')
  } catch (cause) {
    throw new JinmaiError('LEXICON_INVALID', `Cannot read the lexicon file ${file}`, 'Check the path and its rights.', {
      cause,
    })
  }
  const rows: Row[] = []
  content.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return
    const cells = line.split('\t').map((cell) => cell.trim())
    const where = `${file}:${index + 1}`
    if (cells.length < columns || cells[0] === '') {
      throw new JinmaiError(
        'LEXICON_INVALID',
        `${where} has ${cells.length} of ${columns} tab-separated cells: ${line.slice(0, 60)}`,
        'Give each line all its cells, separated by tabs, with - for an empty one.',
      )
    }
    rows.push({ cells, where })
  })
  return rows
}

/** A cell that lists values with `|`; `-` stands for none. */
export const listCell = (cell: string | undefined): string[] =>
  cell === undefined || cell === '-' || cell === '' ? [] : cell.split('|').map((value) => value.trim())
