import type { App } from '../app/app.js'
import { say } from '../app/language.js'
import { button, element } from './element.js'

/** How far the running layout is, with a button that stops it; hidden while none runs. */
export const layoutProgress = (app: App): HTMLElement => {
  const { runner } = app.places
  const progress = element('progress', { max: 1, 'aria-label': say('layout.running') })
  const host = element(
    'div',
    { class: 'laying', hidden: true },
    element('span', {}, say('layout.running')),
    progress,
    button(say('layout.stop'), () => runner.stop(), { class: 'plain', 'data-key': 'stop-layout' }),
  )
  runner.progress = (share) => {
    host.hidden = share === null
    progress.value = share ?? 0
  }
  return host
}
