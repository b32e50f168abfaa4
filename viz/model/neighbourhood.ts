import type { GraphClaim } from '../../src/types/graph.js'
import { SYMMETRIC } from '../../src/types/ontology.js'
import { otherEnd } from './knowledge.js'

export type Direction = 'out' | 'in' | 'both'

/** Whether a claim leads away from a node in the direction; claims between peers have no direction, so they always do. */
export const leads = (claim: GraphClaim, from: string, direction: Direction): boolean =>
  direction === 'both' || SYMMETRIC.has(claim.type) || (direction === 'out' ? claim.source : claim.target) === from

/** The nodes within `steps` claims of a node, itself included, over the given claims. */
export const neighbourhood = (
  start: string,
  claims: Iterable<GraphClaim>,
  steps: number,
  direction: Direction,
): Set<string> => {
  const touching = byEnd(claims)
  const reached = new Set([start])
  let edge = [start]
  for (let step = 0; step < steps && edge.length > 0; step++) {
    edge = edge.flatMap((id) =>
      (touching.get(id) ?? [])
        .filter((claim) => leads(claim, id, direction))
        .map((claim) => otherEnd(claim, id))
        .filter((next) => !reached.has(next) && reached.add(next)),
    )
  }
  return reached
}

/** Claims by each of their ends. */
export const byEnd = (claims: Iterable<GraphClaim>): Map<string, GraphClaim[]> => {
  const touching = new Map<string, GraphClaim[]>()
  for (const claim of claims) {
    for (const id of new Set([claim.source, claim.target])) {
      const list = touching.get(id)
      if (list) list.push(claim)
      else touching.set(id, [claim])
    }
  }
  return touching
}
