import { endsOf, pairOf } from '../bundle.js'
import { radius } from '../scene.js'
import type { Visible } from '../visible.js'
import type { LayoutInput } from './layout.js'

/** What a layout needs of what is visible; a node's year is that of its earliest dated claim. */
export const layoutInput = (shown: Visible): LayoutInput => {
  const years = new Map<string, string>()
  const weights = new Map<string, number>()
  for (const claim of shown.claims.values()) {
    if (claim.source !== claim.target) {
      const pair = pairOf(claim.source, claim.target)
      weights.set(pair, (weights.get(pair) ?? 0) + 1)
    }
    const year = claim.date?.slice(0, 4)
    if (!year) continue
    for (const id of [claim.source, claim.target]) {
      const known = years.get(id)
      if (known === undefined || year < known) years.set(id, year)
    }
  }
  const ids = [...shown.nodes.keys()].sort()
  const index = new Map(ids.map((id, place) => [id, place]))
  const nodes = ids.flatMap((id) => {
    const node = shown.nodes.get(id)
    if (!node) return []
    return [{ id, label: node.label, region: node.region ?? '', year: years.get(id) ?? '', size: radius(node.degree) }]
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
