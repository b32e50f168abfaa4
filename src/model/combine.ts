import { assembleClaims } from '../extract/assemble.js'
import { deriveClaims } from '../extract/derived.js'
import { Entities } from '../extract/entities.js'
import { type Trace, traceOf } from '../extract/extract.js'
import type { Reading } from '../extract/reading.js'
import type { Fragment } from '../types/index.js'
import { holdToText } from './hold.js'
import { mergeClaims } from './merge.js'
import type { Proposals } from './proposals.js'

/** Whose claims a fragment has: the model's alone, or the rules' and the model's. */
export type Makers = 'model' | 'both'

/**
 * The fragment of an article from what our passes and rules read and what a model proposes, the latter held to the text. `by`
 * names the model in the claims (`model:NAME`). Pure: the same reading and proposals give the same bytes.
 */
export function combine(
  reading: Reading,
  proposals: Proposals,
  makers: Makers,
  by: string,
): { fragment: Fragment; trace: Trace } {
  const { document, lexicon, topic, mentions, implied, said } = reading
  const held = holdToText(reading, proposals, by)
  const entities = new Entities(document, lexicon, topic)
  const own = makers === 'both' ? [...mentions.all(), ...implied] : []
  const ends = held.drafts.flatMap(({ subject, object }) => [subject, object])
  for (const mention of [...own, ...held.names, ...ends]) entities.take(mention)
  for (const { mention, form } of held.described) entities.alsoCalled(mention, form)
  const derived = deriveClaims(lexicon, makers === 'both' ? mentions.all() : held.names)
  const rules = assembleClaims(document, entities, makers === 'both' ? [...said, ...derived] : derived)
  const model = assembleClaims(document, entities, held.drafts)
  const merged = mergeClaims(rules.claims, model.claims, (id) => entities.nameOf(id))
  const dropped = [...rules.dropped, ...held.dropped, ...model.dropped, ...merged.dropped]
  return {
    fragment: { article: document.article, entities: entities.all(), claims: merged.claims },
    trace: traceOf(reading, entities, merged.claims, dropped),
  }
}
