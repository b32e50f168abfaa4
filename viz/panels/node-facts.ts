import type { GraphClaim, GraphNode } from '../../src/types/graph.js'
import type { App } from '../app/app.js'
import { say } from '../app/language.js'
import { otherEnd } from '../model/knowledge.js'
import { posts } from '../model/posts.js'
import { seriesOf } from '../model/quantity.js'
import { nodeLink } from './claim-line.js'
import { button, type Child, element } from './element.js'
import { timeLine } from './time-line.js'

const MOST_FIGURES = 8

/** Who held which post, from when to when: a person's posts, or a body's leaders. */
export const postList = (app: App, node: GraphNode, claims: readonly GraphClaim[]): Child[] => {
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

/** Counted groups and figures, each as a small line of its own over time. */
export const figures = (app: App, node: GraphNode, claims: readonly GraphClaim[]): Child[] => {
  const quantities = claims
    .filter((claim) => claim.type === 'HAS_COUNT' || claim.type === 'HAS_METRIC')
    .flatMap((claim) => {
      const figure = app.knowledge.node(otherEnd(claim, node.id))
      return figure ? [{ node: figure, date: claim.date }] : []
    })
  const series = seriesOf(quantities)
  if (series.length === 0) return []
  return [element('h3', {}, say('node.figures')), ...series.slice(0, MOST_FIGURES).map((one) => timeLine(app, one))]
}
