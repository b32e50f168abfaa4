import { z } from 'zod'
import {
  type ArticleInfo,
  type ClaimDetail,
  type GraphClaim,
  type GraphNode,
  type GraphSlice,
  JinmaiError,
} from '../types/index.js'
import type { Run } from './home.js'
import { statement } from './statements.js'
import { readVersion } from './status.js'
import type { NeighbourOptions } from './store.js'
import { claimOf, nodeOf } from './values.js'
import { byKey } from './version.js'

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null)
const Info = z.object({ id: z.string(), title: text, url: text, path: text, published: text })
const Counts = z.object({ nodes: z.number(), claims: z.number(), articles: z.number() })

/** The most connected nodes and the claims between them. */
export async function readSlice(run: Run, limit: number): Promise<GraphSlice> {
  const nodes = (await run(statement('read/slice', 'nodes'), { limit })).map(nodeOf)
  const ids = nodes.map(({ id }) => id)
  const least = nodes.at(-1)?.degree ?? 0
  const shown = new Set(ids)
  const claims = (await run(statement('read/slice', 'claims among the connected'), { ids, least }))
    .map(claimOf)
    .filter(({ target }) => shown.has(target))
    .sort(byKey(({ id }) => id))
  const [total] = (await run(statement('read/slice', 'counts'))).map((row) => Counts.parse(row))
  return slice(run, nodes, claims, total ?? { nodes: 0, claims: 0, articles: 0 })
}

/** A node with its neighbours; `total` counts the node and all neighbours that the options let through. */
export async function readNeighbours(run: Run, id: string, options: NeighbourOptions): Promise<GraphSlice> {
  const { types = [], direction = 'both', limit = 50 } = options
  const centre = await readNode(run, id)
  const rows = await run(statement('read/around', 'neighbours'), { id, types, direction })
  const around = rows.map((row) => ({ neighbour: z.string().parse(row.neighbour), claim: claimOf(row) }))
  const others = [...new Set(around.map(({ neighbour }) => neighbour))].filter((other) => other !== id)
  const shown = new Set([id, ...others.slice(0, limit)])
  const nodes = (await run(statement('read/slice', 'nodes by id'), { ids: [...shown].slice(1) })).map(nodeOf)
  const claims = around.filter(({ neighbour }) => shown.has(neighbour)).map(({ claim }) => claim)
  const articles = new Set(around.map(({ claim }) => claim.article)).size
  return slice(run, [centre, ...nodes], claims.sort(byKey((claim) => claim.id)), {
    nodes: others.length + 1,
    claims: around.length,
    articles,
  })
}

async function slice(
  run: Run,
  nodes: GraphNode[],
  claims: GraphClaim[],
  total: GraphSlice['total'],
): Promise<GraphSlice> {
  const ids = [...new Set(claims.map(({ article }) => article))]
  const articles = (await run(statement('read/slice', 'articles'), { ids })).map((row) => Info.parse(row))
  return { version: await readVersion(run), nodes, claims, articles, total }
}

export async function readNode(run: Run, id: string): Promise<GraphNode> {
  const [node] = (await run(statement('read/find', 'by id'), { name: id })).map(nodeOf)
  if (node === undefined) throw missing('node', id)
  return node
}

export async function readFound(run: Run, name: string): Promise<GraphNode[]> {
  for (const heading of ['by id', 'by name', 'by alias']) {
    const found = (await run(statement('read/find', heading), { name })).map(nodeOf)
    if (found.length > 0) return found
  }
  return []
}

/** One claim, its article, and the paragraph that its evidence stands in. */
export async function readClaim(run: Run, id: string): Promise<ClaimDetail> {
  const [row] = await run(statement('read/around', 'claim'), { id })
  if (row === undefined) throw missing('claim', id)
  const { start, end } = z.object({ start: z.number(), end: z.number() }).parse(row.properties)
  const whole = z.string().parse(row.text)
  const from = whole.lastIndexOf('\n', start - 1) + 1
  const next = whole.indexOf('\n', end)
  return {
    claim: claimOf(row),
    article: Info.parse(row),
    context: {
      before: whole.slice(from, start),
      text: whole.slice(start, end),
      after: whole.slice(end, next < 0 ? whole.length : next),
    },
  }
}

export async function readMentioning(run: Run, id: string): Promise<ArticleInfo[]> {
  await readNode(run, id)
  return (await run(statement('read/around', 'articles'), { id })).map((row) => Info.parse(row))
}

const missing = (what: string, id: string): JinmaiError =>
  new JinmaiError(
    'NOT_FOUND',
    `The graph has no ${what} ${id}`,
    'Ids are those of the graph as it is now: look it up again.',
  )
