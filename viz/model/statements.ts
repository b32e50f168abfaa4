import type { GraphClaim } from '../../src/types/graph.js'

/** Claims of a node that say the same of the same other end, the latest first: one line, however many articles say it. */
export interface Statement {
  /** The latest of them. */
  claim: GraphClaim
  claims: readonly GraphClaim[]
}

/** Gathers claims that agree in both ends, type, status and role; the statement dated last comes first. */
export const statements = (claims: readonly GraphClaim[]): Statement[] => {
  const groups = new Map<string, GraphClaim[]>()
  for (const claim of claims) {
    const key = JSON.stringify([claim.source, claim.type, claim.target, claim.status, claim.role])
    const group = groups.get(key)
    if (group) group.push(claim)
    else groups.set(key, [claim])
  }
  return [...groups.values()]
    .flatMap((group) => {
      const sorted = group.sort(latestFirst)
      return sorted[0] ? [{ claim: sorted[0], claims: sorted }] : []
    })
    .sort((a, b) => latestFirst(a.claim, b.claim))
}

const latestFirst = (a: GraphClaim, b: GraphClaim): number => {
  const [left, right] = [a.date ?? '', b.date ?? '']
  if (left !== right) return left > right ? -1 : 1
  return a.id < b.id ? -1 : 1
}
