import type { Label } from '../../src/types/ontology.js'
import { type Bundle, bundles } from './bundle.js'
import { shortName } from './short-name.js'
import type { View } from './view.js'
import type { Visible } from './visible.js'

export interface Point {
  x: number
  y: number
}

export interface SceneNode extends Point {
  id: string
  label: Label
  /** Radius in pixels at the first zoom. */
  size: number
  short: string
}

/** What is to be drawn, in no graphics library's terms: the canvas and the SVG file are both made from it. */
export interface Scene {
  nodes: SceneNode[]
  edges: Bundle[]
}

/** The radius from which a node's name is written bold and has to be there. */
export const STRONG = 9.5

/** Radius by how connected a node is: the area grows with its claims, within bounds that the eye can take. */
export const radius = (standing: number): number => Math.min(20, 4 + 1.8 * Math.sqrt(standing))

/** The scene of what is visible; nodes without a position are left out, the most connected come first. */
export const scene = (
  shown: Visible,
  view: View,
  positions: ReadonlyMap<string, Point>,
  standing: (id: string) => number,
): Scene => {
  const nodes = [...shown.nodes.values()].flatMap((node): SceneNode[] => {
    const position = positions.get(node.id)
    if (!position) return []
    return [{ id: node.id, label: node.label, ...position, size: radius(standing(node.id)), short: shortName(node) }]
  })
  nodes.sort((a, b) => b.size - a.size || (a.id < b.id ? -1 : 1))
  const drawn = new Set(nodes.map((node) => node.id))
  const edges = bundles(shown.claims.values(), view.unfolded).filter(
    (edge) => drawn.has(edge.source) && drawn.has(edge.target),
  )
  return { nodes, edges }
}
