import { UndirectedGraph } from 'graphology'
import louvain from 'graphology-communities-louvain'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import noverlap from 'graphology-layout-noverlap'
import { random } from '../random.js'
import type { Point } from '../scene.js'
import { groupsBy, type Layout, type LayoutInput, sunflower } from './layout.js'

/** How many rounds a graph of so many nodes gets: enough to settle a small one, few for one whose rounds take long. */
const roundsFor = (nodes: number): number => Math.min(400, Math.max(8, Math.round(120_000 / (nodes + 1))))
/** How often a layout tells how far it is; each time costs, as the graph is handed over anew. */
const STEPS = 20
/** Rounds between two such times at least. */
const LEAST = 2

/**
 * Forces between nodes (ForceAtlas2), begun with each community in its own place: communities come out apart, and as nothing
 * is left to chance the same graph looks the same each time. Fewer rounds for larger graphs keep the wait bounded.
 */
export const force: Layout = {
  name: 'force',
  parameters: [
    { name: 'spread', min: 1, max: 30, step: 1, default: 10 },
    { name: 'gravity', min: 0, max: 5, step: 0.1, default: 1 },
    { name: 'rounds', min: 0.2, max: 3, step: 0.2, default: 1 },
  ],
  *run(input, parameter) {
    const graph = begin(input)
    const rounds = Math.max(1, Math.round(roundsFor(input.nodes.length) * parameter('rounds')))
    const together = Math.max(LEAST, Math.ceil(rounds / STEPS))
    const settings = {
      linLogMode: true,
      barnesHutOptimize: input.nodes.length > 600,
      // As Gephi has it: the places come out much the same in a third of the time.
      barnesHutTheta: 1.2,
      scalingRatio: parameter('spread'),
      gravity: parameter('gravity'),
      slowDown: 4,
      adjustSizes: false,
    }
    for (let done = 0; done < rounds; done += together) {
      if (graph.size > 0) {
        forceAtlas2.assign(graph, { iterations: together, settings, getEdgeWeight: 'weight' })
      }
      yield Math.min(1, done / rounds)
    }
    return { points: apart(graph, input), groups: [] }
  },
}

const begin = (input: LayoutInput): UndirectedGraph => {
  const graph = new UndirectedGraph()
  input.nodes.forEach((node, index) => {
    graph.addNode(String(index), { size: node.size })
  })
  for (const { source, target, weight } of input.edges) {
    graph.mergeEdge(String(source), String(target), { weight: Math.log2(1 + weight) })
  }
  const community = louvain(graph, { rng: random(7), getEdgeWeight: 'weight' })
  const groups = groupsBy(input, (_, index) => String(community[String(index)] ?? ''))
  const spacing = 10 * Math.sqrt(input.nodes.length)
  groups.forEach(([, members], place) => {
    const centre = sunflower(place, spacing)
    members.forEach((member, index) => {
      const offset = sunflower(index, 10)
      graph.mergeNodeAttributes(String(member), { x: centre.x + offset.x, y: centre.y + offset.y })
    })
  })
  return graph
}

/** Scales to about 40 units a node, then moves nodes off each other. */
const apart = (graph: UndirectedGraph, input: LayoutInput): Point[] => {
  const points = () =>
    input.nodes.map((_, index): Point => {
      const { x, y } = graph.getNodeAttributes(String(index))
      return { x, y }
    })
  const before = points()
  const width = Math.max(1, ...before.map((point) => Math.abs(point.x)), ...before.map((point) => Math.abs(point.y)))
  const scale = (20 * Math.sqrt(input.nodes.length)) / width
  graph.updateEachNodeAttributes((_, attributes) => ({
    ...attributes,
    x: attributes.x * scale,
    y: attributes.y * scale,
  }))
  if (input.nodes.length > 1 && input.nodes.length <= 3000) {
    noverlap.assign(graph, { maxIterations: 60, settings: { margin: 4, ratio: 1.1, gridSize: 20 } })
  }
  return lying(points())
}

/** Turned by a right angle if it stands higher than wide, as screens are wide. */
const lying = (points: Point[]): Point[] => {
  const range = (values: readonly number[]): number => Math.max(...values) - Math.min(...values)
  const high = points.length > 1 && range(points.map((point) => point.y)) > range(points.map((point) => point.x))
  return high ? points.map(({ x, y }) => ({ x: y, y: -x })) : points
}
