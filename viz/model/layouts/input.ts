import { endsOf, pairOf } from '../bundle.js'
import type { Knowledge } from '../knowledge.js'
import { radius } from '../scene.js'
import type { View } from '../view.js'
import type { LayoutInput } from './layout.js'

/** How much less a claim that only follows from a name draws its ends together. */
const DERIVED = 0.15

/**
 * The nodes that a view's layout places: the most connected ones and those added before it ran. Filters and what was taken off
 * play no part, so they move nothing, and the same view finds every node where it was.
 */
export const laidOut = (knowledge: Knowledge, { base, added, layout }: View): string[] =>
  [...new Set([...knowledge.ranking.slice(0, base), ...added.slice(0, layout.covers)])].filter((id) =>
    knowledge.node(id),
  )

/** What a layout needs of these nodes and the claims between them; a node's year is that of its earliest dated claim. */
export const layoutInput = (knowledge: Knowledge, ids: readonly string[]): LayoutInput => {
  const sorted = [...ids].sort()
  const index = new Map(sorted.map((id, place) => [id, place]))
  const years = new Map<string, string>()
  const weights = new Map<string, number>()
  for (const claim of knowledge.claims.values()) {
    if (!index.has(claim.source) || !index.has(claim.target)) continue
    if (claim.source !== claim.target) {
      const pair = pairOf(claim.source, claim.target)
      weights.set(pair, (weights.get(pair) ?? 0) + (claim.derived ? DERIVED : 1))
    }
    const year = claim.date?.slice(0, 4)
    if (!year) continue
    for (const id of [claim.source, claim.target]) {
      const known = years.get(id)
      if (known === undefined || year < known) years.set(id, year)
    }
  }
  const nodes = sorted.flatMap((id) => {
    const node = knowledge.node(id)
    if (!node) return []
    return [
      {
        id,
        label: node.label,
        region: node.region ?? '',
        year: years.get(id) ?? '',
        size: radius(knowledge.standing(id)),
      },
    ]
  })
  const edges = [...weights]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([pair, weight]) => {
      const [a, b] = endsOf(pair)
      const source = index.get(a)
      const target = index.get(b)
      return source === undefined || target === undefined ? [] : [{ source, target, weight }]
    })
  return { nodes, edges }
}
