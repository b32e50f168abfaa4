import type { App } from '../app/app.js'
import { captions } from '../app/captions.js'
import { expand } from '../app/commands.js'
import { front } from '../app/front.js'
import { say } from '../app/language.js'
import { Picture } from '../draw/picture.js'
import { withMove } from '../model/steps.js'
import { button, element } from './element.js'
import { layoutProgress } from './layout-progress.js'
import { limitsLine } from './limits.js'

/** The mark that tells when a person first saw the graph. */
const FIRST = 'first picture'
/** Above so many claims the picture follows in a task of its own, so that the page answers first. */
const MANY = 5000

/** The drawn graph with what floats over it: the marker of what is selected, zoom, the running layout, the count of what is not shown. */
export const pictureView = (app: App): { element: HTMLElement; picture: Picture } => {
  const canvas = element('div', {
    class: 'canvas',
    tabindex: 0,
    role: 'application',
    'aria-label': say('picture.label'),
    'aria-describedby': 'picture-keys',
  })
  const marker = element('div', { class: 'marker', hidden: true, 'aria-hidden': 'true' })
  const zoom = element(
    'div',
    { class: 'zoom' },
    button('+', () => picture.zoom(1.5), { title: say('picture.in'), 'aria-label': say('picture.in') }),
    button('−', () => picture.zoom(1 / 1.5), { title: say('picture.out'), 'aria-label': say('picture.out') }),
    button('⤢', () => picture.reset(), { title: say('picture.all'), 'aria-label': say('picture.all') }),
  )
  const host = element(
    'div',
    { class: 'picture' },
    canvas,
    marker,
    limitsLine(app),
    layoutProgress(app),
    zoom,
    element('p', { id: 'picture-keys', class: 'unseen' }, say('picture.keys')),
  )

  const picture = new Picture(canvas, {
    node: (id) => app.pick(id),
    open: (id) => void expand(app, id).catch((error) => app.fail(error)),
    edge: (key) => app.select(app.knowledge.claim(key) ? { claim: key } : { pair: key }),
    stage: () => app.select(null),
    moved: (id, { x, y }) => {
      const name = app.knowledge.node(id)?.name ?? id
      app.act(say('step.move', { name }), (view) => withMove(view, id, x, y))
    },
    camera: () => app.tell('camera'),
    appeared: () => draw(),
    drawn: () => {
      if (app.places.points.size > 0 && performance.getEntriesByName(FIRST).length === 0) performance.mark(FIRST)
      mark()
    },
  })

  const draw = (): void => {
    if (app.places.points.size === 0 && app.shown.nodes.size > 0) return
    picture.show(
      {
        scene: () => app.scene,
        fullName: (id) => app.knowledge.node(id)?.name ?? id,
        bounds: () => [...app.places.laidOut.values(), ...app.places.groups],
        captions: captions(app),
        emphasis: front(app),
        selected: app.selectedNode()?.id ?? null,
      },
      app.shown.claims.size > MANY,
    )
    mark()
  }

  const emphasise = (): void => {
    picture.emphasise(front(app), app.selectedNode()?.id ?? null)
    mark()
  }

  const mark = (): void => {
    const id = app.selectedNode()?.id
    const place = id === undefined ? null : picture.place(id)
    marker.hidden = place === null
    if (!place) return
    const radius = place.radius + 5
    marker.style.transform = `translate(${place.x - radius}px, ${place.y - radius}px)`
    marker.style.width = marker.style.height = `${2 * radius}px`
  }

  app.listen((change) => {
    if (change === 'view' || change === 'positions' || change === 'theme') draw()
    if (change === 'selection') emphasise()
  })
  draw()
  return { element: host, picture }
}
