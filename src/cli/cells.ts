import type { GraphClaim, GraphNode, QueryResult, Value } from '../types/index.js'

type Names = ReadonlyMap<string, string>

/** The rows of an answer as text for tables and CSV: a node by its name, a claim by its type and ends, a path as a chain. */
export function textRows({ rows, nodes }: QueryResult): string[][] {
  const names = new Map(nodes.map(({ id, name }) => [id, name]))
  return rows.map((row) => row.map((value) => cellText(value, names)))
}

function cellText(value: Value, names: Names): string {
  if (value === null) return ''
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value)) return value.map((item) => cellText(item, names)).join('、')
  if (isNode(value)) return value.node.name
  if (isClaim(value)) return claimText(value.claim, names)
  if (isPath(value)) return pathText(value.path)
  return JSON.stringify(value)
}

/** A person's own map may have a key `node` too, so what stands under it is looked at. */
const holds = (value: object, key: string, property: string): boolean => {
  const inner: unknown = Reflect.get(value, key)
  return typeof inner === 'object' && inner !== null && property in inner
}
const isNode = (value: object): value is { node: GraphNode } => holds(value, 'node', 'name')
const isClaim = (value: object): value is { claim: GraphClaim } => holds(value, 'claim', 'evidence')
const isPath = (value: object): value is { path: { nodes: GraphNode[]; claims: GraphClaim[] } } =>
  holds(value, 'path', 'nodes')

function claimText({ type, source, target }: GraphClaim, names: Names): string {
  const [from, to] = [names.get(source), names.get(target)]
  return from === undefined || to === undefined ? type : `${from} -${type}-> ${to}`
}

/** 甲 -CO_BUILDS-> 丙 <-CO_BUILDS- 乙: each claim in its own direction. */
export function pathText({ nodes, claims }: { nodes: GraphNode[]; claims: GraphClaim[] }): string {
  const [first, ...rest] = nodes
  const hops = rest.map((node, i) => {
    const claim = claims[i]
    const arrow = claim?.target === node.id ? `-${claim.type}->` : `<-${claim?.type}-`
    return ` ${arrow} ${node.name}`
  })
  return `${first?.name ?? ''}${hops.join('')}`
}
