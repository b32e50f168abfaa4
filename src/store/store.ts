import type {
  ArticleInfo,
  ClaimDetail,
  ClaimType,
  Fragment,
  GraphNode,
  GraphSlice,
  PathResult,
  QueryResult,
  StoreStatus,
} from '../types/index.js'

/** A parameter of a statement: plain JSON. */
export type Parameter = string | number | boolean | null | readonly Parameter[] | { readonly [name: string]: Parameter }
export type Parameters = { readonly [name: string]: Parameter }

/** One source that the store holds; `extractor` is the version that read it, where the loader said so. */
export interface KnownSource {
  id: string
  source: string
  extractor: string | null
}

/** What a load did, in sources: a source with other content than before is replaced. */
export interface LoadReport {
  added: number
  replaced: number
  unchanged: number
}

/** What a retraction did: the articles that are gone, and the names that no article has. */
export interface ForgetReport {
  forgotten: ArticleInfo[]
  unknown: string[]
}

/** How much a query may answer, and how long it may take. */
export interface QueryLimits {
  rows: number
  milliseconds: number
}

export interface NeighbourOptions {
  types?: readonly ClaimType[]
  direction?: 'out' | 'in' | 'both'
  limit?: number
}

/**
 * A graph of fragments: the same graph for the same set of sources, in whatever order they came.
 * Every method throws a JinmaiError: STORE_UNREACHABLE, STORE_AUTH, STORE_LOCKED or STORE_FAILED.
 */
export interface Store {
  /** Where the graph is, without a password. */
  readonly address: string
  /** Creates constraints and indexes; does nothing where they are there. */
  ensureSchema(): Promise<void>
  /**
   * Loads fragments in batches, each in one transaction, so that no article is ever there by half. A fragment that is
   * there already changes nothing; one whose `source` was loaded with other content replaces it.
   */
  load(fragments: readonly Fragment[], options?: { extractor?: string }): Promise<LoadReport>
  /** Retracts articles, each by its id, path, URL or source, with all that only they support. */
  forget(names: readonly string[]): Promise<ForgetReport>
  /** All sources that are loaded, by source. */
  known(): Promise<KnownSource[]>
  /**
   * Runs a read-only Cypher query. `limits` defaults to 1,000 rows and 10 seconds.
   * Throws QUERY_INVALID with the place in the text, QUERY_WRITES or QUERY_TIMEOUT.
   */
  query(cypher: string, parameters?: Parameters, limits?: Partial<QueryLimits>): Promise<QueryResult>
  status(): Promise<StoreStatus>
  /** The most connected nodes, at most `limit`, with the claims between them. */
  slice(limit: number): Promise<GraphSlice>
  /** A node's neighbours, the most connected first, with the claims between it and them. Throws NOT_FOUND. */
  neighbours(id: string, options?: NeighbourOptions): Promise<GraphSlice>
  /** One node. Throws NOT_FOUND. */
  node(id: string): Promise<GraphNode>
  /** One claim with its sentence in its paragraph. Throws NOT_FOUND. */
  claim(id: string): Promise<ClaimDetail>
  /** The articles that mention a node, the newest first. Throws NOT_FOUND. */
  articlesOf(id: string): Promise<ArticleInfo[]>
  /** The nodes that have this id, else this name, else this alias; the most connected first. */
  find(name: string): Promise<GraphNode[]>
  /** The nodes whose name or alias holds this text, or whose name it holds; the most connected first, at most eight. */
  suggest(text: string): Promise<GraphNode[]>
  /** The shortest chains of claims between two nodes, at most `limit`, of at most six hops. Throws NOT_FOUND. */
  paths(from: string, to: string, limit?: number): Promise<PathResult>
  /** Ends connections and lets go of the file. */
  close(): Promise<void>
}
