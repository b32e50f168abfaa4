import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import type { GraphClaim, GraphNode, GraphSlice, PathResult, QueryInfo, QueryResult } from '../../src/types/graph.js'
import { shortestChains } from '../../viz/model/paths.js'
import { detailOf } from './fixture-graph.js'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
}
const DIST = join(import.meta.dirname, '../../viz/dist')

export const QUERIES: QueryInfo[] = [
  {
    name: 'co-builders',
    title: { zh: '哪些外地单位参与共建本地实验室', en: 'Who from elsewhere co-builds local laboratories' },
    answers: {
      zh: '来自一地、参与共建另一地实验室的单位。',
      en: 'Units of one region that co-build laboratories of another.',
    },
    parameters: [
      { name: 'from', type: 'string', default: '北京市', title: { zh: '来自', en: 'From' } },
      { name: 'at', type: 'string', default: '天津市', title: { zh: '实验室所在', en: 'At' } },
    ],
    example: 'jinmai query co-builders',
    cypher: 'MATCH (b {region: $from})-[r:CO_BUILDS]->(lab {region: $at}) RETURN b, lab, r',
  },
  {
    name: 'most-connected',
    title: { zh: '谁的关系最多', en: 'Who is most connected' },
    answers: { zh: '按关系数排列。', en: 'By number of claims.' },
    parameters: [{ name: 'limit', type: 'integer', default: 10, title: { zh: '几个', en: 'How many' } }],
    example: 'jinmai query most-connected',
    cypher: 'MATCH (n) RETURN n ORDER BY n.degree DESC LIMIT $limit',
  },
]

export interface FixtureServer {
  url: string
  /** Exchanges the graph, as an ingest beside the open viewer does. */
  use(slice: GraphSlice): void
  stop(): Promise<void>
}

/** Serves the built viewer and answers the API from a graph in memory, over real HTTP. Port 0 lets the system choose. */
export const serveFixture = async (start: GraphSlice, port = 0): Promise<FixtureServer> => {
  let slice = start
  const server = createServer((request, response) => {
    answer(slice, request, response).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ code: 'INTERNAL', message: String(error), remedy: '' }))
    })
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    url: `http://127.0.0.1:${address.port}/`,
    use: (next) => {
      slice = next
    },
    stop: () => stop(server),
  }
}

const stop = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })

const answer = async (slice: GraphSlice, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const url = new URL(request.url ?? '/', 'http://localhost')
  if (!url.pathname.startsWith('/api/')) return file(url.pathname, response)
  const body = request.method === 'POST' ? JSON.parse(await text(request)) : {}
  const result = api(slice, url, body)
  response.writeHead(isProblem(result) ? 400 : 200, { 'content-type': 'application/json' })
  response.end(JSON.stringify(result))
}

const isProblem = (result: unknown): boolean => typeof result === 'object' && result !== null && 'code' in result

const file = async (pathname: string, response: ServerResponse): Promise<void> => {
  const path = join(DIST, pathname === '/' ? 'index.html' : pathname)
  const content = await readFile(path).catch(() => null)
  response.writeHead(content ? 200 : 404, {
    'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
    'content-security-policy':
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; worker-src 'self' blob:",
  })
  response.end(content)
}

const text = async (request: IncomingMessage): Promise<string> => {
  let body = ''
  for await (const chunk of request) body += chunk
  return body
}

const api = (
  slice: GraphSlice,
  url: URL,
  body: { name?: string; cypher?: string; params?: Record<string, unknown> },
): unknown => {
  const path = url.pathname.replace('/api/', '')
  const get = (key: string): string => url.searchParams.get(key) ?? ''
  if (path === 'status') {
    return { version: slice.version, store: 'fixture', ...slice.total, labels: {}, types: {} }
  }
  if (path === 'graph') return top(slice, Number(get('limit') || 300))
  if (path === 'graph/neighbours') return neighbours(slice, get('id'), get('type'), Number(get('limit') || 50))
  if (path.startsWith('entities/')) {
    const node = slice.nodes.find((one) => one.id === decodeURIComponent(path.slice('entities/'.length)))
    return node ? { node, articles: slice.articles, around: neighbours(slice, node.id, '', 1000) } : none()
  }
  if (path === 'schema') {
    return {
      labels: ['Entity', 'Institution', 'Park'],
      types: ['CO_BUILDS', 'LEADS'],
      properties: { entity: ['name', 'region'] },
    }
  }
  if (path.startsWith('claims/')) {
    const claim = slice.claims.find((one) => one.id === decodeURIComponent(path.slice('claims/'.length)))
    return claim ? (detailOf(claim) ?? none()) : none()
  }
  if (path === 'queries') return QUERIES
  if (path === 'path') return paths(slice, get('from'), get('to'))
  if (path === 'search') {
    return slice.nodes
      .filter((node) => [node.name, ...node.aliases].some((name) => name.includes(get('q'))))
      .slice(0, 20)
  }
  if (path === 'query') return query(slice, body)
  return none()
}

const none = () => ({ code: 'NOT_FOUND', message: 'no such thing', remedy: '' })

const top = (slice: GraphSlice, limit: number): GraphSlice => {
  const nodes = slice.nodes.slice(0, limit)
  const ids = new Set(nodes.map((node) => node.id))
  return { ...slice, nodes, claims: slice.claims.filter((claim) => ids.has(claim.source) && ids.has(claim.target)) }
}

const neighbours = (slice: GraphSlice, id: string, type: string, limit: number): GraphSlice => {
  const touching = slice.claims.filter(
    (claim) => (claim.source === id || claim.target === id) && (!type || claim.type === type),
  )
  const others = new Set(touching.map((claim) => (claim.source === id ? claim.target : claim.source)))
  others.delete(id)
  const nodes = slice.nodes.filter((node) => others.has(node.id)).slice(0, limit)
  const ids = new Set([id, ...nodes.map((node) => node.id)])
  return {
    ...slice,
    nodes: slice.nodes.filter((node) => ids.has(node.id)),
    claims: touching.filter((claim) => ids.has(claim.source) && ids.has(claim.target)),
    total: { ...slice.total, nodes: others.size + 1, claims: touching.length },
  }
}

const paths = (slice: GraphSlice, from: string, to: string): PathResult | ReturnType<typeof none> => {
  const node = (id: string): GraphNode | undefined => slice.nodes.find((one) => one.id === id)
  const claim = (id: string): GraphClaim | undefined => slice.claims.find((one) => one.id === id)
  const ends = { from: node(from), to: node(to) }
  if (!ends.from || !ends.to) return none()
  const found = shortestChains(from, to, slice.claims, 5).map((chain) => ({
    nodes: chain.nodes.flatMap((id) => node(id) ?? []),
    claims: chain.claims.flatMap((id) => claim(id) ?? []),
  }))
  return { from: ends.from, to: ends.to, paths: found }
}

/** Answers the two named queries, and Cypher by three words that stand for an error, a long run and a plain answer. */
const query = (
  slice: GraphSlice,
  body: { name?: string; cypher?: string; params?: Record<string, unknown> },
): QueryResult | { code: string } => {
  const node = (id: string): GraphNode | undefined => slice.nodes.find((one) => one.id === id)
  if (body.cypher?.includes('MATHC')) {
    const problem = { message: "unexpected 'MATHC'", remedy: 'Check the spelling.', position: { line: 1, column: 1 } }
    return { code: 'QUERY_INVALID', ...problem }
  }
  if (body.cypher?.includes('CREATE')) return { code: 'QUERY_WRITES', ...{ message: 'this writes', remedy: '' } }
  if (body.cypher?.includes('range(1')) return { code: 'QUERY_TIMEOUT', ...{ message: 'too long', remedy: '' } }
  if (body.name === 'most-connected') {
    const nodes = slice.nodes.slice(0, Number(body.params?.limit))
    return {
      columns: ['名称', '关系数'],
      rows: nodes.map((one) => [{ node: one }, one.degree]),
      nodes,
      claims: [],
      truncated: false,
      elapsedMs: 2,
    }
  }
  const found = slice.claims.filter((claim) => {
    const [source, target] = [node(claim.source), node(claim.target)]
    if (claim.type !== 'CO_BUILDS' || target?.kind !== 'laboratory') return false
    return body.name === undefined || (source?.region === body.params?.from && target.region === body.params?.at)
  })
  const ids = new Set(found.flatMap((claim) => [claim.source, claim.target]))
  return {
    columns: ['单位', '实验室', '原文'],
    rows: found.flatMap((claim) => {
      const [source, target] = [node(claim.source), node(claim.target)]
      return source && target ? [[{ node: source }, { node: target }, { claim }]] : []
    }),
    nodes: slice.nodes.filter((one) => ids.has(one.id)),
    claims: found,
    truncated: false,
    elapsedMs: 3,
  }
}
