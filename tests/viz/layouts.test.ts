import { describe, expect, it } from 'vitest'
import { LAYOUTS, layoutNamed, parametersOf } from '../../viz/model/layouts/index.js'
import { laidOut, layoutInput } from '../../viz/model/layouts/input.js'
import { finish, type LayoutInput } from '../../viz/model/layouts/layout.js'
import { DEFAULT_VIEW } from '../../viz/model/view.js'
import { fixture } from './fixture-graph.js'
import { known } from './knowledge.js'

const knowledge = known()
const input = layoutInput(knowledge, laidOut(knowledge, DEFAULT_VIEW))
const run = (name: string, data: LayoutInput = input, set = {}) => {
  const layout = layoutNamed(name)
  return finish(layout.run(data, parametersOf(layout, set))).points
}
const distance = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y)

describe.each(LAYOUTS.map((layout) => layout.name))('layout %s', (name) => {
  it('gives every node a place of its own', () => {
    const points = run(name)
    expect(points).toHaveLength(input.nodes.length)
    for (const point of points) expect(Number.isFinite(point.x + point.y)).toBe(true)
    expect(new Set(points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`)).size).toBe(points.length)
  })

  it('gives the same places each time, whatever the order in which the graph was loaded', () => {
    const backwards = known({ ...fixture, claims: [...fixture.claims].reverse() })
    expect(run(name, layoutInput(backwards, laidOut(backwards, DEFAULT_VIEW)))).toEqual(run(name))
  })

  it('takes one node and none', () => {
    expect(run(name, { nodes: [], edges: [] })).toEqual([])
    const [node] = input.nodes
    expect(run(name, { nodes: node ? [node] : [], edges: [] })).toHaveLength(1)
  })

  it('tells how far it is', () => {
    const layout = layoutNamed(name)
    const steps = [...layout.run(input, parametersOf(layout, {}))]
    expect(steps.length).toBeGreaterThan(0)
    expect(steps.every((step) => step >= 0 && step <= 1)).toBe(true)
  })
})

describe('the force layout', () => {
  it('puts neighbours nearer than strangers', () => {
    const points = run('force')
    const pairs = input.nodes.flatMap((_, a) => input.nodes.map((_, b) => [a, b] as const).filter(([x, y]) => x < y))
    const joined = new Set(input.edges.flatMap(({ source, target }) => [`${source} ${target}`, `${target} ${source}`]))
    const mean = (list: readonly (readonly [number, number])[]) =>
      list.reduce((sum, [a, b]) => sum + distance(points[a] ?? { x: 0, y: 0 }, points[b] ?? { x: 0, y: 0 }), 0) /
      list.length
    const near = mean(pairs.filter(([a, b]) => joined.has(`${a} ${b}`)))
    const far = mean(pairs.filter(([a, b]) => !joined.has(`${a} ${b}`)))
    expect(near).toBeLessThan(0.6 * far)
  })
})

describe('grouped layouts', () => {
  it.each(['region', 'type', 'year'])('%s names its groups and keeps them apart', (name) => {
    const layout = layoutNamed(name)
    const { points, groups } = finish(layout.run(input, parametersOf(layout, {})))
    const key = (index: number) => {
      const node = input.nodes[index]
      return { region: node?.region, type: node?.label, year: node?.year }[name]
    }
    expect(new Set(groups.map((group) => group.key)).size).toBe(groups.length)
    // Each node's nearest neighbour is nearly always one of its own group.
    const own = points.filter((point, index) => {
      const others = points.map((other, at) => ({
        at,
        far: at === index ? Number.POSITIVE_INFINITY : distance(point, other),
      }))
      const nearest = others.reduce((best, next) => (next.far < best.far ? next : best))
      return key(nearest.at) === key(index)
    })
    const alone = groups.filter((group) => points.filter((_, index) => key(index) === group.key).length === 1).length
    expect(own.length).toBeGreaterThanOrEqual(points.length - alone)
  })
})

describe('the year layout', () => {
  it('goes from left to right', () => {
    const points = run('year')
    const left = (year: string) =>
      Math.min(...input.nodes.flatMap((node, index) => (node.year === year ? [points[index]?.x ?? 0] : [])))
    expect(left('2021')).toBeLessThan(left('2022'))
    expect(left('2022')).toBeLessThan(left('2024'))
  })
})

describe('parameters', () => {
  it('are kept within their bounds, and an unknown layout is the first', () => {
    const layout = layoutNamed('force')
    expect(parametersOf(layout, { spread: 9999 })('spread')).toBe(30)
    expect(layoutNamed('no such').name).toBe('force')
    expect(() => parametersOf(layout, {})('no such')).toThrow(/no parameter/)
  })
})
