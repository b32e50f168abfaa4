import type { GraphClaim, GraphNode, QueryResult, Value } from '../../src/types/graph.js'

/** What one cell of an answer holds, told apart so that each can be shown as what it is. */
export type Cell =
  | { kind: 'text'; text: string }
  | { kind: 'number'; value: number }
  | { kind: 'node'; node: GraphNode }
  | { kind: 'claim'; claim: GraphClaim }
  | { kind: 'path'; nodes: GraphNode[]; claims: GraphClaim[] }

export const cell = (value: Value): Cell => {
  if (typeof value === 'number') return { kind: 'number', value }
  if (isObject(value)) {
    if (isNode(value)) return { kind: 'node', node: value.node }
    if (isClaim(value)) return { kind: 'claim', claim: value.claim }
    if (isPath(value)) return { kind: 'path', ...value.path }
  }
  return { kind: 'text', text: plain(value) }
}

/** A value as one line of text: what CSV gets and what sorting compares. */
export const plain = (value: Value): string => {
  if (value === null) return ''
  if (Array.isArray(value)) return value.map(plain).join('、')
  if (!isObject(value)) return String(value)
  if (isNode(value)) return value.node.name
  if (isClaim(value)) return value.claim.evidence
  if (isPath(value)) return value.path.nodes.map((node) => node.name).join(' – ')
  return Object.entries(value)
    .map(([key, part]) => `${key}: ${plain(part)}`)
    .join(', ')
}

const isObject = (value: Value): value is Exclude<Value, string | number | boolean | null | Value[]> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const holds = (value: object, key: string, inside: string): boolean => {
  const part: unknown = Reflect.get(value, key)
  return typeof part === 'object' && part !== null && Object.hasOwn(part, inside)
}
const isNode = (value: object): value is { node: GraphNode } => holds(value, 'node', 'name')
const isClaim = (value: object): value is { claim: GraphClaim } => holds(value, 'claim', 'evidence')
const isPath = (value: object): value is { path: { nodes: GraphNode[]; claims: GraphClaim[] } } =>
  holds(value, 'path', 'claims')

/** The rows in the order of one column: numbers by value, all else by text as Chinese readers sort it. */
export const sortedRows = (result: QueryResult, column: number, ascending: boolean): Value[][] => {
  const sign = ascending ? 1 : -1
  return [...result.rows].sort((a, b) => sign * compare(a[column] ?? null, b[column] ?? null))
}

const collator = new Intl.Collator('zh-Hans-CN', { numeric: true })

export const compare = (a: Value, b: Value): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(plain(a), plain(b))
