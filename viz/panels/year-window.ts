import { say } from '../app/language.js'
import { element } from './element.js'
import type { Years } from './years.js'

/** The window between both thumbs, which can be dragged as a whole along its track. */
export const yearWindow = (years: Years) => {
  const host = element('div', { class: 'window', title: say('time.drag') })
  host.addEventListener('pointerdown', (start) => {
    start.preventDefault()
    const { first, last, from, to } = years
    const width = host.parentElement?.getBoundingClientRect().width ?? 1
    const move = years.gesture()
    let shift = 0
    const follow = (event: PointerEvent): void => {
      const wanted = Math.round(((event.clientX - start.clientX) / width) * (last - first))
      const bounded = Math.min(last - to, Math.max(first - from, wanted))
      if (bounded !== shift) move(from + bounded, to + bounded)
      shift = bounded
    }
    document.addEventListener('pointermove', follow)
    document.addEventListener('pointerup', () => document.removeEventListener('pointermove', follow), { once: true })
  })
  const render = (): void => {
    const { first, last, from, to } = years
    const span = Math.max(1, last - first)
    host.style.left = `${(100 * (from - first)) / span}%`
    host.style.right = `${(100 * (last - to)) / span}%`
  }
  return { element: host, render }
}
