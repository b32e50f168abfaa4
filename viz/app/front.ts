import { pairOf } from '../model/bundle.js'
import { otherEnd } from '../model/knowledge.js'
import type { App } from './app.js'

/** What stands in front: nodes and bundles, by their keys in the scene. */
export interface Front {
  nodes: ReadonlySet<string>
  edges: ReadonlySet<string>
}

/** The selection with what touches it, else what a path or an answer put in front, else nothing. */
export const front = (app: App): Front | null => {
  const { selection } = app
  const { focus } = app.view
  if (selection && 'node' in selection && app.shown.nodes.has(selection.node)) {
    const claims = app.knowledge.claimsOf(selection.node).filter((claim) => app.shown.claims.has(claim.id))
    const others = claims.map((claim) => otherEnd(claim, selection.node))
    return {
      nodes: new Set([selection.node, ...others]),
      edges: bundlesOf(
        app,
        claims.map(({ id }) => id),
      ),
    }
  }
  if (selection && 'claim' in selection) {
    const claim = app.knowledge.claim(selection.claim)
    if (claim) return { nodes: new Set([claim.source, claim.target]), edges: bundlesOf(app, [claim.id]) }
  }
  if (selection && 'pair' in selection) {
    const claims = app.claimsOfPair(selection.pair)
    return {
      nodes: new Set(claims.flatMap((claim) => [claim.source, claim.target])),
      edges: bundlesOf(
        app,
        claims.map(({ id }) => id),
      ),
    }
  }
  return focus ? { nodes: new Set(focus.nodes), edges: bundlesOf(app, focus.claims) } : null
}

/** The lines that draw these claims: a pair's one line, or the claim's own where the pair is unfolded. */
const bundlesOf = (app: App, claims: readonly string[]): Set<string> =>
  new Set(
    claims.flatMap((id) => {
      const claim = app.shown.claims.get(id)
      if (!claim) return []
      const pair = pairOf(claim.source, claim.target)
      return app.view.unfolded.includes(pair) ? id : pair
    }),
  )
