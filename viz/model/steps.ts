import type { GraphClaim } from '../../src/types/graph.js'
import { otherEnd } from './knowledge.js'
import type { Filters, View } from './view.js'

/* What a person does to the stage, each as a plain change from one view to the next. */

/** Puts nodes on the stage; what was taken off before comes back. */
export const withNodes = (view: View, ids: readonly string[]): View => ({
  ...view,
  added: [...new Set([...view.added, ...ids])],
  removed: view.removed.filter((id) => !ids.includes(id)),
})

/** Takes nodes off the stage. */
export const withoutNodes = (view: View, ids: readonly string[]): View => ({
  ...view,
  added: view.added.filter((id) => !ids.includes(id)),
  removed: [...new Set([...view.removed, ...ids])],
})

/** Leaves only these on the stage. */
export const onlyNodes = (view: View, ids: readonly string[]): View => ({
  ...view,
  base: 0,
  added: [...ids],
  removed: [],
})

export const withFilters = (view: View, change: Partial<Filters>): View => ({
  ...view,
  filters: { ...view.filters, ...change },
})

/** The neighbours that hang on a node alone: what collapsing it takes off the stage. */
export const hangers = (id: string, claims: Iterable<GraphClaim>): string[] => {
  const hosts = new Map<string, Set<string>>()
  for (const claim of claims) {
    for (const end of [claim.source, claim.target]) {
      const known = hosts.get(end)
      if (known) known.add(otherEnd(claim, end))
      else hosts.set(end, new Set([otherEnd(claim, end)]))
    }
  }
  return [...(hosts.get(id) ?? [])].filter((neighbour) => {
    const others = hosts.get(neighbour)
    return neighbour !== id && others?.size === 1
  })
}
