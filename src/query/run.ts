import type { Parameters, QueryLimits, Store } from '../store/index.js'
import type { QueryResult } from '../types/index.js'
import { findQuery } from './catalogue.js'
import { type Given, readParameters } from './parameters.js'

/** Runs a named query. Throws QUERY_UNKNOWN, QUERY_PARAMETER, and what `Store.query` throws. */
export async function runNamed(
  store: Store,
  name: string,
  given: Given = {},
  limits: Partial<QueryLimits> = {},
): Promise<QueryResult> {
  const query = findQuery(name)
  return store.query(query.cypher, readParameters(query, given), limits)
}

/** Runs a person's own Cypher, read only. Throws what `Store.query` throws. */
export const runCypher = (
  store: Store,
  cypher: string,
  parameters: Parameters = {},
  limits: Partial<QueryLimits> = {},
): Promise<QueryResult> => store.query(cypher, parameters, limits)
