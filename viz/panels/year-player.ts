import { say } from '../app/language.js'
import { button } from './element.js'
import type { Years } from './years.js'

const STEP_MS = 900

/** A button that plays the window through the years, from the first one on, and stops it. */
export const yearPlayer = (years: Years) => {
  let playing: ReturnType<typeof setInterval> | null = null
  const host = button(say('time.play'), () => (playing === null ? play() : stop()), { class: 'plain' })

  const play = (): void => {
    const { first, last, from, to } = years
    const width = to - from < last - first ? to - from : 0
    const move = years.gesture()
    let at = first
    move(at, at + width)
    playing = setInterval(() => {
      at++
      if (at + width > last || !host.isConnected) stop()
      else move(at, at + width)
    }, STEP_MS)
    render()
  }

  const stop = (): void => {
    if (playing !== null) clearInterval(playing)
    playing = null
    render()
  }

  const render = (): void => {
    host.textContent = say(playing === null ? 'time.play' : 'time.stop')
  }
  return { element: host }
}
