import type { Emphasis } from './over.js'
import type { Renderer } from './renderer.js'

/** What the pointer lights: a node with its neighbours, or a line with its ends. */
export interface Lit extends Emphasis {
  /** The node under the pointer. */
  node: string | null
}

export const UNLIT: Lit = { nodes: new Set(), edges: new Set(), node: null }

/** Tells what comes under the pointer. */
export const letPoint = (sigma: Renderer, light: (lit: Lit) => void): void => {
  let onNode = false
  sigma.on('enterNode', ({ node }) => {
    onNode = true
    light(around(sigma, node))
  })
  sigma.on('leaveNode', () => {
    onNode = false
    light(UNLIT)
  })
  sigma.on('enterEdge', ({ edge }) => {
    if (!onNode) light(along(sigma, edge))
  })
  sigma.on('leaveEdge', () => {
    if (!onNode) light(UNLIT)
  })
}

const around = (sigma: Renderer, node: string): Lit => {
  const graph = sigma.getGraph()
  const nodes = new Set([node])
  const edges = new Set<string>()
  graph.forEachEdge(node, (_, { hidden, bundle }, source, target) => {
    if (hidden) return
    nodes.add(source).add(target)
    edges.add(bundle)
  })
  return { nodes, edges, node }
}

const along = (sigma: Renderer, edge: string): Lit => {
  const graph = sigma.getGraph()
  return {
    nodes: new Set(graph.extremities(edge)),
    edges: new Set([graph.getEdgeAttribute(edge, 'bundle')]),
    node: null,
  }
}
