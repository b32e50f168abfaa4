import type { GraphClaim, QueryResult, Value } from '../../src/types/graph.js'
import type { App } from '../app/app.js'
import { number, say, sayOf } from '../app/language.js'
import { cell, sortedRows } from '../model/answer.js'
import { nodeLink } from './claim-line.js'
import { button, type Child, element, fill } from './element.js'

const FEW = 200

/** The rows of an answer, sortable by each column; nodes and claims in it can be opened. */
export const answerTable = (app: App, result: QueryResult): HTMLElement => {
  let sorted: { column: number; ascending: boolean } | null = null
  const host = element('div', { class: 'answer-table', tabindex: 0, role: 'region', 'aria-label': say('ask.answer') })

  const sort = (column: number): void => {
    sorted = { column, ascending: sorted?.column === column ? !sorted.ascending : true }
    render()
  }

  const head = (name: string, column: number): HTMLElement => {
    const order = sorted?.column !== column ? 'none' : sorted.ascending ? 'ascending' : 'descending'
    return element(
      'th',
      { scope: 'col', 'aria-sort': order },
      button(sayOf('column', name), () => sort(column), { class: 'sort', 'data-key': `sort-${column}` }),
    )
  }

  const render = (): void => {
    const rows = sorted ? sortedRows(result, sorted.column, sorted.ascending) : result.rows
    fill(
      host,
      element(
        'table',
        {},
        element('thead', {}, element('tr', {}, ...result.columns.map(head))),
        element(
          'tbody',
          {},
          ...rows
            .slice(0, FEW)
            .map((row) =>
              element('tr', {}, ...row.map((value, column) => tableCell(app, value, result.columns[column] ?? ''))),
            ),
        ),
      ),
      rows.length > FEW &&
        element('p', { class: 'quiet' }, say('ask.first', { count: FEW, total: number(rows.length) })),
    )
  }
  render()
  return host
}

/** Columns whose values have words of their own in the locales, and the group of texts that has them. */
const WORDS: Readonly<Record<string, string>> = {
  relation: 'type',
  type: 'type',
  withFirst: 'type',
  withSecond: 'type',
  status: 'status',
  label: 'label',
  kind: 'kind',
  qualifier: 'qualifier',
  reading: 'reading',
}

const tableCell = (app: App, value: Value, column: string): HTMLElement => {
  const content = cell(value)
  if (content.kind === 'number') return element('td', { class: 'number' }, figure(content.value, column))
  if (content.kind === 'text') {
    const group = WORDS[column]
    return element('td', group ? { title: content.text } : {}, group ? sayOf(group, content.text) : content.text)
  }
  if (content.kind === 'node') return element('td', {}, nodeLink(app, content.node.id))
  if (content.kind === 'claim') return element('td', {}, sentenceButton(app, content.claim))
  const hops: Child[] = content.nodes.flatMap((node, index) => [index > 0 && ' – ', nodeLink(app, node.id)])
  return element('td', {}, ...hops)
}

/** A year is no amount: it takes no thousands' comma. */
const figure = (value: number, column: string): string => (column === 'year' ? String(value) : number(value))

const sentenceButton = (app: App, claim: GraphClaim): HTMLElement =>
  button(`\u275d ${say('claim.evidence')}`, () => app.select({ claim: claim.id }), {
    class: 'plain',
    title: claim.evidence,
    'data-key': `cell-${claim.id}`,
  })
