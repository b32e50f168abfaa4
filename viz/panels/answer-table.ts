import type { QueryResult, Value } from '../../src/types/graph.js'
import type { App } from '../app/app.js'
import { number, say } from '../app/language.js'
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
      button(name, () => sort(column), { class: 'sort', 'data-key': `sort-${column}` }),
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
          ...rows.slice(0, FEW).map((row) => element('tr', {}, ...row.map((value) => tableCell(app, value)))),
        ),
      ),
      rows.length > FEW &&
        element('p', { class: 'quiet' }, say('ask.first', { count: FEW, total: number(rows.length) })),
    )
  }
  render()
  return host
}

const tableCell = (app: App, value: Value): HTMLElement => {
  const content = cell(value)
  if (content.kind === 'number') return element('td', { class: 'number' }, number(content.value))
  if (content.kind === 'text') return element('td', {}, content.text)
  if (content.kind === 'node') return element('td', {}, nodeLink(app, content.node.id))
  if (content.kind === 'claim') {
    return element(
      'td',
      {},
      button(content.claim.evidence, () => app.select({ claim: content.claim.id }), { class: 'plain quote' }),
    )
  }
  const hops: Child[] = content.nodes.flatMap((node, index) => [index > 0 && ' – ', nodeLink(app, node.id)])
  return element('td', {}, ...hops)
}
