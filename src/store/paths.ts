import { z } from 'zod'
import type { GraphClaim, GraphNode, PathResult } from '../types/index.js'
import type { Run } from './home.js'
import { readNode } from './read.js'
import { statement } from './statements.js'
import { claimOf, nodeOf } from './values.js'
import { byKey } from './version.js'

/** Chains longer than this say nothing to a person. */
const HOPS = 6
/** Chains that are looked at before the best are chosen. */
const CHAINS = 2_000

const Next = z.object({ id: z.string(), next: z.string() })

/**
 * The shortest chains of claims between two nodes. Of chains of one length those through less connected nodes come
 * first, since they say more; of the claims of one hop the surest and newest one is given.
 */
export async function shortestChains(run: Run, from: string, to: string, limit: number): Promise<PathResult> {
  const ends = { from: await readNode(run, from), to: await readNode(run, to) }
  if (from === to) return { ...ends, paths: [] }
  const before = await stepsFrom(run, from, to)
  const chains = chainsBack(before, from, to)
  const ids = [...new Set(chains.flat())]
  const nodes = new Map((await run(statement('read/slice', 'nodes by id'), { ids })).map(nodeOf).map((n) => [n.id, n]))
  const weight = (chain: readonly string[]): number => chain.reduce((sum, id) => sum + (nodes.get(id)?.degree ?? 0), 0)
  const best = chains
    .map((chain) => ({ chain, weight: weight(chain) }))
    .sort((a, b) => a.weight - b.weight || byKey(({ chain }: { chain: string[] }) => chain.join())(a, b))
    .slice(0, limit)
    .map(({ chain }) => chain)
  const hops = await readHops(run, best)
  return { ...ends, paths: best.map((chain) => pathOf(chain, nodes, hops)) }
}

/** Each node within reach with the nodes one hop nearer to `from`, until `to` is reached. */
async function stepsFrom(run: Run, from: string, to: string): Promise<Map<string, string[]>> {
  const before = new Map<string, string[]>([[from, []]])
  let edge = [from]
  for (let hop = 0; hop < HOPS && edge.length > 0 && !before.has(to); hop++) {
    const found = new Map<string, string[]>()
    for (const row of await run(statement('read/paths', 'next'), { ids: edge })) {
      const { id, next } = Next.parse(row)
      if (!before.has(next)) found.set(next, [...(found.get(next) ?? []), id])
    }
    for (const [next, ids] of found) before.set(next, ids)
    edge = [...found.keys()]
  }
  return before
}

function chainsBack(before: ReadonlyMap<string, string[]>, from: string, to: string): string[][] {
  let chains = before.has(to) ? [[to]] : []
  while (chains[0]?.[0] !== from && chains.length > 0) {
    chains = chains.flatMap((chain) => (before.get(chain[0] ?? '') ?? []).map((id) => [id, ...chain])).slice(0, CHAINS)
  }
  return chains
}

async function readHops(run: Run, chains: readonly string[][]): Promise<Map<string, GraphClaim>> {
  const pairs = new Map(
    chains.flatMap((chain) => chain.slice(1).map((id, i) => [pair(chain[i] ?? '', id), [chain[i] ?? '', id]])),
  )
  const claims = (await run(statement('read/paths', 'hops'), { pairs: [...pairs.values()] })).map(claimOf)
  const hops = new Map<string, GraphClaim>()
  for (const claim of claims.sort(bySurety)) {
    const key = pair(claim.source, claim.target)
    if (!hops.has(key)) hops.set(key, claim)
  }
  return hops
}

const pair = (a: string, b: string): string => [a, b].sort().join(' ')

const bySurety = (a: GraphClaim, b: GraphClaim): number =>
  Number(a.status !== 'actual') - Number(b.status !== 'actual') ||
  b.confidence - a.confidence ||
  byKey(({ date = '' }: GraphClaim) => date)(b, a) ||
  byKey(({ id }: GraphClaim) => id)(a, b)

function pathOf(
  chain: readonly string[],
  nodes: ReadonlyMap<string, GraphNode>,
  hops: ReadonlyMap<string, GraphClaim>,
): PathResult['paths'][number] {
  return {
    nodes: chain.flatMap((id) => nodes.get(id) ?? []),
    claims: chain.slice(1).flatMap((id, i) => hops.get(pair(chain[i] ?? '', id)) ?? []),
  }
}
