import { provinceOf } from '../identity/index.js'
import { type Lexicon, type NameEntry, normaliseForm } from '../lexicon/index.js'
import type { ClaimDraft } from './claims.js'
import { isQuantity, type Mention, type NameMention } from './mention.js'

/**
 * What follows from a name or from the lexicon alone: a unit is part of its host, a body lies in the place of its name.
 * Useful in the graph, marked as derived, never counted as said by the article.
 */
export function deriveClaims(lexicon: Lexicon, mentions: readonly Mention[]): ClaimDraft[] {
  const drafts: ClaimDraft[] = []
  const places = new Places(lexicon)
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
    const place = places.of(mention)
    if (place !== undefined) derive('LOCATED_IN', place, 'lexicon/place')
  }
  return drafts
}

/** The places in which the bodies of an article lie; a name is looked up once, however often it is said. */
class Places {
  private readonly found = new Map<string, NameEntry | undefined>()

  constructor(private readonly lexicon: Lexicon) {}

  of(mention: NameMention): NameMention | undefined {
    const key = `${mention.label}/${mention.name}`
    if (!this.found.has(key)) this.found.set(key, placeOf(this.lexicon, mention))
    const place = this.found.get(key)
    return place === undefined
      ? undefined
      : { start: mention.start, end: mention.end, label: 'Place', kind: place.kind, name: place.name, pass: 'derived' }
  }
}

function placeOf(lexicon: Lexicon, { label, name: body }: NameMention): NameEntry | undefined {
  const entry = lexicon.byName.get(normaliseForm(body))?.find((known) => known.label === label)
  const name = entry?.place ?? provinceOf(lexicon, body)
  if (name === undefined) return undefined
  return lexicon.byName.get(normaliseForm(name))?.find((known) => known.label === 'Place')
}
