import { SYMMETRIC } from '../../src/types/ontology.js'
import type { Area, Placed } from '../model/label-places.js'
import type { Point, Scene } from '../model/scene.js'
import { oneLine } from '../model/short-name.js'
import { countsOf } from './counts.js'
import { drawCounts, type Label, placeLabels, writeLabels } from './labels.js'
import { edgeKey } from './looks.js'
import { inSight } from './names.js'
import type { Palette } from './palette.js'
import { placeOf } from './place.js'
import { drawPlate, type Plate, plateFor } from './plate.js'
import type { Lit } from './pointing.js'
import type { Renderer } from './renderer.js'
import { captionArea, drawCaption, drawDisc, drawLine } from './strokes.js'

/** Nodes and bundles that stand in front. */
export interface Emphasis {
  nodes: ReadonlySet<string>
  edges: ReadonlySet<string>
}

/** The name of a group, with its place in the scene. */
export interface Caption extends Point {
  text: string
}

/** The radius in pixels below which a node that is not in front gets no name. */
const SMALLEST_NAMED = 4
/** How many names of neighbours the pointer lights at most, the largest first: it has to keep up with every move. */
const MOST_LIT = 12

/**
 * Everything over sigma's own layers: what is in front or lit, names, numbers, plates. It is drawn on flat canvases, so that pointing and
 * choosing cost what they touch and never a new frame of the whole graph.
 */
export class Over {
  /** Node ids, the largest first. */
  #order: readonly string[] = []
  /** The key in sigma's graph of each bundle, and the keys of those that stand for several claims. */
  #keys: ReadonlyMap<string, string> = new Map()
  #several: readonly string[] = []
  #captions: readonly Caption[] = []
  /** Whether something stands in front, so that all else is faint. */
  #dimmed = false
  /** The names that stand in the picture now. */
  #placed: Placed<Label>[] = []

  constructor(readonly sigma: Renderer) {}

  /** Takes note of the scene that sigma's graph has now. */
  take(scene: Scene, captions: readonly Caption[]): void {
    this.#captions = captions
    this.#order = scene.nodes.map((node) => node.id)
    this.#keys = new Map(scene.edges.map((edge) => [edge.key, edgeKey(edge)]))
    this.#several = scene.edges.filter((edge) => edge.claims.length > 1).map(edgeKey)
  }

  /** Draws what is in front, numbers and names, after each frame and when the front changes; returns how many names had room. */
  draw(front: Emphasis | null, selected: string | null, palette: Palette): number {
    const below = this.#cleared('edgeLabels')
    const above = this.#cleared('labels')
    if (!below || !above) return 0
    const { sigma } = this
    this.#dimmed = front !== null
    const captions = this.#captions.map(({ text, ...point }) => ({ text, at: sigma.graphToViewport(point) }))
    for (const { text, at } of captions) drawCaption(below, text, at, palette)
    const keys = this.#keysOf(front?.edges ?? [])
    for (const key of keys) this.#line(below, key)
    for (const id of front?.nodes ?? []) this.#disc(above, id)
    const { labels, discs } = inSight(sigma, front?.nodes ?? this.#order, selected, front ? 0 : SMALLEST_NAMED)
    const look = { ...palette, ...sigma.getDimensions() }
    drawCounts(above, countsOf(sigma, front ? keys : this.#several, discs), look)
    const plate = this.#plate(above, selected, discs)
    const kept = [...captions.map(({ text, at }) => captionArea(text, at)), ...(plate ? [plate.area] : [])]
    this.#placed = placeLabels(above, labels, discs, look, kept)
    writeLabels(above, this.#placed, look)
    if (plate) drawPlate(above, plate, palette)
    return this.#placed.length
  }

  /** Draws what the pointer lights, over all else: it costs what it touches, so it can follow every move. */
  light(lit: Lit, palette: Palette): void {
    const context = this.#cleared('hovers')
    if (!context || lit.nodes.size === 0) return
    for (const key of this.#keysOf(lit.edges)) this.#line(context, key)
    if (this.#dimmed) for (const id of lit.nodes) this.#disc(context, id)
    const { labels, discs } = inSight(this.sigma, lit.nodes, lit.node, 0)
    const look = { ...palette, ...this.sigma.getDimensions() }
    // Names that stand somewhere already stay there.
    const there = this.#placed.filter(({ item }) => lit.nodes.has(item.id) && item.id !== lit.node)
    const plate = this.#plate(context, lit.node, discs)
    const known = new Set(there.map(({ item }) => item.id))
    const others = labels
      .filter((label) => !known.has(label.id))
      .sort((a, b) => b.radius - a.radius)
      .slice(0, MOST_LIT)
    writeLabels(
      context,
      [...there, ...placeLabels(context, others, discs, look, plate ? [plate.area] : [])],
      look,
      true,
    )
    if (plate) drawPlate(context, plate, palette)
  }

  #keysOf(bundles: Iterable<string>): string[] {
    return [...bundles].flatMap((bundle) => this.#keys.get(bundle) ?? [])
  }

  #cleared(layer: string): CanvasRenderingContext2D | null {
    const context = this.sigma.getCanvases()[layer]?.getContext('2d') ?? null
    const { width, height } = this.sigma.getDimensions()
    context?.clearRect(0, 0, width, height)
    return context
  }

  #line(context: CanvasRenderingContext2D, key: string): void {
    const graph = this.sigma.getGraph()
    const [source, target] = graph.extremities(key)
    const [from, to] = [placeOf(this.sigma, source), placeOf(this.sigma, target)]
    if (!from || !to) return
    const { vivid, size, curvature, claim, pending } = graph.getEdgeAttributes(key)
    const width = Math.max(1.6, this.sigma.scaleSize(size))
    drawLine(context, { from, to, curvature, width, color: vivid, arrow: !SYMMETRIC.has(claim), dashed: pending })
  }

  #disc(context: CanvasRenderingContext2D, id: string): void {
    const place = placeOf(this.sigma, id)
    if (place) drawDisc(context, { ...place, color: this.sigma.getGraph().getNodeAttribute(id, 'color') })
  }

  #plate(context: CanvasRenderingContext2D, id: string | null, discs: readonly Area[]): Plate | null {
    const place = id === null ? null : placeOf(this.sigma, id)
    if (id === null || !place) return null
    const { name, color } = this.sigma.getGraph().getNodeAttributes(id)
    return plateFor(context, { name: oneLine(name), color }, place, discs, this.sigma.getDimensions())
  }
}
