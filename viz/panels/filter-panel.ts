import { CLAIM_TYPES, KINDS, LABELS, STATUSES } from '../../src/types/ontology.js'
import type { App } from '../app/app.js'
import { clearFilters, filter } from '../app/commands.js'
import { number, say, sayOf, type Text } from '../app/language.js'
import { DEFAULT_FILTERS, type Filters, toggled } from '../model/view.js'
import { button, dash, dot, element } from './element.js'
import { timeRange } from './time-range.js'

/** One line of a filter: what it stands for, how much it would show, whether it is on. */
interface Choice {
  value: string
  text: string
  count: number
  on: boolean
  mark: HTMLElement | null
  toggle(): void
}

const OPEN_AT_FIRST: readonly string[] = ['label', 'type', 'time']
const MOST_ARTICLES = 60

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

/** A list of choices whose lines stay the same elements while they change, so that keyboard and screen reader keep their place. */
const choiceList = () => {
  const list = element('ul', { class: 'choices' })
  const lines = new Map<string, ReturnType<typeof choiceLine>>()
  const render = (choices: readonly Choice[]): void => {
    const shown = choices.map((choice) => {
      const line = lines.get(choice.value) ?? choiceLine(choice)
      lines.set(choice.value, line)
      line.update(choice)
      return line.element
    })
    const same = shown.length === list.childElementCount && shown.every((one, index) => list.children[index] === one)
    if (!same) list.replaceChildren(...shown)
  }
  return { element: list, render }
}

const choiceLine = (choice: Choice) => {
  let toggle = choice.toggle
  const input = element('input', { type: 'checkbox', onchange: () => toggle() })
  const text = element('span', { class: 'choice-text' })
  const count = element('span', { class: 'count' })
  const line = element('li', {}, element('label', {}, input, choice.mark, text, count))
  const update = (next: Choice): void => {
    toggle = next.toggle
    input.checked = next.on
    line.className = next.on ? '' : 'off'
    text.textContent = next.text
    text.title = next.text
    count.textContent = number(next.count)
  }
  return { element: line, update }
}

/** Choices that are on until switched off. One that is off stays listed, however little it would show. */
const switches = <V extends string>(
  app: App,
  facet: 'withoutLabels' | 'withoutKinds' | 'withoutTypes' | 'withoutStatuses',
  values: readonly V[],
  counts: ReadonlyMap<string, number>,
  look: (value: V) => Pick<Choice, 'text' | 'mark'>,
  off: readonly V[],
): Choice[] =>
  values
    .map((value) => ({
      value,
      ...look(value),
      count: counts.get(value) ?? 0,
      on: !off.includes(value),
      toggle: () => filter(app, { [facet]: toggled(off, value) } satisfies Partial<Record<keyof Filters, V[]>>),
    }))
    .filter((choice) => choice.count > 0 || !choice.on)

/** Choices that are off until picked; none picked means all. The largest come first. */
const picks = (
  app: App,
  facet: 'regions' | 'articles',
  counts: ReadonlyMap<string, number>,
  text: (value: string) => string,
): Choice[] => {
  const chosen = app.view.filters[facet]
  return [...new Set([...counts.keys(), ...chosen])]
    .map((value) => ({
      value,
      text: text(value),
      count: counts.get(value) ?? 0,
      on: chosen.includes(value),
      mark: null,
      toggle: () => filter(app, { [facet]: toggled(chosen, value) }),
    }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}

const ALL_KINDS = Object.entries(KINDS).flatMap(([label, kinds]) => kinds.map((kind) => `${label}/${kind}`))

const kindText = (value: string): string => {
  const [label = '', kind = ''] = value.split('/')
  return sayOf('kind', kind === 'other' ? `other.${label}` : kind)
}

const CHOICES: Record<string, (app: App) => Choice[]> = {
  label: (app) =>
    switches(
      app,
      'withoutLabels',
      LABELS,
      app.shown.counts.labels,
      (label) => ({ text: sayOf('label', label), mark: dot(label) }),
      app.view.filters.withoutLabels,
    ),
  type: (app) =>
    switches(
      app,
      'withoutTypes',
      CLAIM_TYPES,
      app.shown.counts.types,
      (type) => ({ text: sayOf('type', type), mark: dash(type) }),
      app.view.filters.withoutTypes,
    ),
  status: (app) => [
    ...switches(
      app,
      'withoutStatuses',
      STATUSES,
      app.shown.counts.statuses,
      (status) => ({ text: sayOf('status', status), mark: null }),
      app.view.filters.withoutStatuses,
    ),
    {
      value: 'derived',
      text: say('filter.derived'),
      count: app.shown.counts.derived,
      on: app.view.filters.derived,
      mark: null,
      toggle: () => filter(app, { derived: !app.view.filters.derived }),
    },
  ],
  kind: (app) =>
    switches(
      app,
      'withoutKinds',
      ALL_KINDS,
      app.shown.counts.kinds,
      (value) => ({ text: kindText(value), mark: dot(value.split('/')[0] ?? '') }),
      app.view.filters.withoutKinds,
    ),
  region: (app) => picks(app, 'regions', app.shown.counts.regions, (region) => region || say('filter.nowhere')),
  article: (app) =>
    picks(
      app,
      'articles',
      app.shown.counts.articles,
      (id) => app.knowledge.articles.get(id)?.title ?? id.slice(0, 12),
    ).slice(0, MOST_ARTICLES),
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
