import type { ClaimType } from '../../src/types/ontology.js'
import { endsOf } from '../model/bundle.js'
import { otherEnd } from '../model/knowledge.js'
import { type Direction, neighbourhood } from '../model/neighbourhood.js'
import { hangers, onlyNodes, withFilters, withLabels, withNodes, withoutNodes } from '../model/steps.js'
import { DEFAULT_FILTERS, DEFAULT_VIEW, type Filters, toggled } from '../model/view.js'
import type { App } from './app.js'
import { number, say } from './language.js'
import { server } from './server.js'

/* The acts of a person, as steps that undo takes back. */

const nameOf = (app: App, id: string): string => app.knowledge.node(id)?.name ?? id

/**
 * Brings a node's neighbours onto the stage, all or by one claim type, from the store: as many new ones at a time as the person chose. What
 * is left out is told, and comes with the next expansion.
 */
export const expand = async (app: App, id: string, type?: ClaimType): Promise<void> => {
  const here = neighboursShown(app, id, type)
  const found = await server.neighbours(id, { limit: app.expandLimit + here.size, ...(type ? { type } : {}) })
  app.learn(found.nodes, found.claims, found.articles)
  const fresh = found.nodes.filter((node) => node.id !== id && !here.has(node.id)).slice(0, app.expandLimit)
  const ids = [id, ...fresh.map((node) => node.id)]
  app.act(say('step.expand', { name: nameOf(app, id) }), (view) =>
    type
      ? withLabels(
          withNodes(view, ids),
          fresh.map((node) => node.label),
        )
      : withNodes(view, ids),
  )
  app.frame(ids, true)
  const [shown, total] = [here.size + fresh.length, found.total.nodes - 1]
  if (shown < total) app.notify({ text: say('expand.part', { shown: number(shown), total: number(total) }) })
}

/** The neighbours of a node that stand in the picture already. */
const neighboursShown = (app: App, id: string, type?: ClaimType): Set<string> =>
  new Set(
    app.knowledge
      .claimsOf(id)
      .filter((claim) => type === undefined || claim.type === type)
      .map((claim) => otherEnd(claim, id))
      .filter((other) => other !== id && app.shown.nodes.has(other)),
  )

/** Puts nodes on the stage, whatever their labels, and has them in sight. */
export const putOn = (app: App, ids: readonly string[]): void => {
  const nodes = ids.flatMap((id) => app.knowledge.node(id) ?? [])
  const name = nodes.map((node) => node.name).join(' – ')
  app.act(say('step.show', { name }), (view) =>
    withLabels(
      withNodes(view, ids),
      nodes.map((node) => node.label),
    ),
  )
  app.frame(ids, true)
}

export const collapse = (app: App, id: string): void =>
  app.act(say('step.collapse', { name: nameOf(app, id) }), (view) =>
    withoutNodes(view, hangers(id, app.shown.claims.values())),
  )

export const hide = (app: App, id: string): void => {
  app.act(say('step.hide', { name: nameOf(app, id) }), (view) => withoutNodes(view, [id]))
  app.select(null)
}

/** Leaves the nodes within some steps of a node, over the claims that pass the filters in what was loaded. */
export const keepNeighbourhood = (app: App, id: string, steps: number, direction: Direction): void => {
  const near = neighbourhood(id, app.shown.claims.values(), steps, direction)
  app.act(say('step.keep', { name: nameOf(app, id) }), (view) => onlyNodes(view, [...near]))
  app.tell('whole')
}

export const filter = (app: App, change: Partial<Filters>): void =>
  app.act(say('step.filter'), (view) => withFilters(view, change))

export const clearFilters = (app: App): void =>
  app.act(say('step.clear'), (view) => ({ ...view, filters: DEFAULT_FILTERS, focus: null }))

/** Back to the first picture: as a step, so that it too can be taken back. */
export const startOver = (app: App): void => {
  app.act(say('step.over'), () => DEFAULT_VIEW)
  app.select(null)
}

export const unfold = (app: App, pair: string): void => {
  const [a, b] = endsOf(pair)
  app.act(say('step.unfold', { a: nameOf(app, a), b: nameOf(app, b) }), (view) => ({
    ...view,
    unfolded: toggled(view.unfolded, pair),
  }))
}

/** Loads a larger part of the store's graph and puts it on the stage. */
export const loadMore = async (app: App, count: number): Promise<void> => {
  const wanted = app.view.base + count
  if (wanted > app.knowledge.ranking.length) app.learnSlice(await server.graph(wanted))
  app.act(say('step.more'), (view) => ({ ...view, base: wanted }))
}

/** Puts nodes and claims in front, as a query or a path found them; what was selected steps back. */
export const bringForward = (app: App, done: string, nodes: readonly string[], claims: readonly string[]): void => {
  app.select(null)
  app.act(done, (view) => ({ ...withNodes(view, nodes), focus: { nodes, claims } }))
  app.frame(nodes)
}

/** Shows nodes and claims and nothing else. */
export const showOnly = (app: App, done: string, nodes: readonly string[], claims: readonly string[]): void => {
  app.select(null)
  app.act(done, (view) => ({ ...onlyNodes(view, nodes), focus: claims.length > 0 ? { nodes, claims } : null }))
  app.tell('whole')
}
