import type { App } from '../app/app.js'
import { say } from '../app/language.js'
import { type Question, ServerError } from '../app/server.js'
import { button, element, fill } from './element.js'

const LIMITS = [100, 500, 2000]
const KEPT = 30
const STORE = 'jinmai.asked'
const EXAMPLE =
  "MATCH (a:Institution)-[r:CO_BUILDS]->(b:Institution)\nWHERE r.status = 'actual'\nRETURN a, r, b\nLIMIT 50"

/** A place to write Cypher: the editor itself (CodeMirror) loads when this is first opened. */
export const cypherEditor = (app: App, run: (question: Question, title: string) => Promise<void>): HTMLElement => {
  const place = element('div', { class: 'editor' }, element('p', { class: 'busy' }, say('ask.loading')))
  const past = element('ol', { class: 'asked' })
  const limit = element('select', { id: 'row-limit', 'data-key': 'row-limit' })
  for (const count of LIMITS) limit.append(element('option', { value: count }, say('ask.limit', { count })))
  let text = (): string => EXAMPLE
  let write: (text: string) => void = () => {}
  let fault: (position: { line: number; column: number } | null, message: string) => void = () => {}

  const ask = async (): Promise<void> => {
    const cypher = text()
    fault(null, '')
    try {
      await run({ cypher, params: {}, limit: Number(limit.value) }, say('ask.own'))
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

  void import('./editor.js').then(({ openEditor }) => {
    fill(place)
    const editor = openEditor(place, EXAMPLE, app, () => void ask())
    text = editor.text
    write = editor.write
    fault = editor.fault
  })
  showPast()
  return element(
    'div',
    {},
    place,
    element(
      'div',
      { class: 'actions' },
      button(say('ask.run'), () => void ask(), { 'data-key': 'run-cypher', title: 'Ctrl+Enter' }),
      element('label', { class: 'quiet' }, limit),
      element('span', { class: 'quiet' }, say('ask.readOnly')),
    ),
    element('details', {}, element('summary', {}, say('ask.past')), past),
  )
}

const kept = (): string[] => {
  const list: unknown = JSON.parse(localStorage.getItem(STORE) ?? '[]')
  return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : []
}

const keep = (cypher: string): void => {
  const list = [cypher, ...kept().filter((one) => one !== cypher)]
  localStorage.setItem(STORE, JSON.stringify(list.slice(0, KEPT)))
}
