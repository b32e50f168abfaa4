import type { Label } from '../../../src/types/ontology.js'
import type { Point } from '../scene.js'

export interface LayoutNode {
  id: string
  label: Label
  region: string
  /** Year of the node's earliest dated claim, `''` if none has a date. */
  year: string
  size: number
}

/** A graph as layouts see it: what can be sent to a worker. */
export interface LayoutInput {
  nodes: LayoutNode[]
  /** Pairs of positions in `nodes`, with how many claims join them. */
  edges: { source: number; target: number; weight: number }[]
}

export interface Parameter {
  name: string
  min: number
  max: number
  step: number
  default: number
}

/**
 * A layout: its name, its parameters (the form is made from them), and how it runs. It yields how far it is, in [0, 1],
 * whenever it can be stopped, and returns one point for each node. The same input gives the same points.
 */
export interface Layout {
  name: string
  parameters: readonly Parameter[]
  run(input: LayoutInput, parameter: (name: string) => number): Generator<number, Laid>
}

/** Where a layout puts each node, and its groups with the middle of each: the group's key is a region, a label or a year. */
export interface Laid {
  points: Point[]
  groups: (Point & { key: string })[]
}

/** Runs a layout to its end. */
export const finish = (run: Generator<number, Laid>): Laid => {
  let step = run.next()
  while (!step.done) step = run.next()
  return step.value
}

/** Nodes gathered by a key, the largest group first, ties by key. */
export const groupsBy = (
  input: LayoutInput,
  key: (node: LayoutNode, index: number) => string,
): [string, number[]][] => {
  const groups = new Map<string, number[]>()
  input.nodes.forEach((node, index) => {
    const name = key(node, index)
    const members = groups.get(name)
    if (members) members.push(index)
    else groups.set(name, [index])
  })
  return [...groups].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
}

/** The n-th point of a sunflower of the given spacing: even, round, and the same each time. */
export const sunflower = (index: number, spacing: number): Point => {
  const angle = index * 2.399963229728653
  const distance = spacing * Math.sqrt(index)
  return { x: distance * Math.cos(angle), y: distance * Math.sin(angle) }
}
