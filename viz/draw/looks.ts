import { MultiDirectedGraph } from 'graphology'
import { type ClaimType, SYMMETRIC } from '../../src/types/ontology.js'
import type { Bundle } from '../model/bundle.js'
import { type Point, type Scene, type SceneNode, STRONG } from '../model/scene.js'
import { mix, type Palette } from './palette.js'

/** A node as sigma's graph holds it. Sigma's own `label` stays empty, as names are drawn over its layers. */
export type NodeLook = {
  x: number
  y: number
  size: number
  color: string
  short: string
  name: string
  strong: boolean
  hidden: boolean
}

/** A line: its colour at rest and in front. */
export type EdgeLook = {
  /** The bundle that it draws. */
  bundle: string
  size: number
  color: string
  vivid: string
  curvature: number
  type: string
  claim: ClaimType
  pending: boolean
  count: number
  hidden: boolean
}

export type LookGraph = MultiDirectedGraph<NodeLook, EdgeLook>

/** The key of a line in sigma's graph. A pair whose claims turn round gets another line, as a line's ends are fixed there. */
export const edgeKey = ({ key, source }: Bundle): string => `${key} ${source}`

/** A scene and how it is to look. */
export interface Wanted {
  scene: Scene
  /** Names in the scene may be short. */
  fullName(id: string): string
  colours: Palette
}

/** The scene in this theme's colours. */
export const lookGraph = ({ scene, fullName, colours }: Wanted): LookGraph => {
  const graph: LookGraph = new MultiDirectedGraph<NodeLook, EdgeLook>()
  for (const node of scene.nodes) graph.addNode(node.id, nodeLook(node, fullName(node.id), colours))
  for (const edge of scene.edges) {
    graph.addDirectedEdgeWithKey(edgeKey(edge), edge.source, edge.target, edgeLook(edge, colours))
  }
  return graph
}

export const nodeLook = ({ x, y, size, short, label }: SceneNode, name: string, colours: Palette): NodeLook => ({
  x,
  y,
  size,
  color: colours.label[label],
  short,
  name,
  strong: size > STRONG,
  hidden: false,
})

export const edgeLook = (
  { key, type, claims, pending, derived, curvature }: Bundle,
  { type: colours, paper }: Palette,
): EdgeLook => ({
  bundle: key,
  // A curve is a little thicker, as it is harder to hit.
  size: (curvature === 0 ? 1.6 : 2.2) + Math.min(2.6, 0.8 * Math.log2(claims.length)),
  color: mix(colours[type], paper, strength(derived, pending && curvature !== 0)),
  vivid: colours[type],
  curvature,
  type: shape(curvature, pending, SYMMETRIC.has(type)),
  claim: type,
  pending,
  count: claims.length,
  hidden: false,
})

/** How much of its colour a line at rest has: what only follows from a name is faint, and so is a plan that is drawn as a curve, undashed. */
const strength = (derived: boolean, plan: boolean): number => {
  if (derived) return 0.3
  return plan ? 0.35 : 0.62
}

/** Which of the renderer's programs draws a line. */
const shape = (curvature: number, pending: boolean, symmetric: boolean): string => {
  if (curvature !== 0) return symmetric ? 'curve' : 'curvedArrow'
  if (pending) return symmetric ? 'dashedLine' : 'dashedArrow'
  return symmetric ? 'line' : 'arrow'
}

export interface Box {
  x: [number, number]
  y: [number, number]
}

/** The box around points; a single point gets some room, as a box without size cannot be drawn. */
export const box = (points: Iterable<Point>): Box => {
  const x: Box['x'] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  const y: Box['y'] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const point of points) {
    x[0] = Math.min(x[0], point.x)
    x[1] = Math.max(x[1], point.x)
    y[0] = Math.min(y[0], point.y)
    y[1] = Math.max(y[1], point.y)
  }
  if (x[0] > x[1]) return { x: [-1, 1], y: [-1, 1] }
  const room = x[0] === x[1] && y[0] === y[1] ? 50 : 0
  return { x: [x[0] - room, x[1] + room], y: [y[0] - room, y[1] + room] }
}
