import type { GraphClaim, GraphNode } from '../../src/types/graph.js'
import { CLAIM_TYPES, SYMMETRIC } from '../../src/types/ontology.js'
import type { App } from '../app/app.js'
import { collapse, expand, hide, keepNeighbourhood } from '../app/commands.js'
import { number, say, sayOf } from '../app/language.js'
import { fulfilment } from '../model/fulfilled.js'
import { otherEnd } from '../model/knowledge.js'
import type { Direction } from '../model/neighbourhood.js'
import { holdsAsOf, posts } from '../model/posts.js'
import { quantityText, seriesOf } from '../model/quantity.js'
import { statements } from '../model/statements.js'
import { claimLine, nodeLink } from './claim-line.js'
import { button, type Child, dash, dot, element, fill } from './element.js'
import { timeLine } from './time-line.js'

const FEW = 8

/** All that is known of a node: names, facts as of a date, posts over time, figures, and its claims by type. */
export const nodeDetail = (app: App, node: GraphNode): Child[] => {
  const all = app.knowledge.claimsOf(node.id)
  const asOf = element('input', { type: 'month', id: 'as-of', 'aria-label': say('node.asOf'), 'data-key': 'as-of' })
  const list = element('div')
  const render = (): void =>
    fill(list, ...claimGroups(app, node, asOf.value === '' ? all : all.filter((claim) => holdsAsOf(claim, asOf.value))))
  asOf.addEventListener('input', render)
  render()
  return [
    heading(node),
    aliases(node),
    actions(app, node),
    ...postList(app, node, all),
    ...figures(app, node, all),
    element(
      'div',
      { class: 'section-head' },
      element('h3', {}, say('node.claims', { count: number(all.length) })),
      element('label', { class: 'quiet' }, say('node.asOf'), ' ', asOf),
    ),
    list,
    all.length < node.degree &&
      element(
        'p',
        { class: 'quiet' },
        say('node.unloaded', { known: number(all.length), total: number(node.degree) }),
        ' ',
        button(say('node.load'), () => void expand(app, node.id).catch((error) => app.fail(error)), { class: 'plain' }),
      ),
  ]
}

const heading = (node: GraphNode): HTMLElement => {
  const kind = node.kind === undefined ? '' : sayOf('kind', node.kind === 'other' ? `other.${node.label}` : node.kind)
  const figure = quantityText(node)
  const facts = [sayOf('label', node.label), kind, node.region ?? '', figure].filter(Boolean)
  return element(
    'header',
    { class: 'node-head' },
    element('h2', { tabindex: -1 }, dot(node.label), node.name),
    element('p', { class: 'quiet' }, [...new Set(facts)].join(' · ')),
    element(
      'p',
      { class: 'quiet' },
      say('node.support', { articles: number(node.articles), claims: number(node.degree) }),
    ),
  )
}

const aliases = (node: GraphNode): Child => {
  const others = node.aliases.filter((alias) => alias !== node.name)
  return (
    others.length > 0 &&
    element(
      'p',
      { class: 'aliases' },
      element('b', {}, say('node.aliases')),
      ...others.map((alias) => element('span', {}, alias)),
    )
  )
}

const actions = (app: App, node: GraphNode): HTMLElement => {
  const steps = element('select', { 'aria-label': say('node.steps'), 'data-key': 'steps' })
  for (const count of [1, 2, 3]) steps.append(element('option', { value: count }, say('node.within', { count })))
  const direction = element('select', { 'aria-label': say('node.direction'), 'data-key': 'direction' })
  for (const one of ['both', 'out', 'in'] satisfies Direction[]) {
    direction.append(element('option', { value: one }, sayOf('direction', one)))
  }
  const chosen = (): Direction => (direction.value === 'out' || direction.value === 'in' ? direction.value : 'both')
  return element(
    'div',
    { class: 'actions' },
    button(say('node.expand'), () => void expand(app, node.id).catch((error) => app.fail(error)), {
      'data-key': 'expand',
    }),
    button(say('node.collapse'), () => collapse(app, node.id), { 'data-key': 'collapse' }),
    button(say('node.hide'), () => hide(app, node.id), { 'data-key': 'hide' }),
    button(say('node.path'), () => app.beginPath(node.id), { 'data-key': 'path' }),
    element(
      'span',
      { class: 'joined' },
      button(say('node.keep'), () => keepNeighbourhood(app, node.id, Number(steps.value), chosen()), {
        'data-key': 'keep',
      }),
      steps,
      direction,
    ),
  )
}

const postList = (app: App, node: GraphNode, claims: readonly GraphClaim[]): Child[] => {
  const list = posts(claims)
  if (list.length === 0) return []
  return [
    element('h3', {}, say(node.label === 'Official' ? 'node.posts' : 'node.leaders')),
    element(
      'ol',
      { class: 'posts' },
      ...list.map((post) =>
        element(
          'li',
          { class: post.until === null ? '' : 'past' },
          element('span', { class: 'span' }, `${post.since ?? '?'} – ${post.until ?? ''}`),
          nodeLink(app, post.holder === node.id ? post.body : post.holder),
          element('span', { class: 'badge role' }, post.role),
          button('❝', () => app.select({ claim: post.claim.id }), {
            class: 'evidence-link',
            title: say('claim.evidence'),
            'aria-label': say('claim.evidence'),
          }),
        ),
      ),
    ),
  ]
}

const figures = (app: App, node: GraphNode, claims: readonly GraphClaim[]): Child[] => {
  const quantities = claims
    .filter((claim) => claim.type === 'HAS_COUNT' || claim.type === 'HAS_METRIC')
    .flatMap((claim) => {
      const figure = app.knowledge.node(otherEnd(claim, node.id))
      return figure ? [{ node: figure, date: claim.date }] : []
    })
  const series = seriesOf(quantities)
  if (series.length === 0) return []
  return [element('h3', {}, say('node.figures')), ...series.slice(0, FEW).map((one) => timeLine(app, one))]
}

/** The claims by type and by which end the node is; each group can bring its neighbours onto the stage. */
const claimGroups = (app: App, node: GraphNode, claims: readonly GraphClaim[]): HTMLElement[] =>
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
  type: string,
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
