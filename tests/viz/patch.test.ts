import { describe, expect, it } from 'vitest'
import { CLAIM_TYPES, LABELS } from '../../src/types/ontology.js'
import { type LookGraph, lookGraph, type Wanted } from '../../viz/draw/looks.js'
import { patch } from '../../viz/draw/patch.js'
import { type Scene, scene } from '../../viz/model/scene.js'
import { withFilters } from '../../viz/model/steps.js'
import { DEFAULT_VIEW, type View } from '../../viz/model/view.js'
import { visible } from '../../viz/model/visible.js'
import { known } from './knowledge.js'

const knowledge = known()
const colours = <K extends string>(keys: readonly K[], from: number): Record<K, string> =>
  Object.assign({}, ...keys.map((key, index) => ({ [key]: `#${(from + index).toString(16)}` })))
const light = {
  paper: '#ffffff',
  ink: '#000000',
  quiet: '#555555',
  accent: '#0000ff',
  label: colours(LABELS, 0x102030),
  type: colours(CLAIM_TYPES, 0x405060),
}
const dark = { ...light, paper: '#000000', label: colours(LABELS, 0x908070), type: colours(CLAIM_TYPES, 0xa0b0c0) }

const sceneOf = (view: View, shift = 0): Scene => {
  const shown = visible(knowledge, view)
  const places = new Map([...shown.nodes.keys()].map((id, index) => [id, { x: index + shift, y: index }]))
  return scene(shown, view, places, (id) => knowledge.standing(id))
}
const wanted = (view: View, palette = light, shift = 0): Wanted => ({
  scene: sceneOf(view, shift),
  fullName: (id) => knowledge.node(id)?.name ?? id,
  colours: palette,
})

/** All that shows in a graph. */
const showing = (graph: LookGraph): unknown => ({
  nodes: new Map(
    [...graph.nodeEntries()]
      .filter(({ attributes }) => !attributes.hidden)
      .map(({ node, attributes }) => [node, attributes]),
  ),
  edges: new Map(
    [...graph.edgeEntries()]
      .filter(({ attributes }) => !attributes.hidden)
      .map(({ edge, attributes }) => [edge, attributes]),
  ),
})

const carryOut = (graph: LookGraph, to: Wanted): { moved: boolean; parts: number; most: number } => {
  const run = patch(graph, to)
  const parts = []
  let part = run.next()
  for (; !part.done; part = run.next()) parts.push(part.value)
  parts.push(part.value)
  const most = Math.max(...parts.map(({ nodes, edges }) => nodes.length + edges.length))
  return { moved: parts.some(({ moved }) => moved), parts: parts.length, most }
}

describe('a patch brings a graph to what a new one would be', () => {
  const less = withFilters(DEFAULT_VIEW, { withoutTypes: ['CO_BUILDS'], withoutStatuses: ['planned'] })
  const unfolded = { ...DEFAULT_VIEW, unfolded: ['hsb|tju'] }
  it.each<[string, Wanted, Wanted]>([
    ['where a filter hides', wanted(DEFAULT_VIEW), wanted(less)],
    ['where a filter is lifted', wanted(less), wanted(DEFAULT_VIEW)],
    ['in another theme', wanted(DEFAULT_VIEW), wanted(DEFAULT_VIEW, dark)],
    ['in another layout', wanted(DEFAULT_VIEW), wanted(DEFAULT_VIEW, light, 70)],
    ['where a pair is unfolded', wanted(DEFAULT_VIEW), wanted(unfolded)],
    ['from nothing', { ...wanted(DEFAULT_VIEW), scene: { nodes: [], edges: [] } }, wanted(DEFAULT_VIEW)],
  ])('%s', (_, from, to) => {
    const graph = lookGraph(from)
    carryOut(graph, to)
    expect(showing(graph)).toEqual(showing(lookGraph(to)))
  })

  it('and says whether anything moved: hiding and showing again does not', () => {
    const graph = lookGraph(wanted(DEFAULT_VIEW))
    const none = withFilters(DEFAULT_VIEW, { withoutLabels: ['Official'] })
    const nodes = sceneOf(DEFAULT_VIEW).nodes.filter(({ label }) => label !== 'Official')
    const kept = new Set(nodes.map(({ id }) => id))
    const edges = sceneOf(DEFAULT_VIEW).edges.filter(({ source, target }) => kept.has(source) && kept.has(target))
    expect(carryOut(graph, { ...wanted(none), scene: { nodes, edges } }).moved).toBe(false)
    expect(carryOut(graph, wanted(DEFAULT_VIEW)).moved).toBe(false)
    expect(carryOut(graph, wanted(DEFAULT_VIEW, light, 5)).moved).toBe(true)
    expect(carryOut(graph, wanted(DEFAULT_VIEW, light, 5))).toEqual({ moved: false, parts: 1, most: 0 })
  })

  it('in parts, none too large', () => {
    const [node] = sceneOf(DEFAULT_VIEW).nodes
    if (!node) throw new Error('no node')
    const nodes = Array.from({ length: 5000 }, (_, index) => ({ ...node, id: `n${index}`, x: index }))
    const many: Wanted = { ...wanted(DEFAULT_VIEW), scene: { nodes, edges: [] } }
    const graph = lookGraph(many)
    const { parts, most } = carryOut(graph, { ...many, scene: { nodes: [], edges: [] } })
    expect(parts).toBeGreaterThan(2)
    expect(most).toBeLessThan(2500)
    expect(showing(graph)).toEqual({ nodes: new Map(), edges: new Map() })
  })
})
