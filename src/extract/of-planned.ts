import type { Claim, ClaimType } from '../types/index.js'

/** By what a thing comes to be. */
const MAKES: ReadonlySet<ClaimType> = new Set<ClaimType>(['BUILDS', 'CO_BUILDS', 'INVESTS_IN'])
/** What a thing cannot have before it is there: who leads it, whom it drew, whom or what it counts. */
const LIVES: ReadonlySet<ClaimType> = new Set<ClaimType>(['LEADS', 'ATTRACTS', 'HAS_COUNT'])
/** What is known of a thing while it is a plan: where it will lie and how large it will be. */
const FORESEEN: ReadonlySet<ClaimType> = new Set<ClaimType>(['LOCATED_IN', 'HAS_METRIC'])

/**
 * 甲拟建设某基地。基地占地120亩: where a thing lies and what it measures is planned as long as all that the article says of its making
 * is, and nothing of its life is told.
 */
export function ofPlanned(claims: readonly Claim[]): Claim[] {
  const made = new Set<string>()
  const planned = new Set<string>()
  for (const { type, object, status } of claims) {
    if (!MAKES.has(type)) continue
    if (status === 'planned') planned.add(object)
    else made.add(object)
  }
  for (const { type, subject, object, status } of claims) {
    if (status === 'actual' && LIVES.has(type)) made.add(type === 'LEADS' ? object : subject)
  }
  return claims.map((claim) => {
    const { type, subject, status } = claim
    const foreseen = FORESEEN.has(type) && status === 'actual' && planned.has(subject) && !made.has(subject)
    return foreseen ? { ...claim, status: 'planned' } : claim
  })
}
