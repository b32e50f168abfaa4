import type { App } from '../app/app.js'
import { say } from '../app/language.js'
import { save } from '../app/save.js'
import { csv } from '../model/csv.js'
import { claimTable, nodeTable } from '../model/table.js'
import { button, element } from './element.js'

/** What is shown, as files, and the link that brings it back. */
export const takeAwayMenu = (app: App): HTMLElement => {
  const table = ({ columns, rows }: ReturnType<typeof nodeTable>): string =>
    `\uFEFF${csv(
      columns,
      rows.map((row) => row.fields),
    )}`
  const shown = () => ({ nodes: [...app.shown.nodes.values()], claims: [...app.shown.claims.values()] })
  const item = (text: string, run: () => void | Promise<void>): HTMLElement =>
    button(text, () => void Promise.resolve(run()).catch((error) => app.fail(error)), { class: 'menu-item' })
  return element(
    'details',
    { class: 'menu', name: 'menu' },
    element('summary', {}, say('take.title')),
    element(
      'div',
      { class: 'menu-body' },
      item(say('take.link'), async () => {
        await navigator.clipboard.writeText(location.href)
        app.notify({ text: say('take.copied') })
      }),
      item(say('take.nodes'), () => save('jinmai-nodes.csv', 'text/csv', table(nodeTable(app.shown)))),
      item(say('take.claims'), () =>
        save('jinmai-claims.csv', 'text/csv', table(claimTable(app.shown, app.knowledge))),
      ),
      item(say('take.json'), () => save('jinmai.json', 'application/json', JSON.stringify(shown(), null, 2))),
    ),
  )
}
