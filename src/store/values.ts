import { z } from 'zod'
import {
  CLAIM_TYPES,
  type GraphClaim,
  type GraphNode,
  LABELS,
  QUALIFIERS,
  type QueryResult,
  STATUSES,
  type Value,
} from '../types/index.js'
import { cellsIn, NodeCell, PathCell, RelationshipCell, type Table } from './home.js'
import { byKey } from './version.js'

const Node = z.object({
  id: z.string(),
  label: z.enum(LABELS),
  kind: z.exactOptional(z.string()),
  name: z.string(),
  aliases: z.array(z.string()),
  count: z.exactOptional(z.number()),
  value: z.exactOptional(z.number()),
  unit: z.exactOptional(z.string()),
  qualifier: z.exactOptional(z.enum(QUALIFIERS)),
  degree: z.number(),
  articles: z.number(),
  region: z.exactOptional(z.string()),
})

const Claim = z.object({
  id: z.string(),
  type: z.enum(CLAIM_TYPES),
  source: z.string(),
  target: z.string(),
  status: z.enum(STATUSES),
  date: z.exactOptional(z.string()),
  role: z.exactOptional(z.string()),
  evidence: z.string(),
  rule: z.string(),
  confidence: z.number(),
  derived: z.boolean(),
  article: z.string(),
})

const NodeRow = z
  .object({ labels: z.array(z.string()), properties: z.record(z.string(), z.unknown()) })
  .transform(({ labels, properties }) => ({ ...properties, label: labels.find((label) => label !== 'Entity') }))
  .pipe(Node)

const ClaimRow = z
  .looseObject({
    type: z.string(),
    source: z.string(),
    target: z.string(),
    properties: z.record(z.string(), z.unknown()),
  })
  .transform(({ type, source, target, properties }) => ({ ...properties, type, source, target }))
  .pipe(Claim)

/** A row with `labels` and `properties` of an entity. */
export const nodeOf = (row: Record<string, unknown>): GraphNode => NodeRow.parse(row)

/** A row with `type`, `source`, `target` and `properties` of a claim. */
export const claimOf = (row: Record<string, unknown>): GraphClaim => ClaimRow.parse(row)

/** Turns a home's answer into values that name entities and claims, and lists those that stand in it. */
export function resultOf(table: Table, limit: number, elapsedMs: number): QueryResult {
  const nodes = new Map<string, GraphNode>()
  const claims = new Map<string, GraphClaim>()
  const rows = table.rows.slice(0, limit)
  const value = (cell: unknown): Value => {
    if (cell instanceof NodeCell) {
      const node = entity(cell)
      return node === undefined ? plain(cell.properties) : { node }
    }
    if (cell instanceof RelationshipCell) {
      const claim = claimIn(cell, table)
      return claim === undefined ? plain(cell.properties) : { claim }
    }
    if (cell instanceof PathCell) {
      const steps = cell.relationships.map((relationship) => claimIn(relationship, table))
      const stops = cell.nodes.map(entity)
      const whole = { nodes: stops.filter((stop) => stop !== undefined), claims: steps.filter((s) => s !== undefined) }
      return { path: whole }
    }
    if (Array.isArray(cell)) return cell.map(value)
    if (typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean') return cell
    return typeof cell === 'object' && cell !== null ? plain(cell) : null
  }
  const plain = (map: object): Value =>
    Object.fromEntries(
      Object.entries(map)
        .filter(([name]) => name !== 'also' && name !== 'digests')
        .sort(byKey(([name]) => name))
        .map(([name, part]) => [name, value(part)]),
    )

  for (const cell of cellsIn(rows, NodeCell)) keep(nodes, entity(cell))
  for (const cell of cellsIn(rows, RelationshipCell)) {
    const claim = claimIn(cell, table)
    if (claim === undefined) continue
    keep(claims, claim)
    for (const end of [cell.start, cell.end]) keep(nodes, entity(table.ends.get(end)))
  }
  return {
    columns: table.columns,
    rows: rows.map((row) => row.map(value)),
    nodes: [...nodes.values()],
    claims: [...claims.values()],
    truncated: table.rows.length > limit,
    elapsedMs,
  }
}

function entity(cell: NodeCell | undefined): GraphNode | undefined {
  const read = NodeRow.safeParse(cell)
  return read.success ? read.data : undefined
}

function claimIn(cell: RelationshipCell, { ends }: Table): GraphClaim | undefined {
  const source = ends.get(cell.start)?.properties.id
  const target = ends.get(cell.end)?.properties.id
  const read = ClaimRow.safeParse({ type: cell.type, source, target, properties: cell.properties })
  return read.success ? read.data : undefined
}

function keep<T extends { id: string }>(items: Map<string, T>, item: T | undefined): void {
  if (item !== undefined && !items.has(item.id)) items.set(item.id, item)
}
