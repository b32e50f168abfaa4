import type { App } from '../app/app.js'
import { number, say } from '../app/language.js'
import { nodeLink } from './claim-line.js'
import { button, type Child, element } from './element.js'

const MOST = 8

/** What the panel says while nothing is selected: what is here, what to try on it, and who is most connected. */
export const overview = (app: App, tries: Child): Child[] => {
  const { total } = app.knowledge
  if (app.knowledge.version === '') {
    return [
      element('h2', { tabindex: -1 }, say('load.title')),
      element('p', {}, say('load.text')),
      button(say('load.again'), () => location.reload(), { 'data-key': 'again' }),
    ]
  }
  if (total.nodes === 0) {
    return [
      element('h2', { tabindex: -1 }, say('empty.title')),
      element('p', {}, say('empty.text')),
      element('pre', {}, 'npx jinmai ingest samples'),
    ]
  }
  const top = app.knowledge.ranking.filter((id) => app.shown.nodes.has(id)).slice(0, MOST)
  return [
    element('h2', { tabindex: -1 }, say('overview.title')),
    element(
      'p',
      {},
      say('overview.text', {
        nodes: number(total.nodes),
        claims: number(total.claims),
        articles: number(total.articles),
      }),
    ),
    tries,
    element('h3', {}, say('overview.top')),
    element(
      'ul',
      { class: 'plain-list' },
      ...top.map((id) =>
        element('li', {}, nodeLink(app, id), element('span', { class: 'count' }, number(app.knowledge.standing(id)))),
      ),
    ),
  ]
}
