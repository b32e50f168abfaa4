import type { App } from '../app/app.js'
import { expand, loadMore } from '../app/commands.js'
import { number, say, sayOf } from '../app/language.js'
import type { Emphasis } from '../draw/over.js'
import { Picture } from '../draw/picture.js'
import { otherEnd } from '../model/knowledge.js'
import { withMove } from '../model/steps.js'
import { button, element, fill } from './element.js'

const MORE = 150
/** The mark that tells when a person first saw the graph. */
const FIRST = 'first picture'

/** The drawn graph with what floats over it: the marker of what is selected, zoom, and the honest count of what is not shown. */
export const pictureView = (app: App): { element: HTMLElement; picture: Picture } => {
  const canvas = element('div', {
    class: 'canvas',
    tabindex: 0,
    role: 'application',
    'aria-label': say('picture.label'),
    'aria-describedby': 'picture-keys',
  })
  const marker = element('div', { class: 'marker', hidden: true, 'aria-hidden': 'true' })
  const progress = element('progress', { max: 1, 'aria-label': say('layout.running') })
  const laying = element(
    'div',
    { class: 'laying', hidden: true },
    element('span', {}, say('layout.running')),
    progress,
    button(say('layout.stop'), () => app.places.runner.stop(), { class: 'plain', 'data-key': 'stop-layout' }),
  )
  app.places.runner.progress = (share) => {
    laying.hidden = share === null
    progress.value = share ?? 0
  }
  const limits = element('div', { class: 'limits', role: 'status' })
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
    limits,
    laying,
    zoom,
    element('p', { id: 'picture-keys', class: 'unseen' }, say('picture.keys')),
  )

  const picture = new Picture(canvas, {
    node: (id) => app.select({ node: id }),
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
    picture.show({
      scene: app.scene,
      fullNames: new Map([...app.shown.nodes.values()].map((node) => [node.id, node.name])),
      bounds: [...app.places.laidOut.values(), ...app.places.groups],
      captions: app.places.groups.map(({ key, x, y }) => ({ x, y, text: groupName(app.view.layout.name, key) })),
      emphasis: emphasis(app),
      selected: app.selectedNode()?.id ?? null,
    })
    mark()
  }

  const emphasise = (): void => {
    picture.emphasise(emphasis(app), app.selectedNode()?.id ?? null)
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

  const count = (): void => {
    const { total } = app.knowledge
    const all = app.shown.nodes.size >= total.nodes
    fill(
      limits,
      say(all ? 'limits.all' : 'limits.part', { shown: number(app.shown.nodes.size), total: number(total.nodes) }),
      app.view.base < total.nodes &&
        button(say('limits.more'), () => void loadMore(app, MORE).catch((error) => app.fail(error)), {
          class: 'plain',
        }),
    )
  }

  app.listen((change) => {
    if (change === 'view') count()
    if (change === 'view' || change === 'positions' || change === 'theme') draw()
    if (change === 'selection') emphasise()
  })
  count()
  draw()
  return { element: host, picture }
}

/** What a layout's group is called. */
const groupName = (layout: string, key: string): string => {
  if (layout === 'type') return sayOf('label', key)
  return key || say(layout === 'year' ? 'claim.undated' : 'filter.nowhere')
}

/** What stands in front: the selection with what touches it, else what a path or an answer put there, else nothing. */
const emphasis = (app: App): Emphasis | null => {
  const { selection } = app
  const { focus } = app.view
  const edgeOf = new Map(app.scene.edges.flatMap((edge) => edge.claims.map((claim) => [claim, edge.key])))
  const edges = (claims: Iterable<string>): Set<string> =>
    new Set([...claims].flatMap((claim) => edgeOf.get(claim) ?? []))
  if (selection && 'node' in selection && app.shown.nodes.has(selection.node)) {
    const claims = app.knowledge.claimsOf(selection.node).filter((claim) => app.shown.claims.has(claim.id))
    return {
      nodes: new Set([selection.node, ...claims.map((claim) => otherEnd(claim, selection.node))]),
      edges: edges(claims.map((claim) => claim.id)),
    }
  }
  if (selection && 'claim' in selection) {
    const claim = app.knowledge.claim(selection.claim)
    if (claim) return { nodes: new Set([claim.source, claim.target]), edges: edges([claim.id]) }
  }
  if (selection && 'pair' in selection) {
    const claims = app.claimsOfPair(selection.pair)
    return {
      nodes: new Set(claims.flatMap((claim) => [claim.source, claim.target])),
      edges: edges(claims.map((claim) => claim.id)),
    }
  }
  return focus ? { nodes: new Set(focus.nodes), edges: edges(focus.claims) } : null
}
