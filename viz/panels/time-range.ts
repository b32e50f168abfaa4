import type { App } from '../app/app.js'
import { filter } from '../app/commands.js'
import { say } from '../app/language.js'
import { withFilters } from '../model/steps.js'
import { button, element, fill } from './element.js'

const STEP_MS = 900

/**
 * Years with a bar for each, two thumbs, a window between them that can be dragged, and a button that plays it through.
 * Its inputs stay the same elements while they are drawn anew, or a drag would lose them.
 */
export const timeRange = (app: App): { element: HTMLElement; render(): void } => {
  /** Years once seen keep their place while the range is narrow. */
  const seen = new Set<number>()
  let playing: ReturnType<typeof setInterval> | null = null

  const bars = element('div', { class: 'bars', 'aria-hidden': 'true' })
  const frame = element('div', { class: 'window', title: say('time.drag') })
  const thumb = (end: 'from' | 'to'): HTMLInputElement =>
    element('input', { type: 'range', 'aria-label': say(`time.${end}`), class: end })
  const low = thumb('from')
  const high = thumb('to')
  const track = element('div', { class: 'track' }, frame, low, high)
  const years = element('span', { class: 'years' })
  const playButton = button(say('time.play'), () => play(), { class: 'plain' })
  const undated = element('input', { type: 'checkbox', onchange: () => filter(app, { undated: undated.checked }) })
  const undatedText = element('span')
  const host = element(
    'div',
    { class: 'time' },
    bars,
    track,
    element('div', { class: 'time-foot' }, years, playButton),
    element('label', { class: 'quiet' }, undated, undatedText),
  )

  const bounds = (): [number, number] => [Math.min(...seen), Math.max(...seen)]

  const range = (): [number, number] => {
    const { from, to } = app.view.filters
    const [first, last] = bounds()
    return [from === null ? first : Number(from.slice(0, 4)), to === null ? last : Number(to.slice(0, 4))]
  }

  const set = (from: number, to: number, amend: boolean): void => {
    const [first, last] = bounds()
    const whole = from <= first && to >= last
    const change = whole ? { from: null, to: null } : { from: String(from), to: String(to) }
    if (amend) app.adjust((view) => withFilters(view, change))
    else filter(app, change)
  }

  /** Makes one step in the history of all small moves between press and release. */
  const gesture = (): ((from: number, to: number) => void) => {
    let begun = false
    return (from, to) => {
      set(from, to, begun)
      begun = true
    }
  }

  for (const input of [low, high]) {
    let move = gesture()
    input.addEventListener('input', () => {
      const [from, to] = range()
      const value = Number(input.value)
      if (input === low) move(Math.min(value, to), to)
      else move(from, Math.max(value, from))
    })
    input.addEventListener('change', () => {
      move = gesture()
    })
  }

  frame.addEventListener('pointerdown', (start) => {
    start.preventDefault()
    const [first, last] = bounds()
    const [from, to] = range()
    const { width } = track.getBoundingClientRect()
    const move = gesture()
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

  const stop = (): void => {
    if (playing) clearInterval(playing)
    playing = null
    render()
  }

  const play = (): void => {
    if (playing) {
      stop()
      return
    }
    const [first, last] = bounds()
    const [from, to] = range()
    const width = to - from < last - first ? to - from : 0
    const move = gesture()
    let at = first
    move(at, at + width)
    playing = setInterval(() => {
      at++
      if (at + width > last || !host.isConnected) return stop()
      move(at, at + width)
    }, STEP_MS)
    render()
  }

  const render = (): void => {
    const counts = app.shown.counts.years
    for (const year of counts.keys()) if (year !== '') seen.add(Number(year))
    host.hidden = seen.size === 0
    if (host.hidden) return
    const [first, last] = bounds()
    const [from, to] = range()
    const span = Math.max(1, last - first)
    const all = Array.from({ length: last - first + 1 }, (_, index) => first + index)
    const top = Math.max(1, ...all.map((year) => counts.get(String(year)) ?? 0))
    fill(
      bars,
      ...all.map((year) => {
        const count = counts.get(String(year)) ?? 0
        const height = `height: ${Math.round((100 * count) / top)}%`
        return element('span', {
          class: year >= from && year <= to ? 'bar in' : 'bar',
          style: height,
          title: `${year}: ${count}`,
        })
      }),
    )
    for (const [input, value] of [
      [low, from],
      [high, to],
    ] as const) {
      input.min = String(first)
      input.max = String(last)
      input.value = String(value)
    }
    frame.style.left = `${(100 * (from - first)) / span}%`
    frame.style.right = `${(100 * (last - to)) / span}%`
    years.textContent = `${from} – ${to}`
    playButton.textContent = say(playing ? 'time.stop' : 'time.play')
    undated.checked = app.view.filters.undated
    undatedText.textContent = say('time.undated', { count: counts.get('') ?? 0 })
  }

  return { element: host, render }
}
