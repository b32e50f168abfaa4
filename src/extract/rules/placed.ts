import type { ClaimDraft } from '../claims.js'
import { Words } from '../data.js'
import type { Document } from '../document.js'
import { hasLabel, isNamed, isQuantity, type Mention, type MentionList, type NameMention } from '../mention.js'

const triggers = Words.of('triggers.tsv')
/** Shorter forms stand in other words too: 在沪南开校友. */
const SHORTEST = { place: 2, body: 3 }
/** Characters behind a body in which a noun of its own would stand. */
const OWNED = 6

/** Places that say where a body is; a region (京津冀) is more often whom it serves. */
const PLACES = ['country', 'province', 'city', 'district']
/** An organ belongs to the place before it and is no body that lies there. */
const ORGANS = ['government']

/** What may stand right behind the park that it lies in, and is no part of the park. */
const LODGERS = ['company', 'laboratory', 'institute', 'university', 'hospital', 'project']

/** 韩国首尔大学, 新津天府农博园: a place or park right before a body, and no part of its name, says where the body is. */
export function placedBefore({ text }: Document, mentions: MentionList<Mention>): ClaimDraft[] {
  return mentions.all().flatMap((place) => {
    const body = mentions.startingAt(place.end)
    if (body === undefined || !isPlace(place) || !isPlaced(body) || body.name.startsWith(place.name)) return []
    // 某市 + 某项目: whose it is, or where; only a park is no more than where.
    if (place.label === 'Place' && body.label === 'Program') return []
    if (place.label === 'Park' && !LODGERS.includes(body.kind)) return []
    if (length(place) < SHORTEST.place || length(body) < SHORTEST.body) return []
    if (triggers.begins(text.slice(body.end, body.end + OWNED), 'own-noun')) return []
    const evidence = { start: place.start, end: body.end }
    return [
      {
        type: 'LOCATED_IN',
        subject: body,
        object: place,
        evidence,
        trigger: evidence,
        status: 'actual',
        rule: 'located/place-before',
        confidence: 0.88,
      } satisfies ClaimDraft,
    ]
  })
}

const length = ({ start, end }: Mention): number => end - start

const isPlace = (mention: Mention): mention is NameMention =>
  isNamed(mention, 'Place', 'Park') && (mention.label === 'Park' || PLACES.includes(mention.kind))

const isPlaced = (mention: Mention): mention is NameMention =>
  !isQuantity(mention) &&
  mention.refers === undefined &&
  (hasLabel(mention, 'Institution', 'Park') || mention.kind === 'project') &&
  !ORGANS.includes(mention.kind)
