import type { GraphClaim, GraphNode } from '../../src/types/graph.js'
import { compare } from './answer.js'
import type { Knowledge } from './knowledge.js'
import type { Visible } from './visible.js'

export type Field = string | number

/** A table of what the picture shows: columns by name, one row a thing. */
export interface Table {
  columns: string[]
  rows: { id: string; fields: Field[] }[]
}

export const nodeTable = (shown: Visible): Table => ({
  columns: ['name', 'label', 'kind', 'region', 'aliases', 'claims', 'articles', 'quantity'],
  rows: [...shown.nodes.values()].map((node: GraphNode) => ({
    id: node.id,
    fields: [
      node.name,
      node.label,
      node.kind ?? '',
      node.region ?? '',
      node.aliases.filter((alias) => alias !== node.name).join('、'),
      node.degree,
      node.articles,
      node.count ?? node.value ?? '',
    ],
  })),
})

export const claimTable = (shown: Visible, knowledge: Knowledge): Table => ({
  columns: ['subject', 'type', 'object', 'status', 'date', 'role', 'evidence', 'article'],
  rows: [...shown.claims.values()].map((claim: GraphClaim) => ({
    id: claim.id,
    fields: [
      knowledge.node(claim.source)?.name ?? claim.source,
      claim.type,
      knowledge.node(claim.target)?.name ?? claim.target,
      claim.status,
      claim.date ?? '',
      claim.role ?? '',
      claim.evidence,
      knowledge.articles.get(claim.article)?.title ?? claim.article,
    ],
  })),
})

/** The rows that hold every word of a text in any field, as it is or as it is `shown` to the reader. */
export const narrowed = (table: Table, text: string, shown: (row: readonly Field[]) => readonly string[]): Table => {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return table
  const holds = (fields: readonly Field[]): boolean => {
    const all = [...fields, ...shown(fields)].join(' ').toLowerCase()
    return words.every((word) => all.includes(word))
  }
  return { ...table, rows: table.rows.filter((row) => holds(row.fields)) }
}

/** The rows in the order of one column. */
export const ordered = (table: Table, column: number, ascending: boolean): Table => {
  const sign = ascending ? 1 : -1
  const rows = [...table.rows].sort((a, b) => sign * compare(a.fields[column] ?? '', b.fields[column] ?? ''))
  return { ...table, rows }
}
