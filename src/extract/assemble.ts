import { type Claim, type ClaimType, claimId, type Evidence, type Span, SYMMETRIC } from '../types/index.js'
import type { ClaimDraft } from './claims.js'
import type { Document } from './document.js'
import type { Entities } from './entities.js'

/** A claim that fell, and why: for --explain. */
export interface Dropped {
  what: string
  reason: string
}

/** Of two claims on one pair the more specific one stands. */
const MORE_SPECIFIC: Partial<Record<ClaimType, readonly ClaimType[]>> = {
  CO_BUILDS: ['BUILDS', 'COOPERATES_WITH', 'LEADS'],
  ATTRACTS: ['BUILDS', 'LOCATED_IN'],
  APPROVES: ['BUILDS', 'ISSUES'],
  ISSUES: ['BUILDS', 'ORGANIZES'],
  LEADS: ['AFFILIATED_WITH', 'PARTICIPATES_IN'],
}

const LONGEST_EVIDENCE = 500

/** The evidence with a mention of both ends in it, grown to whole clauses; undefined where the ends stand too far apart. */
function evidenceFor(document: Document, draft: ClaimDraft, ends: readonly (readonly Span[])[]): Evidence | undefined {
  let { start, end } = draft.evidence
  for (const mentions of ends) {
    if (mentions.some((span) => span.start >= start && span.end <= end)) continue
    const nearest = [...mentions].sort((a, b) => distance(a, draft.evidence) - distance(b, draft.evidence))[0]
    if (nearest === undefined) return undefined
    start = Math.min(start, nearest.start)
    end = Math.max(end, nearest.end)
  }
  while (start > 0 && !/[，。；：！？\n]/.test(document.text.charAt(start - 1))) start--
  while (end < document.text.length && !/[，。；：！？\n]/.test(document.text.charAt(end))) end++
  const text = document.article.text.slice(start, end)
  const lead = text.length - text.trimStart().length
  const trimmed = text.trim()
  if (trimmed.length > LONGEST_EVIDENCE || trimmed === '') return undefined
  return { start: start + lead, end: start + lead + trimmed.length, text: trimmed }
}

/** Words before are preferred to words behind. */
const distance = (span: Span, to: Span): number =>
  span.end <= to.start ? to.start - span.end : (span.start - to.end) * 2 + 1

export interface Assembled {
  claims: Claim[]
  dropped: Dropped[]
}

/** Gives the drafts their ends' ids, evidence and id; joins what is said twice, and keeps the most specific claim of a pair. */
export function assembleClaims(document: Document, entities: Entities, drafts: readonly ClaimDraft[]): Assembled {
  const claims = new Map<string, Claim>()
  const dropped: Dropped[] = []
  for (const draft of drafts) {
    for (const subject of entities.idsOf(draft.subject)) {
      for (const object of entities.idsOf(draft.object)) {
        const what = `${draft.type}(${entities.nameOf(subject)}, ${entities.nameOf(object)})`
        if (subject === object) {
          dropped.push({ what, reason: `${draft.rule}: both ends are one entity` })
          continue
        }
        const ends = draft.derived === true ? [] : [entities.mentionsOf(subject), entities.mentionsOf(object)]
        const evidence = evidenceFor(document, draft, ends)
        if (evidence === undefined) {
          dropped.push({ what, reason: `${draft.rule}: the ends stand too far apart in the text` })
          continue
        }
        const [from, to] = SYMMETRIC.has(draft.type) && subject > object ? [object, subject] : [subject, object]
        const id = claimId(document.article.id, draft.type, from, to)
        const claim: Claim = {
          id,
          type: draft.type,
          subject,
          object,
          ...(draft.role === undefined ? {} : { role: draft.role }),
          status: draft.status ?? 'actual',
          ...(draft.date === undefined ? {} : { date: draft.date }),
          evidence,
          rule: draft.rule,
          confidence: Math.round(draft.confidence * 100) / 100,
          derived: draft.derived ?? false,
        }
        const known = claims.get(id)
        if (known === undefined || better(claim, known)) claims.set(id, claim)
      }
    }
  }
  return { claims: keepSpecific([...claims.values()], entities, dropped), dropped }
}

/** Said beats derived, then the surer, then the earlier one. */
function better(claim: Claim, known: Claim): boolean {
  if (claim.derived !== known.derived) return !claim.derived
  if (claim.confidence !== known.confidence) return claim.confidence > known.confidence
  return claim.evidence.start < known.evidence.start
}

function keepSpecific(claims: readonly Claim[], entities: Entities, dropped: Dropped[]): Claim[] {
  const types = new Map<string, Set<ClaimType>>()
  const pair = (claim: Claim): string => [claim.subject, claim.object].sort().join(' ')
  for (const claim of claims) {
    const known = types.get(pair(claim)) ?? new Set()
    types.set(pair(claim), known.add(claim.type))
  }
  return claims
    .filter((claim) => {
      for (const [specific, general] of Object.entries(MORE_SPECIFIC)) {
        const has = [...(types.get(pair(claim)) ?? [])].some((type) => type === specific)
        if (has && general.includes(claim.type)) {
          const what = `${claim.type}(${entities.nameOf(claim.subject)}, ${entities.nameOf(claim.object)})`
          dropped.push({ what, reason: `${specific} says it of the same pair more exactly` })
          return false
        }
      }
      return true
    })
    .sort((a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end || (a.id < b.id ? -1 : 1))
}
