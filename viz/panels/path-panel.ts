import type { GraphClaim, PathResult } from '../../src/types/graph.js'
import type { App } from '../app/app.js'
import { claimSentence } from '../app/claim-text.js'
import { bringForward } from '../app/commands.js'
import { failureText, isAway } from '../app/failure.js'
import { say } from '../app/language.js'
import { server } from '../app/server.js'
import { shortestChains } from '../model/paths.js'
import { badges, nodeLink } from './claim-line.js'
import { button, dash, element, fill } from './element.js'
import { searchBox } from './search-box.js'

/** Two nodes and the shortest chains between them, each hop a sentence that leads to its evidence. */
export const pathPanel = (app: App): HTMLElement => {
  const ends = element('div', { class: 'path-ends' })
  const found = element('div', { class: 'paths', 'aria-live': 'polite' })
  let asked = ''

  const end = (which: 'from' | 'to'): HTMLElement => {
    const id = app.path[which]
    const label = say(`path.${which}`)
    return element(
      'div',
      { class: 'path-end' },
      element('span', { class: 'quiet' }, label),
      id === null
        ? searchBox(app, (node) => app.setPath({ [which]: node.id }), { id: `path-${which}`, placeholder: label })
        : nodeLink(app, id),
      id !== null &&
        button('×', () => app.setPath({ [which]: null }), {
          class: 'plain',
          'aria-label': say('path.clear'),
          'data-key': `clear-${which}`,
        }),
    )
  }

  const render = (): void => {
    const { from, to } = app.path
    const key = `${from} ${to}`
    if (key === asked) return
    asked = key
    fill(ends, end('from'), end('to'))
    if (from === null || to === null) {
      fill(found, element('p', { class: 'quiet' }, say('path.choose')))
      return
    }
    fill(found, element('p', { class: 'busy' }, say('path.looking')))
    void look(app, from, to)
      .then((result) => {
        if (key !== asked) return
        fill(found, ...chains(app, result))
        front(app, result, 0)
      })
      .catch((error) => fill(found, element('p', { class: 'failure', role: 'alert' }, failureText(error))))
  }

  app.listen((change) => change === 'path' && render())
  render()
  return element('div', { class: 'path' }, element('h2', { tabindex: -1 }, say('path.title')), ends, found)
}

/** Asks the store; while it is away, looks in what was loaded. */
const look = async (app: App, from: string, to: string): Promise<PathResult['paths']> => {
  try {
    const { paths } = await server.path(from, to)
    for (const path of paths) app.learn(path.nodes, path.claims, [])
    return paths
  } catch (error) {
    if (!isAway(error)) throw error
    app.away = true
    return shortestChains(from, to, app.knowledge.claims.values()).map((chain) => ({
      nodes: chain.nodes.flatMap((id) => app.knowledge.node(id) ?? []),
      claims: chain.claims.flatMap((id) => app.knowledge.claim(id) ?? []),
    }))
  }
}

const front = (app: App, paths: PathResult['paths'], index: number): void => {
  const path = paths[index]
  const first = path?.nodes[0]
  const last = path?.nodes.at(-1)
  if (!path || !first || !last) return
  bringForward(
    app,
    say('step.path', { from: first.name, to: last.name }),
    path.nodes.map((node) => node.id),
    path.claims.map((claim) => claim.id),
  )
}

const chains = (app: App, paths: PathResult['paths']): HTMLElement[] => {
  const [first] = paths
  if (!first) return [element('p', {}, say('path.none'))]
  return [
    element('p', { class: 'quiet' }, say('path.found', { count: paths.length, steps: first.claims.length })),
    ...paths.map((path, index) =>
      element(
        'section',
        { class: 'chain' },
        element(
          'h3',
          {},
          say('path.chain', { number: index + 1 }),
          button(say('path.show'), () => front(app, paths, index), { class: 'plain', 'data-key': `chain-${index}` }),
        ),
        element('ol', {}, ...path.claims.map((claim) => hop(app, claim))),
      ),
    ),
  ]
}

const hop = (app: App, claim: GraphClaim): HTMLElement => {
  const open = button('', () => app.select({ claim: claim.id }), { class: 'sentence', 'data-key': `hop-${claim.id}` })
  open.append(dash(claim.type), claimSentence(app, claim))
  return element('li', { class: claim.status }, open, badges(claim), element('q', { class: 'quiet' }, claim.evidence))
}
