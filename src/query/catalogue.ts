import { readdirSync, readFileSync } from 'node:fs'
import { JinmaiError, type QueryInfo } from '../types/index.js'
import { parseQuery } from './header.js'
import { nearMisses } from './near.js'

const FOLDER = new URL('../../cypher/queries/', import.meta.url)
let all: readonly QueryInfo[] | undefined

/** All named queries, by name: the files of `cypher/queries/`. */
export function listQueries(): readonly QueryInfo[] {
  all ??= readdirSync(FOLDER)
    .filter((file) => file.endsWith('.cypher'))
    .sort()
    .map((file) => parseQuery(file.replace(/\.cypher$/, ''), readFileSync(new URL(file, FOLDER), 'utf8')))
  return all
}

/** The named query of this name. Throws QUERY_UNKNOWN, with the names nearest to it. */
export function findQuery(name: string): QueryInfo {
  const query = listQueries().find((each) => each.name === name)
  if (query !== undefined) return query
  const names = listQueries().map((each) => each.name)
  const near = nearMisses(name, names)
  throw new JinmaiError(
    'QUERY_UNKNOWN',
    `There is no query ${name}`,
    near.length > 0 ? `Did you mean ${near.join(' or ')}?` : `The queries are: ${names.join(', ')}.`,
  )
}
