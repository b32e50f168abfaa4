import { provinceOf } from '../identity/index.js'
import { type Lexicon, normaliseForm } from '../lexicon/index.js'
import type { ClaimDraft } from './claims.js'
import { isQuantity, type Mention, type NameMention } from './mention.js'

/**
 * What follows from a name or from the lexicon alone: a unit is part of its host, a body lies in the place of its name.
 * Useful in the graph, marked as derived, never counted as said by the article.
 */
export function deriveClaims(lexicon: Lexicon, mentions: readonly Mention[]): ClaimDraft[] {
  const drafts: ClaimDraft[] = []
  for (const mention of mentions) {
    if (isQuantity(mention) || mention.refers !== undefined) continue
    if (mention.label !== 'Institution' && mention.label !== 'Park') continue
    const span = { start: mention.start, end: mention.end }
    const derive = (type: 'PART_OF' | 'LOCATED_IN', object: NameMention, rule: string): void => {
      drafts.push({
        type,
        subject: mention,
        object,
        evidence: span,
        trigger: span,
        status: 'actual',
        rule,
        confidence: 0.9,
        derived: true,
      })
    }
    if (mention.host !== undefined) derive('PART_OF', mention.host, 'names/host')
    const place = placeOf(lexicon, mention)
    if (place !== undefined) derive('LOCATED_IN', place, 'lexicon/place')
  }
  return drafts
}

function placeOf(lexicon: Lexicon, mention: NameMention): NameMention | undefined {
  const entry = lexicon.byName.get(normaliseForm(mention.name))?.find((known) => known.label === mention.label)
  const name = entry?.place ?? provinceOf(lexicon, mention.name)
  if (name === undefined) return undefined
  const place = lexicon.byName.get(normaliseForm(name))?.find((known) => known.label === 'Place')
  return place === undefined
    ? undefined
    : { start: mention.start, end: mention.end, label: 'Place', kind: place.kind, name: place.name, pass: 'derived' }
}
