import type { App } from '../app/app.js'
import { clearFilters, filter } from '../app/commands.js'
import { number, say, sayOf, type Text } from '../app/language.js'
import { DEFAULT_FILTERS } from '../model/view.js'
import { choiceList } from './choice-list.js'
import { button, element } from './element.js'
import { CHOICES } from './filter-choices.js'
import { timeRange } from './time-range.js'

const OPEN_AT_FIRST: readonly string[] = ['label', 'type', 'time']

/** Legend and filters in one: each colour's entry also switches what it stands for, and counts what it would show. */
export const filterPanel = (app: App): HTMLElement => {
  const time = timeRange(app)
  const left = element('p', { class: 'left', role: 'status' })
  const clear = button(say('filter.clear'), () => clearFilters(app), { class: 'plain' })
  const lists = Object.entries(CHOICES).map(([name, choices]) => ({
    name,
    choices,
    list: choiceList(),
  }))
  const sliders = [slider(app, 'minDegree', 30), slider(app, 'minArticles', 10)]

  const section = (name: string, ...content: HTMLElement[]): HTMLElement =>
    element(
      'details',
      { open: OPEN_AT_FIRST.includes(name), 'data-section': name },
      element('summary', {}, sayOf('filter', name)),
      ...content,
    )

  const sections = lists.map(({ name, list }) => section(name, list.element))
  sections.splice(3, 0, section('time', time.element))
  sections.push(section('number', ...sliders.map((one) => one.element)))

  const render = (): void => {
    left.textContent = say('filter.left', {
      nodes: number(app.shown.nodes.size),
      claims: number(app.shown.claims.size),
    })
    clear.disabled = JSON.stringify(app.view.filters) === JSON.stringify(DEFAULT_FILTERS) && app.view.focus === null
    for (const { choices, list } of lists) list.render(choices(app))
    time.render()
    for (const one of sliders) one.render()
  }
  app.listen((change) => change === 'view' && render())
  render()
  return element(
    'div',
    { class: 'filters' },
    element('div', { class: 'panel-head' }, element('h2', {}, say('filter.title')), clear),
    left,
    ...sections,
  )
}

const slider = (app: App, facet: 'minDegree' | 'minArticles', max: number) => {
  const output = element('output')
  const text: Text = `filter.${facet}`
  const input = element('input', { type: 'range', min: 0, max })
  input.addEventListener('input', () => {
    output.textContent = number(Number(input.value))
  })
  input.addEventListener('change', () => filter(app, { [facet]: Number(input.value) }))
  const render = (): void => {
    input.value = String(app.view.filters[facet])
    output.textContent = number(app.view.filters[facet])
  }
  return { element: element('label', { class: 'slider' }, element('span', {}, say(text)), input, output), render }
}
