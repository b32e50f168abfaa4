import type { Lexicon } from '../../lexicon/index.js'
import type { ClaimDraft } from '../claims.js'
import type { Document } from '../document.js'
import { isQuantity, type Mention, type MentionList, type NameMention } from '../mention.js'
import { frontPlace } from '../topic/front-place.js'

/** What parts of a park are called. */
const QUARTER = /(?:片区|组团)$/
/** 南沙片区 has its district's name itself; a longer one says where the part lies. */
const SHORTEST_REST = 4

/** 西青区大学城片区: the district before the name of a part of a park says where it lies; it is `implied` there. */
export const quartersPlaced = (
  { text }: Document,
  lexicon: Lexicon,
  mentions: MentionList<Mention>,
  implied: NameMention[],
): ClaimDraft[] =>
  mentions.all().flatMap((quarter): ClaimDraft[] => {
    if (isQuantity(quarter) || quarter.label !== 'Park' || quarter.refers !== undefined) return []
    const surface = text.slice(quarter.start, quarter.end)
    const district = QUARTER.test(surface) ? frontPlace(lexicon, surface) : undefined
    if (district?.kind !== 'district' || !surface.startsWith(district.name)) return []
    if (surface.length < district.name.length + SHORTEST_REST) return []
    const { start } = quarter
    const { label, kind, name } = district
    if (label !== 'Place') return []
    const place: NameMention = { start, end: start + name.length, label, kind, name, pass: 'quarters' }
    implied.push(place)
    const evidence = { start, end: quarter.end }
    const said = { subject: quarter, object: place, evidence, trigger: evidence }
    return [{ type: 'LOCATED_IN', ...said, status: 'actual', rule: 'located/quarter', confidence: 0.85 }]
  })
