import type { GrafeoValue } from '@grafeo-db/js'
import { NodeCell, PathCell, RelationshipCell } from './home.js'

/** Nodes come as `{_id, _labels, …}`, relationships as `{_id, _type, _source, _target, …}`, paths as `{nodes, edges}`. */
export function cellOf(value: GrafeoValue): unknown {
  if (Array.isArray(value)) return value.map(cellOf)
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'bigint') return Number(value)
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
  const { _id, _labels, _type, _source, _target, ...properties } = Object.fromEntries(Object.entries(value))
  if (Array.isArray(_labels)) return new NodeCell(String(_id), _labels.map(String), properties)
  if (typeof _type === 'string') return new RelationshipCell(_type, String(_source), String(_target), properties)
  const parts = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cellOf(part)]))
  return pathOf(parts) ?? parts
}

function pathOf({ nodes, edges, ...others }: Record<string, unknown>): PathCell | undefined {
  if (!Array.isArray(nodes) || !Array.isArray(edges) || Object.keys(others).length > 0) return undefined
  const stops = nodes.filter((node) => node instanceof NodeCell)
  const steps = edges.filter((edge) => edge instanceof RelationshipCell)
  const whole = stops.length === nodes.length && steps.length === edges.length && stops.length > 0
  return whole ? new PathCell(stops, steps) : undefined
}
