import type { QueryInfo, QueryResult, Scalar } from '../../src/types/graph.js'
import type { App } from '../app/app.js'
import { bringForward, showOnly } from '../app/commands.js'
import { failureText } from '../app/failure.js'
import { language, number, say } from '../app/language.js'
import { type Parameters, type Question, server } from '../app/server.js'
import { answerTable } from './answer-table.js'
import { cypherEditor } from './cypher-panel.js'
import { button, element, fill } from './element.js'

/** Questions of the catalogue with forms made from their parameters, a Cypher editor, and the answer as table and as graph. */
export const askPanel = (app: App): HTMLElement => {
  const answer = element('div', { class: 'answer', 'aria-live': 'polite' })
  const catalogue = element('div', { class: 'catalogue' })
  const tabs = element('div', { class: 'tabs', role: 'group', 'aria-label': say('ask.ways') })
  const editor = element('div', { class: 'editor-host', hidden: true })
  let asking: AbortController | null = null

  const run = async (question: Question, title: string): Promise<void> => {
    asking?.abort()
    const control = new AbortController()
    asking = control
    fill(
      answer,
      element(
        'p',
        { class: 'busy' },
        say('ask.running'),
        ' ',
        button(say('ask.stop'), () => control.abort(), { class: 'plain' }),
      ),
    )
    try {
      const result = await server.ask(question, control.signal)
      if (asking !== control) return
      app.learn(result.nodes, result.claims, [])
      fill(answer, ...show(app, result, title))
      answer.scrollIntoView({ block: 'start' })
    } catch (error) {
      if (asking !== control) return
      const text = control.signal.aborted ? say('ask.stopped') : failureText(error)
      fill(answer, element('p', { class: 'failure', role: 'alert' }, text))
      if (!control.signal.aborted) throw error
    }
  }

  const choose = (way: 'named' | 'cypher'): void => {
    catalogue.hidden = way !== 'named'
    editor.hidden = way !== 'cypher'
    if (way === 'cypher' && editor.childElementCount === 0) editor.append(cypherEditor(app, run))
    fill(
      tabs,
      button(say('ask.named'), () => choose('named'), { 'aria-pressed': way === 'named', 'data-key': 'named' }),
      button(say('ask.cypher'), () => choose('cypher'), { 'aria-pressed': way === 'cypher', 'data-key': 'cypher' }),
    )
  }

  void server
    .queries()
    .then((queries) => fill(catalogue, ...queries.map((query) => card(query, run))))
    .catch((error) => fill(catalogue, element('p', { class: 'failure' }, failureText(error))))
  choose('named')
  return element(
    'div',
    { class: 'ask' },
    element('h2', { tabindex: -1 }, say('ask.title')),
    tabs,
    catalogue,
    editor,
    answer,
  )
}

/** The answer: how many rows, the table, and the way into the picture where it holds nodes or claims. */
const show = (app: App, result: QueryResult, title: string): HTMLElement[] => {
  const count = say(result.truncated ? 'ask.truncated' : 'ask.rows', {
    count: number(result.rows.length),
    ms: number(Math.round(result.elapsedMs)),
  })
  const nodes = result.nodes.map((node) => node.id)
  const claims = result.claims.map((claim) => claim.id)
  return [
    element('h3', {}, title),
    element('p', { class: 'quiet', role: 'status' }, count),
    ...(nodes.length > 0
      ? [
          element(
            'div',
            { class: 'actions' },
            button(say('ask.bring', { count: nodes.length }), () => bringForward(app, title, nodes, claims), {
              'data-key': 'bring',
            }),
            button(say('ask.only'), () => showOnly(app, title, nodes, claims), { 'data-key': 'only' }),
          ),
        ]
      : []),
    answerTable(app, result),
  ]
}

const card = (query: QueryInfo, run: (question: Question, title: string) => Promise<void>): HTMLElement => {
  const fields = query.parameters.map((parameter) => {
    const input = element('input', {
      name: parameter.name,
      type: parameter.type === 'integer' ? 'number' : 'text',
      value: Array.isArray(parameter.default) ? parameter.default.join('、') : String(parameter.default ?? ''),
      ...(parameter.type === 'date' ? { placeholder: '2024-04-28', pattern: '\\d{4}(-\\d{2}(-\\d{2})?)?' } : {}),
    })
    const read = (): Scalar | string[] => {
      if (parameter.type === 'integer') return Number(input.value)
      if (parameter.type === 'strings') return input.value.split(/[、,，\s]+/).filter(Boolean)
      if (parameter.type === 'date') return input.value === '' ? null : input.value
      return input.value
    }
    return { name: parameter.name, read, element: element('label', {}, parameter.title[language()], input) }
  })
  const title = query.title[language()]
  const form = element(
    'form',
    {},
    element('p', { class: 'quiet' }, query.answers[language()]),
    ...fields.map((field) => field.element),
    element('button', { type: 'submit' }, say('ask.run')),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const params: Parameters = Object.fromEntries(fields.map((field) => [field.name, field.read()]))
    run({ name: query.name, params }, title).catch(() => {})
  })
  return element(
    'details',
    { class: 'query', name: 'catalogue', 'data-query': query.name },
    element('summary', {}, title),
    form,
  )
}
