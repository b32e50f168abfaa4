import type { ArticleInfo, GraphClaim, GraphNode } from '../types/index.js'

/** A whole graph, or the part of one that is to be taken away. */
export interface Graph {
  nodes: readonly GraphNode[]
  claims: readonly GraphClaim[]
  articles: readonly ArticleInfo[]
}

export type Field = string | number | boolean | undefined

/** Aliases in one field: a mark that no name holds. */
const SEPARATOR = '；'

/** A node as flat fields; `label` is what a drawing program writes beside it, `type` the ontology's label. */
export const nodeFields = (node: GraphNode): Record<string, Field> => ({
  label: node.name,
  type: node.label,
  kind: node.kind,
  aliases: node.aliases.join(SEPARATOR),
  count: node.count,
  value: node.value,
  unit: node.unit,
  qualifier: node.qualifier,
  region: node.region,
  degree: node.degree,
  articles: node.articles,
})

/** A claim as flat fields, with the article that says it, so that each row can be checked by itself. */
export const claimFields = (claim: GraphClaim, article: ArticleInfo | undefined): Record<string, Field> => ({
  label: claim.type,
  type: claim.type,
  status: claim.status,
  date: claim.date,
  role: claim.role,
  evidence: claim.evidence,
  rule: claim.rule,
  confidence: claim.confidence,
  derived: claim.derived,
  article: claim.article,
  title: article?.title ?? undefined,
  source: article?.url ?? article?.path ?? undefined,
})

export const byId = <Item extends { id: string }>(items: readonly Item[]): Map<string, Item> =>
  new Map(items.map((item) => [item.id, item]))
