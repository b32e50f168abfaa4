import { App } from './app/app.js'
import { listenToKeys } from './app/keyboard.js'
import { preferred, say, speak } from './app/language.js'
import { recall } from './app/recall.js'
import { server } from './app/server.js'
import { applyTheme, keptTheme, watchSystem } from './app/theme.js'
import { watchServer } from './app/watch.js'
import type { Picture } from './draw/picture.js'
import { canDraw } from './draw/webgl.js'
import { History } from './model/history.js'
import { decodeLink, encodeLink } from './model/link.js'
import { element } from './panels/element.js'
import { filterPanel } from './panels/filter-panel.js'
import { helpDialog } from './panels/help.js'
import { noticeLine } from './panels/notice.js'
import { pictureView } from './panels/picture-view.js'
import { sidePanel } from './panels/side-panel.js'
import { tableView } from './panels/table-view.js'
import { toolbar } from './panels/toolbar.js'

const root = document.querySelector<HTMLElement>('#app') ?? document.body
const link = decodeLink(location.hash)
const app = new App(canDraw())
let picture: Picture | null = null
let dialog = helpDialog

speak(preferred())
applyTheme(keptTheme())
app.history = new History(link.view)

/** Builds the interface; again after the language changed. */
const build = (): void => {
  const camera = picture?.camera
  picture?.destroy()
  app.unlisten()
  const help = helpDialog()
  dialog = () => help
  const drawn = app.drawable ? pictureView(app) : null
  picture = drawn?.picture ?? null
  const table = tableView(app)
  const stage = element('main', { class: 'stage' }, noticeLine(app), drawn?.element ?? null, table)
  const mode = (): void => {
    if (drawn) drawn.element.hidden = app.mode !== 'graph'
    table.hidden = app.mode !== 'table'
  }
  root.replaceChildren(
    toolbar(app, build, () => help.showModal()),
    element('nav', { class: 'left-panel', 'aria-label': say('filter.title') }, filterPanel(app)),
    stage,
    sidePanel(app),
    help,
  )
  app.listen((change) => {
    if (change === 'mode') mode()
    if (change === 'fly' && app.selection && 'node' in app.selection) picture?.fly(app.selection.node)
    if (change === 'frame') picture?.frame(app.framed.nodes, app.framed.still)
    if (change === 'whole') picture?.reset()
    if (change !== 'notice') remember()
  })
  mode()
  if (camera) picture?.setCamera(camera)
}

/** Keeps the address in step with what is shown, so that a reload or a copied link brings it back. */
let pending = 0
const remember = (): void => {
  clearTimeout(pending)
  pending = window.setTimeout(() => {
    const { camera } = picture ?? {}
    const moved = camera && (camera.ratio !== 1 || camera.x !== 0.5 || camera.y !== 0.5)
    const { view, selection, mode } = app
    history.replaceState(null, '', `#${encodeLink({ view, selection, mode, camera: moved ? camera : null })}`)
  }, 200)
}

/** How many nodes are loaded to begin with: more than are shown, so that search and filters have something to work on. */
const AT_FIRST = 600

/** Takes in the store's graph as it is now; what is shown stays. */
const load = async (): Promise<void> => {
  app.learnSlice(await server.graph(Math.max(app.view.base, AT_FIRST)))
  app.refresh()
  await app.settled()
}

const begin = async (): Promise<void> => {
  app.learnSlice(await server.graph(Math.max(app.view.base, AT_FIRST)))
  const lost = await recall(app, link)
  app.refresh()
  await app.settled()
  if (link.camera) picture?.setCamera(link.camera)
  app.selection = link.selection
  app.tell('selection')
  if (lost > 0) app.notify({ text: say('link.lost', { count: lost }) })
  if (link.age !== 'same') app.notify({ text: say(`link.${link.age}`) })
}

build()
app.show(app.drawable ? link.mode : 'table')
if (!app.drawable) app.notify({ text: say('picture.impossible') })
listenToKeys(
  app,
  () => picture,
  () => dialog().showModal(),
)
watchSystem(() => app.tell('theme'))
begin()
  .catch((error) => app.fail(error))
  .finally(() => {
    document.body.dataset.ready = 'true'
    requestIdleCallback(() => app.search.start())
    watchServer(app, load)
  })
