import type Sigma from 'sigma'
import type { Area, Placed } from '../model/label-places.js'
import type { Point, Scene } from '../model/scene.js'
import { oneLine } from '../model/short-name.js'
import { drawCounts, type Label, placeLabels, writeLabels } from './labels.js'
import { type EdgeLook, edgeKey, type NodeLook } from './looks.js'
import type { Palette } from './palette.js'
import { drawCaption, drawDisc, drawLine, drawPlate } from './strokes.js'

/** Nodes and lines that stand in front. */
export interface Emphasis {
  nodes: ReadonlySet<string>
  edges: ReadonlySet<string>
}

export interface Caption extends Point {
  text: string
}

/** The radius in pixels below which a node that is not in front gets no name. */
const SMALLEST_NAMED = 4
/** How many names are tried for room; a screen never holds as many. */
const MOST_NAMES = 250
/** Above so many lines that could carry a number the picture is too dense for any. */
const MOST_COUNTS = 80
/** How long in pixels a line must be to carry a number. */
const ROOM_FOR_COUNT = 70

/**
 * Everything over sigma's own layers: what is in front or lit, names, numbers, plates. It is drawn on flat canvases, so that pointing and
 * choosing cost what they touch and never a new frame of the whole graph.
 */
export class Over {
  /** Node ids, the largest first. */
  #order: readonly string[] = []
  /** The key in sigma's graph of each bundle. */
  #keys: ReadonlyMap<string, string> = new Map()
  /** The names that stand in the picture now. */
  #placed: Placed<Label>[] = []
  #captions: readonly Caption[] = []
  /** Bundles of several claims. */
  #bundled: readonly string[] = []

  constructor(readonly sigma: Sigma<NodeLook, EdgeLook>) {
    // A layer made late gets its size with the next resize.
    sigma.createCanvasContext('lit', { style: { pointerEvents: 'none' } }).resize(true)
  }

  /** Takes note of the scene that comes next. */
  take(scene: Scene, captions: readonly Caption[]): void {
    this.#captions = captions
    this.#order = scene.nodes.map((node) => node.id)
    this.#bundled = scene.edges.filter((edge) => edge.claims.length > 1).map((edge) => edge.key)
    this.#keys = new Map(scene.edges.map((edge) => [edge.key, edgeKey(edge)]))
  }

  /** Draws what is in front, numbers and names, after each frame and when the front changes; returns how many names had room. */
  draw(front: Emphasis | null, selected: string | null, palette: Palette): number {
    const below = this.#cleared('edgeLabels')
    const above = this.#cleared('labels')
    if (!below || !above) return 0
    const look = { ...palette, ...this.sigma.getDimensions() }
    for (const { text, ...point } of this.#captions)
      drawCaption(below, text, this.sigma.graphToViewport(point), palette)
    for (const bundle of front?.edges ?? []) this.#line(below, bundle)
    for (const id of front?.nodes ?? []) this.#disc(above, id)
    const discs: Area[] = []
    const without = new Set(selected === null ? [] : [selected])
    const labels = front
      ? this.#labels(front.nodes, discs, without, 0)
      : this.#labels(this.#order, discs, without, SMALLEST_NAMED)
    drawCounts(above, this.#counts(front, discs), look)
    this.#placed = placeLabels(above, labels, discs, look)
    writeLabels(above, this.#placed, look)
    if (selected !== null) this.#plate(above, selected, palette)
    return this.#placed.length
  }

  /** Draws what the pointer lights, over all else: it costs what it touches, so it can follow every move. */
  light(lit: Emphasis, hovered: string | null, palette: Palette): void {
    const context = this.#cleared('lit')
    if (!context) return
    for (const bundle of lit.edges) this.#line(context, bundle)
    for (const id of lit.nodes) this.#disc(context, id)
    const discs: Area[] = []
    const labels = this.#labels(lit.nodes, discs, new Set(hovered === null ? [] : [hovered]), 0)
    const look = { ...palette, ...this.sigma.getDimensions() }
    // Names that stand somewhere already stay there.
    const there = this.#placed.filter(({ item }) => lit.nodes.has(item.id) && item.id !== hovered)
    const known = new Set(there.map(({ item }) => item.id))
    const others = labels.filter((label) => !known.has(label.id))
    writeLabels(context, [...there, ...placeLabels(context, others, discs, look)], look, true)
    if (hovered !== null) this.#plate(context, hovered, palette)
  }

  #cleared(layer: string): CanvasRenderingContext2D | null {
    const context = this.sigma.getCanvases()[layer]?.getContext('2d') ?? null
    const { width, height } = this.sigma.getDimensions()
    context?.clearRect(0, 0, width, height)
    return context
  }

  /** Where a node stands in the container and its radius there; null when it is not drawn. */
  place(id: string): { x: number; y: number; radius: number } | null {
    const data = this.sigma.getNodeDisplayData(id)
    return data && !data.hidden
      ? { ...this.sigma.framedGraphToViewport(data), radius: this.sigma.scaleSize(data.size) }
      : null
  }

  #line(context: CanvasRenderingContext2D, bundle: string): void {
    const graph = this.sigma.getGraph()
    const key = this.#keys.get(bundle)
    if (key === undefined) return
    const [source, target] = graph.extremities(key)
    const [from, to] = [this.place(source), this.place(target)]
    const { vivid, size, curvature, type, pending } = graph.getEdgeAttributes(key)
    if (!from || !to) return
    const width = Math.max(1.6, this.sigma.scaleSize(size))
    drawLine(context, { from, to, curvature, width, color: vivid, arrow: type !== 'line', dashed: pending })
  }

  #disc(context: CanvasRenderingContext2D, id: string): void {
    const place = this.place(id)
    if (place) drawDisc(context, { ...place, color: this.sigma.getGraph().getNodeAttribute(id, 'color') })
  }

  #plate(context: CanvasRenderingContext2D, id: string, palette: Palette): void {
    const place = this.place(id)
    if (!place) return
    const { color, name } = this.sigma.getGraph().getNodeAttributes(id)
    drawPlate(context, { ...place, color, name: oneLine(name) }, palette)
  }

  /** The names of nodes in sight; the order is by size, so the first that is too small ends it. */
  #labels(ids: Iterable<string>, discs: Area[], without: ReadonlySet<string>, smallest: number): Label[] {
    const { width, height } = this.sigma.getDimensions()
    const labels: Label[] = []
    for (const id of ids) {
      const place = this.place(id)
      if (!place) continue
      const { x, y, radius } = place
      if (radius < smallest) break
      if (x < -radius || x > width + radius || y < -radius || y > height + radius) continue
      discs.push({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius })
      if (without.has(id)) continue
      const { short, strong } = this.sigma.getGraph().getNodeAttributes(id)
      labels.push({ id, text: short, x, y, radius, strong })
      if (labels.length >= MOST_NAMES) break
    }
    return labels
  }

  /** The numbers of lines that have room for one and do not run behind a node there. */
  #counts(front: Emphasis | null, discs: readonly Area[]): { x: number; y: number; count: number }[] {
    const graph = this.sigma.getGraph()
    const bundles = front ? [...front.edges] : this.#bundled
    if (bundles.length > MOST_COUNTS) return []
    return bundles.flatMap((bundle) => {
      const key = this.#keys.get(bundle)
      if (key === undefined) return []
      const count = graph.getEdgeAttribute(key, 'count')
      const [source, target] = graph.extremities(key)
      const [a, b] = [this.place(source), this.place(target)]
      if (count < 2 || !a || !b || Math.hypot(a.x - b.x, a.y - b.y) < ROOM_FOR_COUNT) return []
      const [x, y] = [(a.x + b.x) / 2, (a.y + b.y) / 2]
      const behind = discs.some(({ left, right, top, bottom }) => x > left && x < right && y > top && y < bottom)
      return behind ? [] : [{ x, y, count }]
    })
  }
}
