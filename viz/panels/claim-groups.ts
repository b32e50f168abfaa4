import type { GraphClaim, GraphNode } from '../../src/types/graph.js'
import { CLAIM_TYPES, type ClaimType, SYMMETRIC } from '../../src/types/ontology.js'
import type { App } from '../app/app.js'
import { expand } from '../app/commands.js'
import { number, say, sayOf } from '../app/language.js'
import { fulfilment } from '../model/fulfilled.js'
import type { Direction } from '../model/neighbourhood.js'
import { statements } from '../model/statements.js'
import { claimLine } from './claim-line.js'
import { button, dash, element } from './element.js'

const FEW = 8

/** The claims by type and by which end the node is; each group can bring its neighbours onto the stage. */
export const claimGroups = (app: App, node: GraphNode, claims: readonly GraphClaim[]): HTMLElement[] =>
  CLAIM_TYPES.flatMap((type) => {
    const ofType = claims.filter((claim) => claim.type === type)
    if (SYMMETRIC.has(type)) return group(app, node, type, 'both', ofType)
    return [
      ...group(
        app,
        node,
        type,
        'out',
        ofType.filter((claim) => claim.source === node.id),
      ),
      ...group(
        app,
        node,
        type,
        'in',
        ofType.filter((claim) => claim.source !== node.id),
      ),
    ]
  })

const group = (
  app: App,
  node: GraphNode,
  type: ClaimType,
  way: Direction,
  claims: readonly GraphClaim[],
): HTMLElement[] => {
  if (claims.length === 0) return []
  const title = sayOf(way === 'in' ? 'inverse' : 'type', type)
  const lines = statements(claims).map((statement) => {
    const { source, target } = statement.claim
    return claimLine(
      app,
      statement,
      node.id,
      fulfilment(statement.claim, app.knowledge.claimsBetween(source, target)) !== null,
    )
  })
  const rest = lines.slice(FEW)
  return [
    element(
      'section',
      { class: 'claim-group' },
      element(
        'h4',
        {},
        dash(type),
        element('span', {}, title),
        element('span', { class: 'count' }, number(claims.length)),
        button('＋', () => void expand(app, node.id, type).catch((error) => app.fail(error)), {
          class: 'evidence-link',
          title: say('node.expandBy', { type: title }),
          'aria-label': say('node.expandBy', { type: title }),
          'data-key': `expand-${type}-${way}`,
        }),
      ),
      element('ul', {}, ...lines.slice(0, FEW)),
      rest.length > 0 &&
        element(
          'details',
          {},
          element('summary', {}, say('node.rest', { count: number(rest.length) })),
          element('ul', {}, ...rest),
        ),
    ),
  ]
}
