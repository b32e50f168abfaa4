import type { GraphClaim } from '../../src/types/graph.js'
import { SYMMETRIC } from '../../src/types/ontology.js'

/** What building has become true by: a plan to build together is kept when either says that it was built. */
const BUILDING: readonly string[] = ['CO_BUILDS', 'BUILDS']

const sameKind = (a: string, b: string): boolean => a === b || (BUILDING.includes(a) && BUILDING.includes(b))

const sameEnds = (a: GraphClaim, b: GraphClaim): boolean =>
  (a.source === b.source && a.target === b.target) ||
  (SYMMETRIC.has(a.type) && a.source === b.target && a.target === b.source)

/** The claim by which a planned claim came true: the same of the same pair, done, and not dated before the plan. */
export const fulfilment = (plan: GraphClaim, others: Iterable<GraphClaim>): GraphClaim | null => {
  if (plan.status !== 'planned') return null
  for (const claim of others) {
    if (claim.status !== 'actual' || !sameKind(plan.type, claim.type) || !sameEnds(plan, claim)) continue
    if (!plan.date || !claim.date || claim.date >= plan.date.slice(0, claim.date.length)) return claim
  }
  return null
}
