import { JinmaiError, type Place } from '../types/errors.js'

/** A query that is no Cypher, or not of this graph: where, and why. */
export const invalid = (message: string, place: Place | undefined, cause: unknown): JinmaiError =>
  new JinmaiError(
    'QUERY_INVALID',
    `The query is not valid${place === undefined ? '' : ` at line ${place.line}, column ${place.column}`}: ${message}`,
    'Correct the Cypher text there.',
    { cause, place },
  )

export const writes = (cause: unknown): JinmaiError =>
  new JinmaiError(
    'QUERY_WRITES',
    'The query writes to the graph',
    'Queries only read: use jinmai ingest, load or forget to change the graph.',
    { cause },
  )

export const timeout = (cause?: unknown): JinmaiError =>
  new JinmaiError(
    'QUERY_TIMEOUT',
    'The query ran longer than it may',
    'Ask for less: name the nodes it starts from, shorten its paths, or give it more time.',
    { cause },
  )
