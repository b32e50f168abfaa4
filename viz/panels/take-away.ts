import type { App } from '../app/app.js'
import { captions } from '../app/captions.js'
import { front } from '../app/front.js'
import { say, sayOf, type Text } from '../app/language.js'
import { rasterize, save } from '../app/save.js'
import { FONT } from '../draw/font.js'
import { palette } from '../draw/palette.js'
import { csv } from '../model/csv.js'
import { legend } from '../model/legend.js'
import { svg } from '../model/svg.js'
import { claimTable, nodeTable, type Table } from '../model/table.js'
import { button, element } from './element.js'
import { limitsText } from './limits.js'

const SIZE = { width: 1600, height: 1000 }

/** What is shown, as files, and the link that brings it back. */
export const takeAwayMenu = (app: App): HTMLElement => {
  const picture = (): string =>
    svg(
      {
        scene: app.scene,
        legend: legend(app.shown),
        captions: captions(app),
        front: front(app),
        selected: app.selectedNode()?.id ?? null,
      },
      {
        ...SIZE,
        ...palette(),
        font: FONT,
        labelText: (label) => sayOf('label', label),
        typeText: (type) => sayOf('type', type),
        title: say('app.title'),
        pendingText: say('take.pending'),
        limits: limitsText(app),
      },
    )

  const ways: [Text, () => void | Promise<void>][] = [
    ['take.link', () => copyLink(app)],
    ['take.png', async () => save('jinmai.png', await rasterize(picture(), SIZE))],
    ['take.svg', () => save('jinmai.svg', new Blob([picture()], { type: 'image/svg+xml' }))],
    ['take.gexf', () => saveGexf(app)],
    ['take.nodes', () => save('jinmai-nodes.csv', tableFile(nodeTable(app.shown)))],
    ['take.claims', () => save('jinmai-claims.csv', tableFile(claimTable(app.shown, app.knowledge)))],
    ['take.json', () => save('jinmai.json', new Blob([json(app)], { type: 'application/json' }))],
  ]
  const menu = element(
    'details',
    { class: 'menu', name: 'menu' },
    element('summary', {}, say('take.title')),
    element(
      'div',
      { class: 'menu-body' },
      ...ways.map(([text, run]) =>
        button(
          say(text),
          () => {
            menu.open = false
            void Promise.resolve(run()).catch((error) => app.fail(error))
          },
          { class: 'menu-item', 'data-key': text },
        ),
      ),
    ),
  )
  return menu
}

/** A table as a CSV file; the mark at its head tells spreadsheets that it is UTF-8. */
export const tableFile = ({ columns, rows }: Table): Blob => {
  const text = csv(
    columns.map((column) => sayOf('column', column)),
    rows.map((row) => row.fields),
  )
  return new Blob([`\uFEFF${text}`], { type: 'text/csv;charset=utf-8' })
}

const json = (app: App): string => {
  const claims = [...app.shown.claims.values()]
  const cited = new Set(claims.map((claim) => claim.article))
  const articles = [...app.knowledge.articles.values()].filter((article) => cited.has(article.id))
  return JSON.stringify(
    { version: app.knowledge.version, nodes: [...app.shown.nodes.values()], claims, articles },
    null,
    2,
  )
}

const saveGexf = async (app: App): Promise<void> => {
  const { gexf } = await import('../model/gexf.js')
  const text = gexf(app.shown, app.knowledge, app.places.points, palette().label)
  save('jinmai.gexf', new Blob([text], { type: 'application/xml' }))
}

/** Copies the address; where the browser does not let a page write there, the notice has the link to copy by hand. */
const copyLink = async (app: App): Promise<void> => {
  app.tell('camera')
  await new Promise((resolve) => setTimeout(resolve, 250))
  try {
    await navigator.clipboard.writeText(location.href)
    app.notify({ text: say('take.copied') })
  } catch {
    app.notify({ text: location.href })
  }
}
