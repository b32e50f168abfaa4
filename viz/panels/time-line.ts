import type { App } from '../app/app.js'
import type { Series } from '../model/quantity.js'
import { button, element } from './element.js'

const SVG = 'http://www.w3.org/2000/svg'
const WIDTH = 120
const HEIGHT = 26

/** A figure over time: a small line where there is more than one point, and each value with its date. */
export const timeLine = (app: App, series: Series): HTMLElement =>
  element(
    'div',
    { class: 'figure' },
    element('span', { class: 'figure-name' }, series.name),
    series.points.length > 1 && spark(series.points.map((point) => point.value)),
    ...series.points
      .map((point) =>
        button('', () => app.go(point.node), { class: 'figure-point', 'data-key': `figure-${point.node}` }),
      )
      .map((made, index) => {
        const point = series.points[index]
        if (point) made.append(element('b', {}, point.text), element('time', { class: 'date' }, point.date))
        return made
      }),
  )

const spark = (values: readonly number[]): SVGElement => {
  const low = Math.min(...values)
  const range = Math.max(...values) - low || 1
  const points = values.map((value, index) => {
    const x = 3 + (index / (values.length - 1)) * (WIDTH - 6)
    const y = HEIGHT - 4 - ((value - low) / range) * (HEIGHT - 8)
    return [x, y] as const
  })
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', `0 0 ${WIDTH} ${HEIGHT}`)
  svg.setAttribute('class', 'spark')
  svg.setAttribute('aria-hidden', 'true')
  const line = document.createElementNS(SVG, 'polyline')
  line.setAttribute('points', points.map((point) => point.join(',')).join(' '))
  svg.append(line)
  for (const [x, y] of points) {
    const disc = document.createElementNS(SVG, 'circle')
    disc.setAttribute('cx', String(x))
    disc.setAttribute('cy', String(y))
    disc.setAttribute('r', '2.5')
    svg.append(disc)
  }
  return svg
}
