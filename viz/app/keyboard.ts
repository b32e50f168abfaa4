import type { Picture } from '../draw/picture.js'
import { otherEnd } from '../model/knowledge.js'
import type { App } from './app.js'
import { expand } from './commands.js'

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.matches('input:not([type="range"], [type="checkbox"]), select, textarea, [contenteditable="true"]') ||
    target.closest('.cm-editor') !== null)

/** Keys that work everywhere on the page, and those of the picture. */
export const listenToKeys = (app: App, picture: () => Picture | null, help: () => void): void => {
  document.addEventListener('keydown', (event) => {
    const command = event.ctrlKey || event.metaKey
    if (document.querySelector('dialog[open]') || typing(event.target) || event.isComposing || event.altKey) return
    const key = event.key.toLowerCase()
    const act = commands(app, picture(), help, event)[command ? `ctrl+${key}` : key]
    if (!act) return
    event.preventDefault()
    act()
  })
}

const commands = (
  app: App,
  picture: Picture | null,
  help: () => void,
  event: KeyboardEvent,
): Record<string, () => void> => {
  const inPicture = event.target instanceof HTMLElement && event.target.closest('.canvas') !== null
  const always = {
    '/': () => document.querySelector<HTMLElement>('#search')?.focus(),
    '?': help,
    escape: () => goBack(app),
    t: () => app.show(app.mode === 'graph' ? 'table' : app.drawable ? 'graph' : 'table'),
    'ctrl+z': () => (event.shiftKey ? app.redo() : app.undo()),
    'ctrl+y': () => app.redo(),
  }
  if (!inPicture || !picture) return always
  return {
    ...always,
    arrowright: () => walk(app, picture, 1, 0),
    arrowleft: () => walk(app, picture, -1, 0),
    arrowdown: () => walk(app, picture, 0, 1),
    arrowup: () => walk(app, picture, 0, -1),
    enter: () => document.querySelector<HTMLElement>('.detail h2')?.focus(),
    e: () => {
      const id = app.selectedNode()?.id
      if (id !== undefined) void expand(app, id).catch((error) => app.fail(error))
    },
    '+': () => picture.zoom(1.5),
    '=': () => picture.zoom(1.5),
    '-': () => picture.zoom(1 / 1.5),
    '0': () => picture.reset(),
  }
}

const goBack = (app: App): void => {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.menu[open]')) menu.open = false
  if (app.selection && !app.back()) app.select(null)
}

/** From the selected node to the neighbour that lies most in a direction; from none, to the most connected node. */
const walk = (app: App, picture: Picture, dx: number, dy: number): void => {
  const here = app.selectedNode()
  const at = here && picture.place(here.id)
  if (!here || !at) {
    const first = app.scene.nodes[0]
    if (first) app.select({ node: first.id })
    return
  }
  const neighbours = new Set(
    app.knowledge
      .claimsOf(here.id)
      .filter((claim) => app.shown.claims.has(claim.id))
      .map((claim) => otherEnd(claim, here.id)),
  )
  let best: { id: string; cost: number } | null = null
  for (const id of neighbours) {
    const place = picture.place(id)
    if (!place || id === here.id) continue
    const ahead = (place.x - at.x) * dx + (place.y - at.y) * dy
    const aside = Math.abs((place.x - at.x) * dy) + Math.abs((place.y - at.y) * dx)
    if (ahead <= 0) continue
    const cost = ahead + 2 * aside
    if (!best || cost < best.cost) best = { id, cost }
  }
  if (best) app.select({ node: best.id })
}
