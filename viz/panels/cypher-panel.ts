import { CLAIM_TYPES, LABELS } from '../../src/types/ontology.js'
import type { App } from '../app/app.js'
import { say } from '../app/language.js'
import { type Question, type Schema, ServerError, server } from '../app/server.js'
import { button, element, fill } from './element.js'

const ROWS = [100, 500, 2000]
const SECONDS = [10, 30, 60]
const KEPT = 30
const MOST_NAMES = 50
const NO_SCHEMA: Schema = { labels: [...LABELS], types: [...CLAIM_TYPES], properties: {} }
const STORE = 'jinmai.asked'
const EXAMPLE =
  "MATCH (a:Institution)-[r:CO_BUILDS]->(b:Institution)\nWHERE r.status = 'actual'\nRETURN a, r, b\nLIMIT 50"

/** A place to write Cypher: the editor itself (CodeMirror) loads when this is first opened. */
export const cypherEditor = (app: App, run: (question: Question, title: string) => Promise<void>): HTMLElement => {
  const place = element('div', { class: 'editor' }, element('p', { class: 'busy' }, say('ask.loading')))
  const past = element('ol', { class: 'asked' })
  const limit = element('select', { 'aria-label': say('ask.limitLabel'), 'data-key': 'row-limit' })
  for (const count of ROWS) limit.append(element('option', { value: count }, say('ask.limit', { count })))
  const time = element('select', { 'aria-label': say('ask.timeLabel'), 'data-key': 'time-limit' })
  for (const count of SECONDS) time.append(element('option', { value: count }, say('ask.time', { count })))
  let text = (): string => EXAMPLE
  let write: (text: string) => void = () => {}
  let fault: (position: { line: number; column: number } | null, message: string) => void = () => {}

  const ask = async (): Promise<void> => {
    const cypher = text()
    fault(null, '')
    try {
      await run({ cypher, params: {}, limit: Number(limit.value), timeout: Number(time.value) * 1000 }, say('ask.own'))
      keep(cypher)
      showPast()
    } catch (error) {
      if (error instanceof ServerError && error.position) fault(error.position, error.message)
    }
  }

  const showPast = (): void =>
    fill(
      past,
      ...kept().map((cypher) =>
        element(
          'li',
          {},
          button(cypher.replace(/\s+/g, ' '), () => write(cypher), { class: 'plain quote' }),
        ),
      ),
    )

  const opening = async (): Promise<void> => {
    const [{ openEditor }, schema] = await Promise.all([import('./editor.js'), server.schema().catch(() => NO_SCHEMA)])
    fill(place)
    const editor = openEditor(place, {
      text: EXAMPLE,
      schema,
      names: (typed) => namesLike(app, typed),
      run: () => void ask(),
    })
    text = editor.text
    write = editor.write
    fault = editor.fault
  }
  void opening().catch((error) => app.fail(error))
  showPast()
  return element(
    'div',
    {},
    place,
    element(
      'div',
      { class: 'actions' },
      button(say('ask.run'), () => void ask(), { 'data-key': 'run-cypher', title: 'Ctrl+Enter' }),
      limit,
      time,
      element('span', { class: 'quiet' }, say('ask.readOnly')),
    ),
    element('details', {}, element('summary', {}, say('ask.past')), past),
  )
}

/** Names that have what was typed: of what was loaded, and of the rest of the store. */
const namesLike = async (app: App, typed: string): Promise<string[]> => {
  const here = app.knowledge.nodes().filter(({ name }) => name.includes(typed))
  const all = typed === '' || app.knowledge.size >= app.knowledge.total.nodes
  const there = all ? [] : await server.search(typed).catch(() => [])
  return [...new Set([...here, ...there].map(({ name }) => name))].slice(0, MOST_NAMES)
}

const kept = (): string[] => {
  const list: unknown = JSON.parse(localStorage.getItem(STORE) ?? '[]')
  return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : []
}

const keep = (cypher: string): void => {
  const list = [cypher, ...kept().filter((one) => one !== cypher)]
  localStorage.setItem(STORE, JSON.stringify(list.slice(0, KEPT)))
}
