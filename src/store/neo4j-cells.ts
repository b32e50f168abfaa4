import { isNode, isPath, isRelationship, type Node, type Relationship } from 'neo4j-driver'
import { NodeCell, PathCell, RelationshipCell } from './home.js'

const nodeCell = (node: Node): NodeCell => new NodeCell(node.elementId, node.labels, node.properties)
const relationshipCell = (r: Relationship): RelationshipCell =>
  new RelationshipCell(r.type, r.startNodeElementId, r.endNodeElementId, r.properties)

/** The driver's nodes, relationships and paths as cells; dates, points and the like as text. */
export function cellOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cellOf)
  if (typeof value !== 'object' || value === null) return value
  if (isNode(value)) return nodeCell(value)
  if (isRelationship(value)) return relationshipCell(value)
  if (isPath(value)) {
    const nodes = [value.start, ...value.segments.map(({ end }) => end)]
    return new PathCell(
      nodes.map(nodeCell),
      value.segments.map(({ relationship }) => relationshipCell(relationship)),
    )
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) return String(value)
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cellOf(part)]))
}
