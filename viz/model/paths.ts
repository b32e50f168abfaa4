import type { GraphClaim } from '../../src/types/graph.js'
import { otherEnd } from './knowledge.js'
import { byEnd } from './neighbourhood.js'

/** A chain of claims; `nodes` has one more than `claims`. */
export interface Chain {
  nodes: string[]
  claims: string[]
}

/**
 * The shortest chains between two nodes over the given claims, read in either direction; of parallel claims the first.
 * At most `limit` chains, in the order in which the claims were given. Empty when nothing connects them.
 */
export const shortestChains = (from: string, to: string, claims: Iterable<GraphClaim>, limit = 10): Chain[] => {
  if (from === to) return []
  const touching = byEnd(claims)
  const distance = distances(to, touching)
  const chains: Chain[] = []
  const walk = (id: string, chain: Chain): void => {
    if (chains.length >= limit) return
    if (id === to) {
      chains.push(chain)
      return
    }
    const left = distance.get(id)
    if (left === undefined) return
    const seen = new Set<string>()
    for (const claim of touching.get(id) ?? []) {
      const next = otherEnd(claim, id)
      if (distance.get(next) !== left - 1 || seen.has(next)) continue
      seen.add(next)
      walk(next, { nodes: [...chain.nodes, next], claims: [...chain.claims, claim.id] })
    }
  }
  walk(from, { nodes: [from], claims: [] })
  return chains
}

/** How many claims lie between each node and the target. */
const distances = (target: string, touching: ReadonlyMap<string, readonly GraphClaim[]>): Map<string, number> => {
  const distance = new Map([[target, 0]])
  const queue = [target]
  for (const id of queue) {
    for (const claim of touching.get(id) ?? []) {
      const next = otherEnd(claim, id)
      if (distance.has(next)) continue
      distance.set(next, (distance.get(id) ?? 0) + 1)
      queue.push(next)
    }
  }
  return distance
}
