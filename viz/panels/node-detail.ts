import type { GraphNode } from '../../src/types/graph.js'
import type { App } from '../app/app.js'
import { number, say, sayOf } from '../app/language.js'
import { holdsAsOf } from '../model/posts.js'
import { quantityText } from '../model/quantity.js'
import { claimGroups } from './claim-groups.js'
import { type Child, dot, element, fill } from './element.js'
import { nodeActions, unloaded } from './node-actions.js'
import { figures, postList } from './node-facts.js'

/** All that is known of a node: names, and as of a date its posts, its figures, and its claims by type. */
export const nodeDetail = (app: App, node: GraphNode): Child[] => {
  const all = app.knowledge.claimsOf(node.id)
  const asOf = element('input', { type: 'month', 'aria-label': say('node.asOf'), 'data-key': 'as-of' })
  const facts = element('div')
  const render = (): void => {
    const claims = asOf.value === '' ? all : all.filter((claim) => holdsAsOf(claim, asOf.value))
    fill(
      facts,
      ...postList(app, node, claims),
      ...figures(app, node, claims),
      element('h3', {}, say('node.claims', { count: number(claims.length) })),
      ...claimGroups(app, node, claims),
    )
  }
  asOf.addEventListener('input', render)
  render()
  return [
    heading(node),
    aliases(node),
    nodeActions(app, node),
    element('label', { class: 'quiet as-of' }, say('node.asOf'), ' ', asOf),
    facts,
    unloaded(app, node, all.length),
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
