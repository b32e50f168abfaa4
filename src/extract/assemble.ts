import { type Claim, claimId, SYMMETRIC } from '../types/index.js'
import type { ClaimDraft } from './claims.js'
import type { Document } from './document.js'
import type { Entities } from './entities.js'
import { evidenceFor } from './evidence.js'
import { moreSpecific } from './more-specific.js'
import { ofPlanned } from './of-planned.js'

/** A claim that fell, and why: for --explain. */
export interface Dropped {
  what: string
  reason: string
}

interface Assembled {
  claims: Claim[]
  dropped: Dropped[]
}

/** Gives the drafts their ends' ids, evidence and id; joins what is said twice, and keeps the most specific claim of a pair. */
export function assembleClaims(document: Document, entities: Entities, drafts: readonly ClaimDraft[]): Assembled {
  const claims = new Map<string, Claim>()
  const dropped: Dropped[] = []
  const drop = ({ type, subject, object }: Pick<Claim, 'type' | 'subject' | 'object'>, reason: string): void => {
    dropped.push({ what: `${type}(${entities.nameOf(subject)}, ${entities.nameOf(object)})`, reason })
  }
  for (const draft of drafts) {
    for (const [subject, object] of pairsOf(entities, draft)) {
      const claim = toClaim(document, entities, draft, subject, object)
      if (typeof claim === 'string') drop({ type: draft.type, subject, object }, `${draft.rule}: ${claim}`)
      else {
        const known = claims.get(claim.id)
        if (known === undefined || better(claim, known)) claims.set(claim.id, claim)
      }
    }
  }
  const specific = moreSpecific([...claims.values()])
  const kept = [...claims.values()].filter((claim) => {
    const other = specific(claim)
    if (other !== undefined) drop(claim, `${other} says it of the same pair more exactly`)
    return other === undefined
  })
  return { claims: ofPlanned(kept).sort(inOrder), dropped }
}

/** The ids of each subject with each object: a mention may stand for several entities. */
const pairsOf = (entities: Entities, draft: ClaimDraft): [string, string][] =>
  entities
    .idsOf(draft.subject)
    .flatMap((subject) => entities.idsOf(draft.object).map((object): [string, string] => [subject, object]))

/** The draft as a claim between two entities, or why it cannot be one. */
function toClaim(
  document: Document,
  entities: Entities,
  draft: ClaimDraft,
  subject: string,
  object: string,
): Claim | string {
  if (subject === object) return 'both ends are one entity'
  if (entities.isUnplaced(subject) || entities.isUnplaced(object)) return 'nobody knows whose organ it is'
  const { type, role, date, rule, confidence, status = 'actual', derived = false } = draft
  const ends = derived ? [] : [entities.mentionsOf(subject), entities.mentionsOf(object)]
  const evidence = evidenceFor(document, draft.evidence, ends)
  if (evidence === undefined) return 'the ends stand too far apart in the text'
  // A symmetric claim has one id, whichever end is named first.
  const [from, to] = SYMMETRIC.has(type) && subject > object ? [object, subject] : [subject, object]
  return {
    id: claimId(document.article.id, type, from, to),
    type,
    subject,
    object,
    ...(role === undefined ? {} : { role }),
    status,
    ...(date === undefined ? {} : { date }),
    evidence,
    rule,
    confidence: Math.round(confidence * 100) / 100,
    derived,
  }
}

/** Said beats derived, then the surer, then the earlier one. */
function better(claim: Claim, known: Claim): boolean {
  if (claim.derived !== known.derived) return !claim.derived
  if (claim.confidence !== known.confidence) return claim.confidence > known.confidence
  return claim.evidence.start < known.evidence.start
}

const inOrder = (a: Claim, b: Claim): number =>
  a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end || (a.id < b.id ? -1 : 1)
