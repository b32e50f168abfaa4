import type { App } from '../app/app.js'
import { startOver } from '../app/commands.js'
import { say } from '../app/language.js'
import { button, element, fill } from './element.js'

/** The steps that led to what is shown, the latest first; choosing one goes back to where it was done. */
export const stepsMenu = (app: App): HTMLElement => {
  const list = element('ol', { class: 'steps' })
  const over = button(say('steps.over'), () => startOver(app), { class: 'menu-item', 'data-key': 'over' })
  const render = (): void => {
    const trail = app.history.trail.toReversed()
    fill(
      list,
      ...trail.map((step, index) =>
        element(
          'li',
          {},
          button(step, () => app.goBack(index), {
            class: 'menu-item',
            'data-key': `step-${trail.length - index}`,
            title: step,
          }),
        ),
      ),
    )
    if (trail.length === 0) fill(list, element('li', { class: 'quiet' }, say('steps.none')))
  }
  app.listen((change) => change === 'view' && render())
  render()
  return element(
    'details',
    { class: 'menu', name: 'menu' },
    element('summary', {}, say('steps.title')),
    element('div', { class: 'menu-body' }, list, over),
  )
}
