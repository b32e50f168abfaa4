import { joinable } from '../identity/index.js'
import type { Lexicon } from '../lexicon/index.js'
import { type Entity, Entity as EntitySchema, type Span } from '../types/index.js'
import type { QuantityMention } from './mention.js'

/** An entity while its mentions are collected. */
export interface EntityDraft {
  id: string
  label: Entity['label']
  kind: string
  name: string
  forms: Set<string>
  declared: Set<string>
  mentions: Span[]
  /** Where the mentions begin. */
  starts: Set<number>
  quantity?: QuantityMention
  derived: boolean
}

/** The entity as the fragment has it. Short forms that the lexicon does not know are declared by the article's own words only. */
export function toEntity(draft: EntityDraft, lexicon: Lexicon): Entity {
  const { id, label, kind, name, forms, mentions, quantity, derived } = draft
  const aliases = [...forms].filter((form) => form !== name).sort()
  const declared = [...draft.declared].filter((form) => joinable(lexicon, form)).sort()
  return EntitySchema.parse({
    id,
    label,
    ...(quantity === undefined || quantity.kind !== '' ? { kind } : {}),
    name,
    ...(quantity?.number === undefined ? {} : { [label === 'Metric' ? 'value' : 'count']: quantity.number }),
    ...(quantity?.unit === undefined ? {} : { unit: quantity.unit }),
    ...(quantity?.qualifier === undefined ? {} : { qualifier: quantity.qualifier }),
    aliases,
    ...(declared.length === 0 ? {} : { declared }),
    mentions: [...mentions].sort((a, b) => a.start - b.start),
    ...(derived ? { derived: true } : {}),
  })
}
