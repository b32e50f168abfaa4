import { LABELS } from '../../../src/types/ontology.js'
import type { Point } from '../scene.js'
import { groupsBy, type Laid, type Layout, type LayoutInput, sunflower } from './layout.js'

const spacing = { name: 'spacing', min: 10, max: 80, step: 2, default: 30 }

/** One round heap for each group, the heaps on a circle wide enough to keep them apart. */
const heaps = (input: LayoutInput, groups: readonly [string, number[]][], space: number): Laid => {
  const points: Point[] = input.nodes.map(() => ({ x: 0, y: 0 }))
  const radii = groups.map(([, members]) => space * (Math.sqrt(members.length) + 1.5))
  const around = radii.reduce((sum, radius) => sum + 2 * radius, 0)
  // On a circle the largest heap needs room for its whole width, not for its share of the rim.
  const ring = groups.length < 2 ? 0 : Math.max(around / 4.5, ...radii.map((radius) => radius * 1.4))
  const centres: Laid['groups'] = []
  let along = 0
  groups.forEach(([key, members], place) => {
    const radius = radii[place] ?? 0
    const angle = (2 * Math.PI * (along + radius)) / around
    along += 2 * radius
    const centre = { x: ring * Math.cos(angle), y: ring * Math.sin(angle) }
    centres.push({ key, x: centre.x, y: centre.y + radius })
    members.forEach((member, index) => {
      const offset = sunflower(index, space)
      points[member] = { x: centre.x + offset.x, y: centre.y + offset.y }
    })
  })
  return { points, groups: centres }
}

export const region: Layout = {
  name: 'region',
  parameters: [spacing],
  *run(input, parameter) {
    yield 0
    return heaps(
      input,
      groupsBy(input, (node) => node.region),
      parameter('spacing'),
    )
  },
}

export const type: Layout = {
  name: 'type',
  parameters: [spacing],
  *run(input, parameter) {
    yield 0
    const order = new Map<string, number>(LABELS.map((label, index) => [label, index]))
    const groups = groupsBy(input, (node) => node.label)
    groups.sort((a, b) => (order.get(a[0]) ?? 0) - (order.get(b[0]) ?? 0))
    return heaps(input, groups, parameter('spacing'))
  },
}

/** All nodes on one circle, neighbours of a kind side by side. */
export const circle: Layout = {
  name: 'circle',
  parameters: [spacing],
  *run(input, parameter) {
    yield 0
    const order = groupsBy(input, (node) => node.label).flatMap(([, members]) => members)
    const ring = Math.max(parameter('spacing'), (order.length * parameter('spacing')) / (2 * Math.PI))
    const points: Point[] = input.nodes.map(() => ({ x: 0, y: 0 }))
    order.forEach((member, place) => {
      const angle = (2 * Math.PI * place) / order.length
      points[member] = { x: ring * Math.sin(angle), y: ring * Math.cos(angle) }
    })
    return { points, groups: [] }
  },
}

/** Years from left to right, each a block of columns; nodes whose claims have no date stand at the left. */
export const year: Layout = {
  name: 'year',
  parameters: [spacing],
  *run(input, parameter) {
    yield 0
    const groups = groupsBy(input, (node) => node.year).sort((a, b) => (a[0] < b[0] ? -1 : 1))
    const space = parameter('spacing')
    const height = Math.max(4, Math.ceil(Math.sqrt(input.nodes.length * 1.2)))
    const points: Point[] = input.nodes.map(() => ({ x: 0, y: 0 }))
    const groupsSeen: Laid['groups'] = []
    let left = 0
    for (const [key, members] of groups) {
      const columns = Math.ceil(members.length / height)
      groupsSeen.push({ key, x: left + (columns - 1) * space, y: (height / 2 + 1) * space })
      members.forEach((member, index) => {
        const column = Math.floor(index / height)
        const row = index % height
        const filled = Math.min(height, members.length - column * height)
        points[member] = {
          x: left + column * space * 2,
          y: ((filled - 1) / 2 - row) * space + (column % 2) * (space / 2),
        }
      })
      left += (columns + 1) * space * 2
    }
    return { points, groups: groupsSeen }
  },
}
