import type { Reading } from '../extract/reading.js'
import type { Span } from '../types/index.js'
import type { Proposals } from './proposals.js'
import { Quotable } from './quotation.js'
import type { SecondReader } from './readers.js'
import { unfinishedSentences } from './unfinished.js'

/**
 * What a reader would have had of answers that were given for whole articles: all of them, or, for a sparing one, those whose
 * evidence stands in the sentences that it asks about.
 */
export function recordedFor(reading: Reading, { entities, claims }: Proposals, reader: SecondReader): Proposals {
  if (reader !== 'sparing') return { entities, claims }
  const text = new Quotable(reading.document.text)
  const asked = unfinishedSentences(reading)
  const within = ({ start, end }: Span): boolean => asked.some((span) => span.start <= start && end <= span.end)
  const kept = claims.filter(({ evidence }) => text.quoted(evidence).some(within))
  const ends = new Set(kept.flatMap(({ subject, object }) => [subject, object]))
  return { entities: entities.filter(({ id }) => ends.has(id)), claims: kept }
}
