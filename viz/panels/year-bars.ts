import { element, fill } from './element.js'
import type { Years } from './years.js'

/** A bar for each year: how many claims it has, and whether it is in the range. */
export const yearBars = (years: Years) => {
  const host = element('div', { class: 'bars', 'aria-hidden': 'true' })
  const render = (): void => {
    const { first, last, from, to } = years
    const counts = years.app.shown.counts.years
    const all = Array.from({ length: last - first + 1 }, (_, index) => first + index)
    const countOf = (year: number): number => counts.get(String(year)) ?? 0
    const most = Math.max(1, ...all.map(countOf))
    fill(
      host,
      ...all.map((year) =>
        element('span', {
          class: year >= from && year <= to ? 'bar in' : 'bar',
          style: `height: ${Math.round((100 * countOf(year)) / most)}%`,
          title: `${year}: ${countOf(year)}`,
        }),
      ),
    )
  }
  return { element: host, render }
}
