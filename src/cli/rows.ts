import { csvRow } from '../export/index.js'
import type { QueryResult } from '../types/index.js'
import { textRows } from './cells.js'
import { renderTable } from './table.js'

export type RowFormat = 'table' | 'json' | 'csv' | 'ndjson'

/** Each format of a query's answer, made as pieces of text. `width` is the terminal's, where there is one. */
export const ROW_FORMATS: Record<RowFormat, (result: QueryResult, width?: number) => Iterable<string>> = {
  table: (result, width) => [renderTable(result.columns, textRows(result), width), '\n'],
  json: (result) => [JSON.stringify([...records(result)], null, 2), '\n'],
  csv: (result) => [csvRow(result.columns), ...textRows(result).map(csvRow)],
  ndjson: function* (result) {
    for (const record of records(result)) yield `${JSON.stringify(record)}\n`
  },
}

function* records({ columns, rows }: QueryResult): Generator<Record<string, unknown>> {
  for (const row of rows) yield Object.fromEntries(columns.map((column, i) => [column, row[i]]))
}
