import type {
  ArticleInfo,
  ClaimDetail,
  GraphNode,
  GraphSlice,
  PathResult,
  QueryInfo,
  QueryResult,
  Scalar,
  StoreStatus,
} from '../../src/types/graph.js'

/** A failure that the server told of, or its silence (`code` is then `SERVER_AWAY`). */
export class ServerError extends Error {
  override readonly name = 'ServerError'
  constructor(
    readonly code: string,
    message: string,
    readonly remedy: string,
    /** Where in a Cypher text the error stands, counted from 1. */
    readonly position?: { line: number; column: number },
  ) {
    super(message)
  }
}

/** A node with what was loaded around it; `around.total` counts all that there is, the node itself too. */
export interface Around {
  node: GraphNode
  articles: ArticleInfo[]
  around: GraphSlice
}
/** What a Cypher text can name. */
export interface Schema {
  labels: string[]
  types: string[]
  properties: Record<string, string[]>
}
export type Parameters = Record<string, Scalar | string[]>
export type Question =
  | { name: string; params: Parameters }
  /** At most `limit` rows, at most `timeout` milliseconds. */
  | { cypher: string; params: Parameters; limit: number; timeout: number }

const query = (values: Record<string, string | number | undefined>): string => {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(values)) if (value !== undefined) search.set(key, String(value))
  return search.size > 0 ? `?${search}` : ''
}

const failure = async (response: Response): Promise<ServerError> => {
  const body = await response.json().catch(() => ({}))
  const { code, message, remedy, position } = body
  return new ServerError(code ?? `HTTP_${response.status}`, message ?? response.statusText, remedy ?? '', position)
}

const ask = async <T>(path: string, init?: RequestInit): Promise<T> => {
  let response: Response
  try {
    response = await fetch(`api/${path}`, init)
  } catch (reason) {
    if (init?.signal?.aborted) throw reason
    throw new ServerError('SERVER_AWAY', String(reason), '')
  }
  if (!response.ok) throw await failure(response)
  return response.json()
}

/** The HTTP API, one function for each address. All throw ServerError. */
export const server = {
  status: () => ask<StoreStatus>('status'),
  graph: (limit: number) => ask<GraphSlice>(`graph${query({ limit })}`),
  neighbours: (id: string, options: { type?: string; direction?: string; limit?: number } = {}) =>
    ask<GraphSlice>(`graph/neighbours${query({ id, ...options })}`),
  entity: (id: string) => ask<Around>(`entities/${encodeURIComponent(id)}`),
  schema: () => ask<Schema>('schema'),
  claim: (id: string) => ask<ClaimDetail>(`claims/${encodeURIComponent(id)}`),
  queries: () => ask<QueryInfo[]>('queries'),
  path: (from: string, to: string) => ask<PathResult>(`path${query({ from, to })}`),
  search: (q: string) => ask<GraphNode[]>(`search${query({ q })}`),
  ask: (question: Question, signal?: AbortSignal) =>
    ask<QueryResult>('query', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(question),
      ...(signal ? { signal } : {}),
    }),
}
export type Server = typeof server
