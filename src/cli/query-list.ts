import type { QueryInfo, QueryParameter } from '../types/index.js'
import type { RowFormat } from './rows.js'

/** The named queries for a person, or as JSON for a program. */
export function catalogueLines(queries: readonly QueryInfo[], format: RowFormat): string {
  if (format === 'json') return JSON.stringify(queries, null, 2)
  if (format === 'ndjson') return queries.map((query) => JSON.stringify(query)).join('\n')
  return queries.map(entry).join('\n\n')
}

const entry = ({ name, title, answers, parameters, example }: QueryInfo): string =>
  [
    `${name}  ${title.zh} / ${title.en}`,
    `    ${answers.zh}`,
    `    ${answers.en}`,
    ...parameters.map(parameterLine),
    `    ${example}`,
  ].join('\n')

const parameterLine = ({ name, default: fallback, type, title }: QueryParameter): string =>
  `    --param ${name}=${shown(fallback)}  (${type}) ${title.zh} / ${title.en}`

const shown = (value: QueryParameter['default']): string =>
  Array.isArray(value) ? value.join(',') : String(value ?? '')
