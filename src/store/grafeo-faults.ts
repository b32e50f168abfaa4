import type { JinmaiError, Place } from '../types/errors.js'
import { placeOf } from './cypher-text.js'
import { invalid, timeout, writes } from './query-faults.js'

export const messageOf = (cause: unknown): string =>
  (cause instanceof Error ? cause.message : String(cause))
    .replace(/^[A-Z]\w+ error: GRAFEO-\w+: /, '')
    .split('\n')[0]
    ?.trim() ?? ''

/** Says what was wrong with a person's query, in the terms of Jinmai's errors. */
export function queryFault(cypher: string, cause: unknown): JinmaiError {
  const whole = cause instanceof Error ? cause.message : String(cause)
  if (whole.includes('GRAFEO-T003')) return writes(cause)
  if (whole.includes('GRAFEO-Q003')) return timeout(cause)
  return invalid(messageOf(cause), placeIn(whole, cypher), cause)
}

function placeIn(whole: string, cypher: string): Place | undefined {
  const given = /--> query:(\d+):(\d+)/.exec(whole)
  if (given !== null) return { line: Number(given[1]), column: Number(given[2]) }
  const quoted = /'([^']+)'/.exec(whole)?.[1] ?? /parameter: (\$\w+)/.exec(whole)?.[1]
  return quoted === undefined ? undefined : placeOf(cypher, quoted)
}
