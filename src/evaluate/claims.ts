import { type Claim, SYMMETRIC } from '../types/index.js'
import type { Pairs } from './entities.js'
import type { GoldClaim } from './gold.js'

/** What became of one claim of an answer. */
export type Verdict =
  | { claim: Claim; found: GoldClaim }
  /** `again`: another wording of a claim already found, which counts neither way. */
  | { claim: Claim; found: null; again: boolean }

/** The claims of one article held against its gold. */
export interface ClaimMatch {
  verdicts: Verdict[]
  missed: GoldClaim[]
}

const isSymmetric = (type: string): boolean => [...SYMMETRIC].some((symmetric) => symmetric === type)

function accepts(gold: GoldClaim, claim: Claim, subject: string | undefined, object: string | undefined): boolean {
  if (![gold.type, ...(gold.altTypes ?? [])].includes(claim.type)) return false
  if (subject === undefined || object === undefined) return false
  const subjects = [gold.subject, ...(gold.altSubjects ?? [])]
  const objects = [gold.object, ...(gold.altObjects ?? [])]
  if (subjects.includes(subject) && objects.includes(object)) return true
  return isSymmetric(gold.type) && subjects.includes(object) && objects.includes(subject)
}

/** Leaves one claim of each type and pair, the first; a symmetric claim is the same either way round. */
function distinct(claims: readonly Claim[]): Claim[] {
  const seen = new Map<string, Claim>()
  for (const claim of claims) {
    const ends = [claim.subject, claim.object]
    const key = [claim.type, ...(isSymmetric(claim.type) ? ends.sort() : ends)].join(' ')
    if (!seen.has(key)) seen.set(key, claim)
  }
  return [...seen.values()]
}

/** Finds for each claim its gold: a free one, one that must be found before an optional one. */
export function matchClaims(gold: readonly GoldClaim[], claims: readonly Claim[], pairs: Pairs): ClaimMatch {
  const hit = new Set<GoldClaim>()
  const verdicts = distinct(claims).map((claim): Verdict => {
    const fitting = gold.filter((g) => accepts(g, claim, pairs.get(claim.subject), pairs.get(claim.object)))
    const free = fitting.filter((g) => !hit.has(g))
    const found = free.find((g) => !g.optional) ?? free[0]
    if (!found) return { claim, found: null, again: fitting.length > 0 }
    hit.add(found)
    return { claim, found }
  })
  return { verdicts, missed: gold.filter((g) => !hit.has(g) && !g.optional) }
}
