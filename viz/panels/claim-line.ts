import type { GraphClaim } from '../../src/types/graph.js'
import type { App } from '../app/app.js'
import { say, sayOf } from '../app/language.js'
import { quantityText } from '../model/quantity.js'
import type { Statement } from '../model/statements.js'
import { button, dot, element } from './element.js'

/** A button that goes to a node. */
export const nodeLink = (app: App, id: string): HTMLElement => {
  const node = app.knowledge.node(id)
  if (!node) return element('span', {}, id)
  const figure = quantityText(node)
  return element(
    'button',
    { type: 'button', class: 'node-link', 'data-key': `node-${id}`, onclick: () => app.go(id) },
    dot(node.label),
    element('span', {}, node.name),
    figure !== '' && !node.name.includes(figure) && element('b', {}, ` ${figure}`),
  )
}

/** What tells how sure and when: planned, denied, derived, the date, the role. */
export const badges = (claim: GraphClaim, fulfilled = false): HTMLElement =>
  element(
    'span',
    { class: 'badges' },
    claim.status !== 'actual' && element('span', { class: `badge ${claim.status}` }, sayOf('status', claim.status)),
    fulfilled && element('span', { class: 'badge fulfilled' }, say('claim.fulfilled')),
    claim.derived && element('span', { class: 'badge' }, say('claim.derived')),
    claim.role ? element('span', { class: 'badge role' }, claim.role) : null,
    claim.date ? element('time', { class: 'date', datetime: claim.date }, claim.date) : null,
  )

/** A statement as seen from one of its ends: how many articles make it, with a button that shows its evidence. */
export const claimLine = (
  app: App,
  { claim, claims }: Statement,
  seenFrom: string,
  fulfilled: boolean,
): HTMLElement => {
  const articles = new Set(claims.map((one) => one.article)).size
  const other = claim.source === seenFrom ? claim.target : claim.source
  const self = claim.source === claim.target
  return element(
    'li',
    { class: `claim-line ${claim.status}` },
    self ? element('span', { class: 'quiet' }, say('claim.self')) : nodeLink(app, other),
    articles > 1 && element('span', { class: 'badge' }, say('claim.articles', { count: articles })),
    badges(claim, fulfilled),
    button('❝', () => app.select({ claim: claim.id }), {
      class: 'evidence-link',
      title: say('claim.evidence'),
      'aria-label': say('claim.evidence'),
      'data-key': `claim-${claim.id}`,
    }),
  )
}
