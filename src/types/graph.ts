import type { ClaimType, Label, Qualifier, Status } from './ontology.js'

/** What stores return, the HTTP API carries and the viewer draws. */

export interface GraphNode {
  id: string
  label: Label
  kind?: string
  name: string
  aliases: string[]
  count?: number
  value?: number
  unit?: string
  qualifier?: Qualifier
  /** Claims that touch the node, in the whole graph. */
  degree: number
  /** Articles that mention the node, in the whole graph. */
  articles: number
  /** The province-level place that the node's name or location gives, for colouring and layout by region. */
  region?: string
}

export interface GraphClaim {
  id: string
  type: ClaimType
  source: string
  target: string
  status: Status
  date?: string
  role?: string
  evidence: string
  rule: string
  confidence: number
  derived: boolean
  /** Id of the article that says it. */
  article: string
}

export interface ArticleInfo {
  id: string
  title: string | null
  url: string | null
  path: string | null
  published: string | null
}

/** A part of the graph, its most connected nodes first; `total` counts the whole. */
export interface GraphSlice {
  version: string
  nodes: GraphNode[]
  claims: GraphClaim[]
  articles: ArticleInfo[]
  total: { nodes: number; claims: number; articles: number }
}

/** One claim with its sentence in its context: `before + text + after` is the paragraph around the evidence. */
export interface ClaimDetail {
  claim: GraphClaim
  article: ArticleInfo
  context: { before: string; text: string; after: string }
}

export type Scalar = string | number | boolean | null
export type Value =
  | Scalar
  | Value[]
  | { [key: string]: Value }
  | { node: GraphNode }
  | { claim: GraphClaim }
  | { path: { nodes: GraphNode[]; claims: GraphClaim[] } }

/** What a Cypher query answers: a table, and the nodes and claims that stand in it. */
export interface QueryResult {
  columns: string[]
  rows: Value[][]
  nodes: GraphNode[]
  claims: GraphClaim[]
  /** True when the row limit cut the answer off. */
  truncated: boolean
  elapsedMs: number
}

export interface QueryParameter {
  name: string
  type: 'string' | 'integer' | 'date' | 'strings'
  default: Scalar | string[]
  title: { zh: string; en: string }
}

/** A file of `cypher/queries/`, as its leading comment lines describe it. */
export interface QueryInfo {
  name: string
  title: { zh: string; en: string }
  answers: { zh: string; en: string }
  parameters: QueryParameter[]
  /** A command line that runs it. */
  example: string
  cypher: string
}

/** The shortest chains of claims between two entities, each hop a claim read forwards or backwards. */
export interface PathResult {
  from: GraphNode
  to: GraphNode
  paths: { nodes: GraphNode[]; claims: GraphClaim[] }[]
}

/** What the store holds, for completion and for the empty state. */
export interface StoreStatus {
  version: string
  store: string
  nodes: number
  claims: number
  articles: number
  labels: Record<string, number>
  types: Record<string, number>
}
