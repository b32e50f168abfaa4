import { createEdgeCurveProgram } from '@sigma/edge-curve'
import { MultiDirectedGraph } from 'graphology'
import Sigma from 'sigma'
import { createEdgeArrowProgram, DEFAULT_EDGE_ARROW_HEAD_PROGRAM_OPTIONS, EdgeRectangleProgram } from 'sigma/rendering'
import type { CameraState } from 'sigma/types'
import { SYMMETRIC } from '../../src/types/ontology.js'
import type { Area } from '../model/label-places.js'
import type { Point, Scene } from '../model/scene.js'
import { dashedArrow } from './dashed.js'
import { drawHover } from './hover.js'
import { drawCounts, drawLabels, type Label } from './labels.js'
import { mix, type Palette, palette } from './palette.js'

export interface PictureEvents {
  node(id: string): void
  open(id: string): void
  edge(key: string): void
  stage(): void
  moved(id: string, point: Point): void
  camera(): void
  drawn(): void
}

export interface Emphasis {
  nodes: ReadonlySet<string>
  edges: ReadonlySet<string>
}

type NodeLook = {
  x: number
  y: number
  size: number
  color: string
  faint: string
  label: string
  name: string
  strong: boolean
}
type EdgeLook = {
  size: number
  color: string
  vivid: string
  faint: string
  curvature: number
  type: string
  count: number
}

/** The radius in pixels below which a node that is not in front gets no name. */
const SMALLEST_NAMED = 4

/** How long in pixels a line must be to carry a number. */
const ROOM_FOR_COUNT = 70

const NONE: Emphasis = { nodes: new Set(), edges: new Set() }

/** The drawn graph. The only module that knows sigma: scenes go in, clicks come out. */
export class Picture {
  #sigma: Sigma<NodeLook, EdgeLook> | null = null
  #palette: Palette = palette()
  #order: string[] = []
  #emphasis: Emphasis | null = null
  #bundled: { key: string; source: string; target: string; count: number }[] = []
  #hovered: Emphasis = NONE
  #hoveredNode: string | null = null
  #selected: string | null = null
  #names: ReadonlyMap<string, string> = new Map()
  #dragged: string | null = null

  constructor(
    readonly container: HTMLElement,
    readonly events: PictureEvents,
  ) {
    new ResizeObserver(() => this.#fit()).observe(container)
  }

  /** Draws a scene. `bounds` are all points that should fit the picture; filters leave them as they are, so nothing jumps. */
  show(scene: Scene, names: ReadonlyMap<string, string>, bounds: Iterable<Point>): void {
    this.#names = names
    const graph = this.#graph(scene)
    this.#order = scene.nodes.map((node) => node.id)
    this.#bundled = scene.edges
      .filter((edge) => edge.claims.length > 1)
      .map(({ key, source, target, claims }) => ({ key, source, target, count: claims.length }))
    this.#hovered = NONE
    this.#hoveredNode = null
    if (!this.#visible()) return
    if (this.#sigma) this.#sigma.setGraph(graph)
    else this.#sigma = this.#start(graph)
    this.#sigma.setCustomBBox(box(bounds))
    this.#sigma.refresh()
  }

  /** Puts these in front and all others back; null puts nothing in front. */
  emphasise(emphasis: Emphasis | null, selected: string | null): void {
    this.#emphasis = emphasis
    this.#selected = selected
    this.#sigma?.refresh({ skipIndexation: true })
  }

  /** Takes the theme's colours anew; the next show() uses them. */
  recolour(): void {
    this.#palette = palette()
  }

  get camera(): CameraState | null {
    return this.#sigma?.getCamera().getState() ?? null
  }

  setCamera(state: Partial<CameraState>): void {
    this.#sigma?.getCamera().setState(state)
  }

  zoom(factor: number): void {
    const camera = this.#sigma?.getCamera()
    if (!camera) return
    this.#move({ ratio: camera.getState().ratio / factor })
  }

  reset(): void {
    this.#move({ x: 0.5, y: 0.5, ratio: 1, angle: 0 })
  }

  /** Flies to a node so that it comes to stand in the middle, with its drawn neighbours around it as far as they are not too far. */
  fly(id: string): void {
    const data = this.#sigma?.getNodeDisplayData(id)
    if (!data) return
    const far = this.#sigma?.getGraph().mapNeighbors(id, (other) => {
      const place = this.#sigma?.getNodeDisplayData(other)
      return place ? Math.max(Math.abs(place.x - data.x), Math.abs(place.y - data.y)) : 0
    })
    const ratio = Math.min(1, Math.max(0.35, 2.4 * Math.max(0, ...(far ?? []))))
    this.#move({ x: data.x, y: data.y, ratio })
  }

  /** Where a node stands on the page's picture and how large it is there, in pixels; null when it is not drawn. */
  place(id: string): (Point & { size: number }) | null {
    const sigma = this.#sigma
    const data = sigma?.getNodeDisplayData(id)
    if (!sigma || !data) return null
    return { ...sigma.framedGraphToViewport(data), size: sigma.scaleSize(data.size) }
  }

  destroy(): void {
    this.#sigma?.kill()
    this.#sigma = null
  }

  #move(state: Partial<CameraState>): void {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    if (still) this.setCamera(state)
    else void this.#sigma?.getCamera().animate(state, { duration: 350, easing: 'quadraticInOut' })
  }

  /** Sigma throws in a container without size, so nothing is drawn until there is some. */
  #visible(): boolean {
    return this.container.clientWidth > 0 && this.container.clientHeight > 0
  }

  #fit(): void {
    if (!this.#visible()) return
    if (this.#sigma) this.#sigma.resize().scheduleRender()
    else this.events.drawn()
  }

  #graph(scene: Scene): MultiDirectedGraph<NodeLook, EdgeLook> {
    const { paper, label, type } = this.#palette
    const graph = new MultiDirectedGraph<NodeLook, EdgeLook>()
    for (const node of scene.nodes) {
      const color = label[node.label]
      graph.addNode(node.id, {
        x: node.x,
        y: node.y,
        size: node.size,
        color,
        faint: mix(color, paper, 0.18),
        label: node.short,
        name: this.#names.get(node.id) ?? node.short,
        strong: node.size > 11,
      })
    }
    for (const edge of scene.edges) {
      const color = type[edge.type]
      const count = edge.claims.length
      graph.addDirectedEdgeWithKey(edge.key, edge.source, edge.target, {
        size: 1.6 + Math.min(2.6, 0.8 * Math.log2(count)),
        color: mix(color, paper, edge.derived ? 0.3 : 0.62),
        vivid: color,
        faint: mix(color, paper, 0.1),
        curvature: edge.curvature,
        count,
        type: edgeType(edge.curvature, edge.pending, SYMMETRIC.has(edge.type)),
      })
    }
    return graph
  }

  #start(graph: MultiDirectedGraph<NodeLook, EdgeLook>): Sigma<NodeLook, EdgeLook> {
    const sigma = new Sigma<NodeLook, EdgeLook>(graph, this.container, {
      renderLabels: false,
      zIndex: true,
      stagePadding: 40,
      minEdgeThickness: 1,
      minCameraRatio: 0.03,
      maxCameraRatio: 4,
      enableEdgeEvents: true,
      defaultDrawNodeHover: (context, data) => drawHover(context, data, this.#names.get(data.key) ?? '', this.#palette),
      edgeProgramClasses: {
        line: EdgeRectangleProgram,
        arrow: createEdgeArrowProgram<NodeLook, EdgeLook>(),
        dashed: dashedArrow(),
        curve: createEdgeCurveProgram<NodeLook, EdgeLook>({ arrowHead: DEFAULT_EDGE_ARROW_HEAD_PROGRAM_OPTIONS }),
      },
      nodeReducer: (id, data) => this.#nodeLook(id, data),
      edgeReducer: (key, data) => this.#edgeLook(key, data),
    })
    sigma.on('clickNode', ({ node }) => this.events.node(node))
    sigma.on('doubleClickNode', (payload) => {
      payload.preventSigmaDefault()
      this.events.open(payload.node)
    })
    sigma.on('clickEdge', ({ edge }) => this.events.edge(edge))
    sigma.on('clickStage', () => this.events.stage())
    sigma.on('enterNode', ({ node }) => this.#hover(node))
    sigma.on('leaveNode', () => this.#hover(null))
    sigma.on('enterEdge', ({ edge }) => this.#hoverEdge(edge))
    sigma.on('leaveEdge', () => this.#hoverEdge(null))
    sigma.on('afterRender', () => {
      this.#labels(sigma)
      this.events.drawn()
    })
    sigma.getCamera().on('updated', () => this.events.camera())
    this.#dragging(sigma)
    return sigma
  }

  /** Nodes can be dragged to where a person wants them. */
  #dragging(sigma: Sigma<NodeLook, EdgeLook>): void {
    sigma.on('downNode', ({ node }) => {
      this.#dragged = node
    })
    sigma.on('moveBody', ({ event, preventSigmaDefault }) => {
      if (!this.#dragged || !sigma.getGraph().hasNode(this.#dragged)) return
      preventSigmaDefault()
      sigma.getGraph().mergeNodeAttributes(this.#dragged, sigma.viewportToGraph(event))
    })
    const drop = () => {
      const id = this.#dragged
      this.#dragged = null
      if (id && sigma.getGraph().hasNode(id)) this.events.moved(id, sigma.getGraph().getNodeAttributes(id))
    }
    sigma.on('upNode', drop)
    sigma.on('upStage', drop)
  }

  #nodeLook(id: string, data: NodeLook) {
    const front = this.#emphasis?.nodes.has(id) ?? true
    const lit = this.#hovered.nodes.has(id)
    const color = front || lit ? data.color : data.faint
    return { ...data, color, zIndex: lit ? 2 : front ? 1 : 0, highlighted: id === this.#selected }
  }

  #edgeLook(key: string, data: EdgeLook) {
    const inFront = this.#emphasis?.edges.has(key)
    if (this.#hovered.edges.has(key) || inFront) return { ...data, color: data.vivid, size: data.size + 0.6, zIndex: 2 }
    return this.#emphasis ? { ...data, color: data.faint, zIndex: 0 } : { ...data, zIndex: 1 }
  }

  /** Lights a node and its neighbours. Only what changes is drawn anew: reducers over everything are slow on large graphs. */
  #hover(node: string | null): void {
    const graph = this.#sigma?.getGraph()
    if (!graph) return
    this.#hoveredNode = node
    this.container.classList.toggle('pointing', node !== null)
    this.#light(
      node && graph.hasNode(node)
        ? { nodes: new Set([node, ...graph.neighbors(node)]), edges: new Set(graph.edges(node)) }
        : NONE,
    )
  }

  #hoverEdge(edge: string | null): void {
    const graph = this.#sigma?.getGraph()
    if (!graph || this.#hoveredNode) return
    this.container.classList.toggle('pointing', edge !== null)
    this.#light(
      edge && graph.hasEdge(edge) ? { nodes: new Set(graph.extremities(edge)), edges: new Set([edge]) } : NONE,
    )
  }

  #light(next: Emphasis): void {
    const graph = this.#sigma?.getGraph()
    const before = this.#hovered
    this.#hovered = next
    this.#sigma?.refresh({
      partialGraph: {
        nodes: [...before.nodes, ...next.nodes].filter((id) => graph?.hasNode(id)),
        edges: [...before.edges, ...next.edges].filter((key) => graph?.hasEdge(key)),
      },
      skipIndexation: true,
    })
  }

  /** Names of what is in front come first, then those of the larger nodes; small nodes get theirs when zoomed in. */
  #labels(sigma: Sigma<NodeLook, EdgeLook>): void {
    const context = sigma.getCanvases().labels?.getContext('2d')
    if (!context) return
    const { width, height } = sigma.getDimensions()
    const front = this.#hovered.nodes.size > 0 ? this.#hovered.nodes : this.#emphasis?.nodes
    const first: Label[] = []
    const rest: Label[] = []
    const discs: Area[] = []
    for (const id of this.#order) {
      const data = sigma.getNodeDisplayData(id)
      if (!data) continue
      const { x, y } = sigma.framedGraphToViewport(data)
      const radius = sigma.scaleSize(data.size)
      if (x < -radius || x > width + radius || y < -radius || y > height + radius) continue
      discs.push({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius })
      if (id === this.#selected || id === this.#hoveredNode) continue
      const { label: text, strong } = sigma.getGraph().getNodeAttributes(id)
      if (front?.has(id)) first.push({ text, x, y, radius, strong })
      else if (radius >= SMALLEST_NAMED && !this.#emphasis) rest.push({ text, x, y, radius, strong })
    }
    const look = { ...this.#palette, width, height }
    drawCounts(context, this.#counts(sigma), look)
    const drawn = drawLabels(context, [...first, ...rest], discs, look)
    this.container.dataset.names = String(drawn)
  }

  /** Where lines that stand for several claims have room for their number; lines that are not in front keep theirs to themselves. */
  #counts(sigma: Sigma<NodeLook, EdgeLook>): { x: number; y: number; count: number }[] {
    return this.#bundled.flatMap(({ key, source, target, count }) => {
      const [from, to] = [sigma.getNodeDisplayData(source), sigma.getNodeDisplayData(target)]
      if (!from || !to || (this.#emphasis && !this.#emphasis.edges.has(key))) return []
      const [a, b] = [sigma.framedGraphToViewport(from), sigma.framedGraphToViewport(to)]
      const long = Math.hypot(a.x - b.x, a.y - b.y) > ROOM_FOR_COUNT
      return long ? [{ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, count }] : []
    })
  }
}

const edgeType = (curvature: number, pending: boolean, symmetric: boolean): string => {
  if (curvature !== 0) return 'curve'
  if (pending) return 'dashed'
  return symmetric ? 'line' : 'arrow'
}

/** The box around points; a single point gets some room, as a box without size cannot be drawn. */
const box = (points: Iterable<Point>) => {
  const x: [number, number] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  const y: [number, number] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const point of points) {
    x[0] = Math.min(x[0], point.x)
    x[1] = Math.max(x[1], point.x)
    y[0] = Math.min(y[0], point.y)
    y[1] = Math.max(y[1], point.y)
  }
  if (x[0] > x[1]) return { x: [-1, 1] as [number, number], y: [-1, 1] as [number, number] }
  const room = x[0] === x[1] && y[0] === y[1] ? 50 : 0
  return { x: [x[0] - room, x[1] + room] as [number, number], y: [y[0] - room, y[1] + room] as [number, number] }
}
