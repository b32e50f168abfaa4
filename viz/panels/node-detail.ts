import type { GraphNode } from '../../src/types/graph.js'
import type { App } from '../app/app.js'
import { collapse, expand, hide, keepNeighbourhood } from '../app/commands.js'
import { number, say, sayOf } from '../app/language.js'
import type { Direction } from '../model/neighbourhood.js'
import { holdsAsOf } from '../model/posts.js'
import { quantityText } from '../model/quantity.js'
import { claimGroups } from './claim-groups.js'
import { button, type Child, dot, element, fill } from './element.js'
import { figures, postList } from './node-facts.js'

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
