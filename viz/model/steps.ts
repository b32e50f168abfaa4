import type { GraphClaim } from '../../src/types/graph.js'
import { type Label, QUANTITY_LABELS } from '../../src/types/ontology.js'
import { otherEnd } from './knowledge.js'
import type { Filters, View } from './view.js'

/* What a person does to the stage, each as a plain change from one view to the next. */

/** Puts nodes on the stage; what was taken off before comes back. */
export const withNodes = (view: View, ids: readonly string[]): View => ({
  ...view,
  added: [...new Set([...view.added, ...ids])],
  removed: view.removed.filter((id) => !ids.includes(id)),
})

/** Takes nodes off the stage; the layout does not forget them, so nothing moves. */
export const withoutNodes = (view: View, ids: readonly string[]): View => ({
  ...view,
  removed: [...new Set([...view.removed, ...ids])],
})

/** Lays out all that stands on the stage anew. */
export const withLayout = (view: View, name: string, parameters: Readonly<Record<string, number>>): View => ({
  ...view,
  layout: { name, parameters, covers: view.added.length },
  moved: [],
})

/** Puts a node where a person dragged it. */
export const withMove = (view: View, id: string, x: number, y: number): View => ({
  ...view,
  moved: [
    ...view.moved.filter((move) => move.id !== id),
    { id, x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 },
  ],
})

/** Leaves only these on the stage, laid out by themselves. */
export const onlyNodes = (view: View, ids: readonly string[]): View => ({
  ...view,
  base: 0,
  added: [...ids],
  removed: [],
  moved: [],
  layout: { ...view.layout, covers: ids.length },
})

export const withFilters = (view: View, change: Partial<Filters>): View => ({
  ...view,
  filters: { ...view.filters, ...change },
})

/** Switches on the labels of what a person asked for; quantities show by being asked for alone. */
export const withLabels = (view: View, labels: readonly Label[]): View => {
  const asked = labels.filter((label) => !QUANTITY_LABELS.some((quantity) => quantity === label))
  return withFilters(view, { withoutLabels: view.filters.withoutLabels.filter((label) => !asked.includes(label)) })
}

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
