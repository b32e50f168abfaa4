import type { App } from '../app/app.js'
import { say } from '../app/language.js'
import { button, element, fill } from './element.js'

/** One line that tells what just went wrong or what can be done now; it stays until it is closed or replaced. */
export const noticeLine = (app: App): HTMLElement => {
  const host = element('div', { class: 'notice', role: 'alert', hidden: true })
  const render = (): void => {
    const { notice } = app
    host.hidden = notice === null
    if (notice === null) return
    fill(
      host,
      element('span', {}, notice.text),
      notice.action ? button(notice.action.text, notice.action.run, { class: 'plain' }) : null,
      button('×', () => app.notify(null), { class: 'plain', 'aria-label': say('notice.close') }),
    )
  }
  app.listen((change) => change === 'notice' && render())
  render()
  return host
}
