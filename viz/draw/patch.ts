import type { Scene } from '../model/scene.js'
import { type EdgeLook, edgeKey, edgeLook, type LookGraph, type NodeLook, nodeLook } from './looks.js'
import type { Palette } from './palette.js'

/** What a patch touched. */
export interface Changed {
  nodes: string[]
  edges: string[]
  /** Whether something moved or took another shape, so that sigma has to sort its buffers anew. */
  moved: boolean
}

/** More new things than this, and a new graph is cheaper. */
const MOST_NEW = 500

/**
 * Brings a graph to another scene by hiding, showing and changing what it has and adding what it lacks; filters on a large graph cost what
 * they touch that way. Null, with nothing changed, where so much is new that a new graph is due.
 */
export const patch = (
  graph: LookGraph,
  scene: Scene,
  fullNames: ReadonlyMap<string, string>,
  colours: Palette,
): Changed | null => {
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]))
  const edges = new Map(scene.edges.map((edge) => [edgeKey(edge), edge]))
  const newNodes = scene.nodes.filter((node) => !graph.hasNode(node.id))
  const newEdges = [...edges].filter(([key]) => !graph.hasEdge(key))
  if (newNodes.length + newEdges.length > MOST_NEW) return null
  const changed: Changed = { nodes: [], edges: [], moved: newNodes.length + newEdges.length > 0 }
  // What is there is changed in place: sigma is told once of all instead of once for each.
  graph.forEachNode((id, look) => {
    const node = nodes.get(id)
    const place = node ? { x: node.x, y: node.y, size: node.size, hidden: false } : { hidden: true }
    if (!differs(look, place)) return
    changed.moved ||= node !== undefined && (look.x !== node.x || look.y !== node.y)
    Object.assign(look, place)
    changed.nodes.push(id)
  })
  graph.forEachEdge((key, look) => {
    const edge = edges.get(key)
    if (
      edge
        ? !look.hidden && look.count === edge.claims.length && look.claim === edge.type && look.pending === edge.pending
        : look.hidden
    ) {
      return
    }
    const next = edge ? edgeLook(edge, colours) : { hidden: true }
    changed.moved ||= edge !== undefined && look.type !== edgeLook(edge, colours).type
    Object.assign(look, next)
    changed.edges.push(key)
  })
  for (const node of newNodes) graph.addNode(node.id, nodeLook(node, fullNames.get(node.id) ?? node.short, colours))
  for (const [key, edge] of newEdges)
    graph.addDirectedEdgeWithKey(key, edge.source, edge.target, edgeLook(edge, colours))
  return changed
}

const differs = (look: NodeLook | EdgeLook, next: Partial<NodeLook>): boolean =>
  Object.entries(next).some(([name, value]) => Reflect.get(look, name) !== value)
