import type { Bundle } from '../model/bundle.js'
import type { SceneNode } from '../model/scene.js'
import { type EdgeLook, edgeKey, edgeLook, type LookGraph, type NodeLook, nodeLook, type Wanted } from './looks.js'
import type { Palette } from './palette.js'

/** What a part of a patch changed. */
export interface Changed {
  nodes: string[]
  edges: string[]
  /** Whether something is new, moved or took another shape, so that sigma has to sort its buffers anew. */
  moved: boolean
}

/** How many things a part changes at most; more would hold the page up. */
const PART = 2000

/**
 * Brings a graph to another scene by hiding, showing and changing what it has and adding what it lacks; changes on a large graph cost what
 * they touch that way. Yields what each part changed and returns the last; what is new, sigma hears of from the graph itself.
 */
export function* patch(graph: LookGraph, { scene, fullName, colours }: Wanted): Generator<Changed, Changed> {
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]))
  const edges = new Map(scene.edges.map((edge) => [edgeKey(edge), edge]))
  let part: Changed = { nodes: [], edges: [], moved: false }
  let size = 0
  const full = (): boolean => ++size % PART === 0
  const take = (): Changed => {
    const taken = part
    part = { nodes: [], edges: [], moved: false }
    return taken
  }
  // What is there is changed in place: sigma is told once of a part instead of once for each.
  for (const { node: id, attributes } of graph.nodeEntries()) {
    const node = nodes.get(id)
    if (node ? shows(attributes, node, colours) : attributes.hidden) continue
    const next = node ? nodeLook(node, fullName(id), colours) : { ...attributes, hidden: true }
    part.moved ||= attributes.x !== next.x || attributes.y !== next.y
    Object.assign(attributes, next)
    part.nodes.push(id)
    if (full()) yield take()
  }
  for (const { edge: key, attributes } of graph.edgeEntries()) {
    const edge = edges.get(key)
    if (edge ? draws(attributes, edge, colours) : attributes.hidden) continue
    const next = edge ? edgeLook(edge, colours) : { ...attributes, hidden: true }
    part.moved ||= attributes.type !== next.type
    Object.assign(attributes, next)
    part.edges.push(key)
    if (full()) yield take()
  }
  for (const node of scene.nodes) {
    if (graph.hasNode(node.id)) continue
    graph.addNode(node.id, nodeLook(node, fullName(node.id), colours))
    part.moved = true
    if (full()) yield take()
  }
  for (const [key, edge] of edges) {
    if (graph.hasEdge(key)) continue
    graph.addDirectedEdgeWithKey(key, edge.source, edge.target, edgeLook(edge, colours))
    part.moved = true
    if (full()) yield take()
  }
  return take()
}

/** Whether a node looks already as it should. */
const shows = (look: NodeLook, node: SceneNode, colours: Palette): boolean =>
  !look.hidden &&
  look.x === node.x &&
  look.y === node.y &&
  look.size === node.size &&
  look.short === node.short &&
  look.color === colours.label[node.label]

/** Whether a line looks already as it should; asked of all lines each time, so nothing is made for it. */
const draws = (look: EdgeLook, edge: Bundle, colours: Palette): boolean =>
  !look.hidden &&
  look.count === edge.claims.length &&
  look.claim === edge.type &&
  look.pending === edge.pending &&
  look.curvature === edge.curvature &&
  look.vivid === colours.type[edge.type]
