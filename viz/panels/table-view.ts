import type { App } from '../app/app.js'
import { number, say, sayOf } from '../app/language.js'
import { save } from '../app/save.js'
import { claimTable, type Field, narrowed, nodeTable, ordered, type Table } from '../model/table.js'
import { button, element, fill } from './element.js'
import { tableFile } from './take-away.js'

const PAGE = 200
type Which = 'nodes' | 'claims'

/** What the graph shows as two tables: sortable, searchable, and to be taken away as CSV. */
export const tableView = (app: App): HTMLElement => {
  let which: Which = 'nodes'
  let text = ''
  let pages = 1
  let sorted = { column: 5, ascending: false }
  const tabs = element('div', { class: 'tabs', role: 'group', 'aria-label': say('table.which') })
  const count = element('span', { class: 'quiet', role: 'status' })
  const rows = element('div', { class: 'rows', tabindex: 0, role: 'region', 'aria-label': say('table.label') })
  const search = element('input', {
    type: 'search',
    placeholder: say('table.filter'),
    'aria-label': say('table.filter'),
  })
  search.addEventListener('input', () => {
    text = search.value
    pages = 1
    render()
  })

  const table = (): Table => {
    const all = which === 'nodes' ? nodeTable(app.shown) : claimTable(app.shown, app.knowledge)
    return ordered(narrowed(all, text, shownIn(all.columns)), sorted.column, sorted.ascending)
  }

  const turn = (next: Which): void => {
    which = next
    pages = 1
    sorted = next === 'nodes' ? { column: 5, ascending: false } : { column: 4, ascending: false }
    render()
  }

  const sort = (column: number): void => {
    sorted = { column, ascending: sorted.column === column ? !sorted.ascending : true }
    render()
  }

  const head = (name: string, column: number): HTMLElement => {
    const order = sorted.column !== column ? 'none' : sorted.ascending ? 'ascending' : 'descending'
    const press = button(sayOf('column', name), () => sort(column), { class: 'sort', 'data-key': `column-${name}` })
    return element('th', { scope: 'col', 'aria-sort': order, class: `col-${name}` }, press)
  }

  const render = (): void => {
    if (app.mode !== 'table') return
    const { columns, rows: list } = table()
    fill(
      tabs,
      button(say('table.nodes', { count: number(app.shown.nodes.size) }), () => turn('nodes'), {
        'aria-pressed': which === 'nodes',
        'data-key': 'nodes',
      }),
      button(say('table.claims', { count: number(app.shown.claims.size) }), () => turn('claims'), {
        'aria-pressed': which === 'claims',
        'data-key': 'claims',
      }),
    )
    count.textContent = say('table.count', { count: number(list.length) })
    fill(
      rows,
      element(
        'table',
        {},
        element('thead', {}, element('tr', {}, ...columns.map(head))),
        element('tbody', {}, ...list.slice(0, PAGE * pages).map((row) => line(row.id, row.fields, columns))),
      ),
      list.length > PAGE * pages &&
        button(
          say('table.more', { count: number(list.length - PAGE * pages) }),
          () => {
            pages++
            render()
          },
          { 'data-key': 'more-rows' },
        ),
    )
  }

  const line = (id: string, fields: readonly Field[], columns: readonly string[]): HTMLElement =>
    element(
      'tr',
      {},
      ...shownIn(columns)(fields).map((shown, column) => {
        if (column > 0) return element('td', { class: `col-${columns[column]}` }, shown)
        const open = () => app.select(which === 'nodes' ? { node: id } : { claim: id })
        return element('th', { scope: 'row' }, button(shown, open, { class: 'plain', 'data-key': `row-${id}` }))
      }),
    )

  app.listen((change) => (change === 'view' || change === 'mode') && render())
  return element(
    'section',
    { class: 'table-view' },
    element(
      'div',
      { class: 'table-head' },
      tabs,
      search,
      count,
      button(say('table.csv'), () => save(`jinmai-${which}.csv`, tableFile(table()))),
    ),
    rows,
  )
}

/** A row as its reader sees it. */
const shownIn =
  (columns: readonly string[]) =>
  (fields: readonly Field[]): string[] =>
    fields.map((value, column) =>
      typeof value === 'number' ? number(value) : words(columns[column] ?? '', value, fields),
    )

/** Labels, kinds, types and statuses in the interface's language; all else as it is. */
const words = (column: string, value: string, fields: readonly Field[]): string => {
  if (column === 'kind' && value === 'other') return sayOf('kind', `other.${fields[1]}`)
  return ['label', 'kind', 'type', 'status'].includes(column) && value !== '' ? sayOf(column, value) : value
}
