import type { App } from '../app/app.js'
import { say } from '../app/language.js'
import { button, type Child, element } from './element.js'

const CLOSED = 'jinmai.tries'

/**
 * Three things to try, made from the data at hand: a node to open, two nodes to connect, a question to ask. They are open on a first visit,
 * and until a person closes them.
 */
export const tries = (app: App): Child => {
  const nodes = app.knowledge.ranking.flatMap((id) => {
    const node = app.knowledge.node(id)
    return node && app.shown.nodes.has(id) ? [node] : []
  })
  const body = nodes.find((node) => node.label === 'Institution') ?? nodes[0]
  const park = nodes.find((node) => node.label === 'Park' && node !== body) ?? nodes.find((node) => node !== body)
  if (!body) return null
  const closed = localStorage.getItem(CLOSED) !== null
  // On the click, before the element changes: its event of the change comes late, when the page may have gone or been drawn anew.
  const remember = () => (section.open ? localStorage.setItem(CLOSED, 'true') : localStorage.removeItem(CLOSED))
  const section: HTMLDetailsElement = element(
    'details',
    { open: !closed },
    element('summary', { onclick: remember }, element('h3', {}, say('try.title'))),
    element(
      'ul',
      { class: 'tries' },
      element(
        'li',
        {},
        button(say('try.node', { name: body.name }), () => app.go(body.id), { 'data-key': 'try-node' }),
      ),
      park
        ? element(
            'li',
            {},
            button(
              say('try.path', { from: body.name, to: park.name }),
              () => {
                app.setPath({ from: body.id, to: park.id })
                app.open('path')
              },
              { 'data-key': 'try-path' },
            ),
          )
        : null,
      element(
        'li',
        {},
        button(say('try.ask'), () => app.open('ask'), { 'data-key': 'try-ask' }),
      ),
    ),
  )
  return section
}
