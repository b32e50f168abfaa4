import { createEdgeCurveProgram } from '@sigma/edge-curve'
import { MultiDirectedGraph } from 'graphology'
import Sigma from 'sigma'
import { createEdgeArrowProgram, DEFAULT_EDGE_ARROW_HEAD_PROGRAM_OPTIONS, EdgeRectangleProgram } from 'sigma/rendering'
import type { CameraState } from 'sigma/types'
import type { Point, Scene } from '../model/scene.js'
import { dashedArrow } from './dashed.js'
import { letDrag } from './dragging.js'
import { box, type EdgeLook, type LookGraph, lookGraph, type NodeLook } from './looks.js'
import { type Caption, type Emphasis, Over } from './over.js'
import { type Palette, palette } from './palette.js'
import { patch } from './patch.js'

export interface PictureEvents {
  node(id: string): void
  /** A double click: show more of it. */
  open(id: string): void
  edge(key: string): void
  stage(): void
  moved(id: string, point: Point): void
  camera(): void
  /** The container has a size now, so that something can be drawn. */
  appeared(): void
  /** After each frame. */
  drawn(): void
}

/** What a picture shows. */
export interface Shown {
  scene: Scene
  /** By node; names in the scene may be short. */
  fullNames: ReadonlyMap<string, string>
  bounds: Iterable<Point>
  /** Names of groups, each with its place in the scene. */
  captions: readonly Caption[]
  emphasis: Emphasis | null
  selected: string | null
}

const NONE: Emphasis = { nodes: new Set(), edges: new Set() }
/** The drawn graph. The modules beside this one are the only ones that know sigma: scenes go in, clicks come out. */
export class Picture {
  #drawing: { sigma: Sigma<NodeLook, EdgeLook>; over: Over } | null = null
  #graph: LookGraph = new MultiDirectedGraph<NodeLook, EdgeLook>()
  #palette: Palette = palette()
  #emphasis: Emphasis | null = null
  #selected: string | null = null
  #hovered: Emphasis = NONE
  #hoveredNode: string | null = null

  constructor(
    readonly container: HTMLElement,
    readonly events: PictureEvents,
  ) {
    new ResizeObserver(() => this.#fit()).observe(container)
  }

  /**
   * Draws a scene. `bounds` are all points that should fit the picture; filters leave them as they are, so nothing jumps. Nothing is drawn
   * while the container has no size.
   */
  show({ scene, fullNames, bounds, captions, emphasis, selected }: Shown): void {
    this.#emphasis = emphasis
    this.#selected = selected
    this.#hovered = NONE
    this.#hoveredNode = null
    if (!this.#visible()) return
    const colours = palette()
    const recoloured = JSON.stringify(colours) !== JSON.stringify(this.#palette)
    this.#palette = colours
    this.#drawing ??= this.#start()
    const { sigma, over } = this.#drawing
    const frame = box(bounds)
    over.take(scene, captions)
    const fresh = recoloured || !sameBox(frame, sigma.getCustomBBox())
    const changed = fresh ? null : patch(this.#graph, scene, fullNames, colours)
    if (changed) {
      sigma.refresh({ partialGraph: changed, skipIndexation: !changed.moved })
      return
    }
    this.#graph = lookGraph(scene, fullNames, colours)
    sigma.setCustomBBox(frame)
    sigma.setGraph(this.#graph)
  }

  /** Puts these in front and all others back; null puts nothing in front. */
  emphasise(emphasis: Emphasis | null, selected: string | null): void {
    this.#emphasis = emphasis
    this.#selected = selected
    this.#drawOver()
  }

  get camera(): CameraState | null {
    return this.#drawing?.sigma.getCamera().getState() ?? null
  }

  setCamera(state: Partial<CameraState>): void {
    this.#drawing?.sigma.getCamera().setState(state)
  }

  zoom(factor: number): void {
    const { camera } = this
    if (camera) this.#move({ ratio: camera.ratio / factor })
  }

  reset(): void {
    this.#move({ x: 0.5, y: 0.5, ratio: 1, angle: 0 })
  }

  /** Flies to a node so that it comes to stand in the middle, with its drawn neighbours around it as far as they are not too far. */
  fly(id: string): void {
    const sigma = this.#drawing?.sigma
    const data = sigma?.getNodeDisplayData(id)
    if (!sigma || !data) return
    const distances = this.#graph.mapNeighbors(id, (other, { hidden }) => {
      const place = sigma.getNodeDisplayData(other)
      return place && !hidden ? Math.max(Math.abs(place.x - data.x), Math.abs(place.y - data.y)) : 0
    })
    this.#move({ x: data.x, y: data.y, ratio: Math.min(1, Math.max(0.35, 2.4 * Math.max(0, ...distances))) })
  }

  /** Moves so that all these nodes are in sight. */
  frame(ids: readonly string[]): void {
    const places = ids.flatMap((id) => this.#drawing?.sigma.getNodeDisplayData(id) ?? [])
    if (places.length === 0) return
    const { x, y } = box(places)
    const span = Math.max(x[1] - x[0], y[1] - y[0])
    this.#move({ x: (x[0] + x[1]) / 2, y: (y[0] + y[1]) / 2, ratio: Math.min(1.2, Math.max(0.35, 1.4 * span)) })
  }

  /** Where a node stands in the container and how large it is there, in pixels; null when it is not drawn. */
  place(id: string): (Point & { radius: number }) | null {
    return this.#drawing?.over.place(id) ?? null
  }

  destroy(): void {
    this.#drawing?.sigma.kill()
    this.#drawing = null
  }

  #move(state: Partial<CameraState>): void {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    if (still) this.setCamera(state)
    else void this.#drawing?.sigma.getCamera().animate(state, { duration: 350, easing: 'quadraticInOut' })
  }

  /** Sigma throws in a container without size. */
  #visible(): boolean {
    return this.container.clientWidth > 0 && this.container.clientHeight > 0
  }

  #fit(): void {
    if (!this.#visible()) return
    if (this.#drawing) this.#drawing.sigma.resize().scheduleRender()
    else this.events.appeared()
  }

  #start(): { sigma: Sigma<NodeLook, EdgeLook>; over: Over } {
    const sigma = new Sigma<NodeLook, EdgeLook>(this.#graph, this.container, {
      renderLabels: false,
      stagePadding: 40,
      minEdgeThickness: 1,
      minCameraRatio: 0.03,
      maxCameraRatio: 4,
      enableEdgeEvents: true,
      defaultDrawNodeHover: () => {},
      edgeProgramClasses: {
        line: EdgeRectangleProgram,
        arrow: createEdgeArrowProgram<NodeLook, EdgeLook>(),
        dashed: dashedArrow(),
        curve: createEdgeCurveProgram<NodeLook, EdgeLook>({ arrowHead: DEFAULT_EDGE_ARROW_HEAD_PROGRAM_OPTIONS }),
      },
    })
    const over = new Over(sigma)
    sigma.on('clickNode', ({ node }) => this.events.node(node))
    sigma.on('doubleClickNode', (payload) => {
      payload.preventSigmaDefault()
      this.events.open(payload.node)
    })
    sigma.on('clickEdge', ({ edge }) => this.events.edge(this.#graph.getEdgeAttribute(edge, 'bundle')))
    sigma.on('clickStage', () => this.events.stage())
    sigma.on('enterNode', ({ node }) => this.#hoverNode(node))
    sigma.on('leaveNode', () => this.#hoverNode(null))
    sigma.on('enterEdge', ({ edge }) => this.#hoverEdge(edge))
    sigma.on('leaveEdge', () => this.#hoverEdge(null))
    sigma.on('afterRender', () => {
      this.#drawOver()
      this.events.drawn()
    })
    sigma.getCamera().on('updated', () => this.events.camera())
    letDrag(sigma, this.events.moved)
    return { sigma, over }
  }

  #drawOver(): void {
    this.container.classList.toggle('faint', this.#emphasis !== null)
    const over = this.#drawing?.over
    if (!over) return
    this.container.dataset.names = String(over.draw(this.#emphasis, this.#selected, this.#palette))
    over.light(this.#hovered, this.#hoveredNode, this.#palette)
  }

  /** Lights a node and its neighbours. */
  #hoverNode(node: string | null): void {
    this.#hoveredNode = node
    if (node === null || !this.#graph.hasNode(node)) {
      this.#light(NONE)
      return
    }
    const edges = this.#graph.filterEdges(node, (_, { hidden }) => !hidden)
    this.#light({
      nodes: new Set([node, ...edges.flatMap((edge) => this.#graph.extremities(edge))]),
      edges: new Set(edges.map((edge) => this.#graph.getEdgeAttribute(edge, 'bundle'))),
    })
  }

  #hoverEdge(edge: string | null): void {
    if (this.#hoveredNode !== null) return
    const found = edge !== null && this.#graph.hasEdge(edge)
    this.#light(
      found
        ? {
            nodes: new Set(this.#graph.extremities(edge)),
            edges: new Set([this.#graph.getEdgeAttribute(edge, 'bundle')]),
          }
        : NONE,
    )
  }

  #light(next: Emphasis): void {
    this.#hovered = next
    this.container.classList.toggle('pointing', next.nodes.size > 0)
    this.#drawing?.over.light(next, this.#hoveredNode, this.#palette)
  }
}

type Box = ReturnType<typeof box>
const sameBox = (a: Box, b: Box | null): boolean => JSON.stringify(a) === JSON.stringify(b)
