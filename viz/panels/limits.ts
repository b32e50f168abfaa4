import type { App } from '../app/app.js'
import { loadMore } from '../app/commands.js'
import { number, say } from '../app/language.js'
import { button, element, fill } from './element.js'

const MORE = 150

/** How much of the store's graph is shown. */
export const limitsText = (app: App): string => {
  const { total } = app.knowledge
  const shown = app.shown.nodes.size
  return say(shown >= total.nodes ? 'limits.all' : 'limits.part', { shown: number(shown), total: number(total.nodes) })
}

/** The honest count of what is not shown, with the way to load more of it. */
export const limitsLine = (app: App): HTMLElement => {
  const host = element('div', { class: 'limits', role: 'status' })
  const render = (): void => {
    fill(
      host,
      limitsText(app),
      app.view.base < app.knowledge.total.nodes &&
        button(say('limits.more'), () => void loadMore(app, MORE).catch((error) => app.fail(error)), {
          class: 'plain',
        }),
      element('span', { class: 'dashed' }, say('take.pending')),
    )
  }
  app.listen((change) => change === 'view' && render())
  render()
  return host
}
