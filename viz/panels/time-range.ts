import type { App } from '../app/app.js'
import { filter } from '../app/commands.js'
import { say } from '../app/language.js'
import { element } from './element.js'
import { yearBars } from './year-bars.js'
import { yearPlayer } from './year-player.js'
import { yearWindow } from './year-window.js'
import { Years } from './years.js'

/**
 * Years with a bar for each, two thumbs, a window between them that can be dragged, and a button that plays it through.
 * Its inputs stay the same elements while they are drawn anew, or a drag would lose them.
 */
export const timeRange = (app: App): { element: HTMLElement; render(): void } => {
  const years = new Years(app)
  const bars = yearBars(years)
  const window = yearWindow(years)
  const thumbs = [
    thumb(years, 'from', (value) => [Math.min(value, years.to), years.to]),
    thumb(years, 'to', (value) => [years.from, Math.max(value, years.from)]),
  ]
  const range = element('span', { class: 'years' })
  const undated = element('input', { type: 'checkbox', onchange: () => filter(app, { undated: undated.checked }) })
  const undatedText = element('span')
  const host = element(
    'div',
    { class: 'time' },
    bars.element,
    element('div', { class: 'track' }, window.element, ...thumbs.map((one) => one.element)),
    element('div', { class: 'time-foot' }, range, yearPlayer(years).element),
    element('label', { class: 'quiet' }, undated, undatedText),
  )

  const render = (): void => {
    host.hidden = !years.note()
    if (host.hidden) return
    for (const part of [bars, window, ...thumbs]) part.render()
    range.textContent = `${years.from} – ${years.to}`
    undated.checked = app.view.filters.undated
    undatedText.textContent = say('time.undated', { count: app.shown.counts.years.get('') ?? 0 })
  }
  return { element: host, render }
}

/** One end of the range; from press to release its moves are one step. */
const thumb = (years: Years, end: 'from' | 'to', rangeAt: (value: number) => [from: number, to: number]) => {
  const input = element('input', { type: 'range', 'aria-label': say(`time.${end}`), class: end })
  let move = years.gesture()
  input.addEventListener('input', () => move(...rangeAt(Number(input.value))))
  input.addEventListener('change', () => {
    move = years.gesture()
  })
  const render = (): void => {
    input.min = String(years.first)
    input.max = String(years.last)
    input.value = String(years[end])
  }
  return { element: input, render }
}
