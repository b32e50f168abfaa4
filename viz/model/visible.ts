import type { GraphClaim, GraphNode } from '../../src/types/graph.js'
import { claimFailing, FACET, type NodeFacets, nodeFailing } from './filter.js'
import type { Knowledge } from './knowledge.js'
import type { View } from './view.js'

/** What the picture shows, and for each choice of each filter how much it would show with that choice on. */
export interface Visible {
  nodes: Map<string, GraphNode>
  claims: Map<string, GraphClaim>
  /** How many stand on the stage before any filter. */
  staged: { nodes: number; claims: number }
  counts: FacetCounts
}

export interface FacetCounts {
  labels: Map<string, number>
  kinds: Map<string, number>
  regions: Map<string, number>
  types: Map<string, number>
  statuses: Map<string, number>
  articles: Map<string, number>
  /** Derived claims that would show. */
  derived: number
  /** Claims by year, `''` for those with no date. */
  years: Map<string, number>
}

/** The ids on the stage: the most connected ones, with what the person added and without what was taken off. */
export const stage = (knowledge: Knowledge, view: View): Set<string> => {
  const ids = new Set(knowledge.ranking.slice(0, view.base))
  for (const id of view.added) if (knowledge.node(id)) ids.add(id)
  for (const id of view.removed) ids.delete(id)
  return ids
}

const more = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/**
 * Applies the filters to the stage in one pass. Each node and claim fails a set of filters, kept as bits: none means that
 * it shows, exactly one means that this filter alone hides it, so it counts for that filter's choices.
 */
export const visible = (knowledge: Knowledge, view: View): Visible => {
  const staged = stage(knowledge, view)
  const asked = new Set(view.added)
  const nodeBits = new Map<string, number>()
  const counts: FacetCounts = {
    labels: new Map(),
    kinds: new Map(),
    regions: new Map(),
    types: new Map(),
    statuses: new Map(),
    articles: new Map(),
    derived: 0,
    years: new Map(),
  }
  for (const id of staged) {
    const node = knowledge.node(id)
    if (node) nodeBits.set(id, nodeFailing(node, view.filters, asked.has(id)))
  }
  const claims = new Map<string, GraphClaim>()
  let stagedClaims = 0
  const { filters } = view
  // Who says the same is only counted where it matters: it takes longer than all the other filters.
  const support = (claim: GraphClaim): number => (filters.minArticles > 1 ? knowledge.support(claim) : 1)
  for (const [id, claim] of knowledge.claims) {
    const source = nodeBits.get(claim.source)
    const target = nodeBits.get(claim.target)
    if (source === undefined || target === undefined) continue
    stagedClaims++
    const bits = claimFailing(claim, support(claim), filters) | source | target
    if (bits === 0) claims.set(id, claim)
    countClaim(counts, claim, bits)
  }
  const nodes = shownNodes(knowledge, view, nodeBits, claims)
  for (const [id, bits] of nodeBits) countNode(counts, knowledge.node(id), bits)
  return { nodes, claims, staged: { nodes: staged.size, claims: stagedClaims }, counts }
}

/** A node shows if it passes and has a claim that shows, or never had any, or was put on the stage by hand. */
const shownNodes = (
  knowledge: Knowledge,
  view: View,
  bits: ReadonlyMap<string, number>,
  claims: ReadonlyMap<string, GraphClaim>,
): Map<string, GraphNode> => {
  const connected = new Set<string>(view.added)
  for (const claim of claims.values()) connected.add(claim.source).add(claim.target)
  const nodes = new Map<string, GraphNode>()
  for (const [id, failed] of bits) {
    const node = knowledge.node(id)
    if (node && failed === 0 && (connected.has(id) || node.degree === 0)) nodes.set(id, node)
  }
  return nodes
}

const passesBut = (bits: number, facet: number): boolean => (bits & ~facet) === 0

const countClaim = (counts: FacetCounts, claim: GraphClaim, bits: number): void => {
  if (passesBut(bits, FACET.type)) more(counts.types, claim.type)
  if (passesBut(bits, FACET.status)) more(counts.statuses, claim.status)
  if (passesBut(bits, FACET.article)) more(counts.articles, claim.article)
  if (passesBut(bits, FACET.time)) more(counts.years, claim.date?.slice(0, 4) ?? '')
  if (claim.derived && passesBut(bits, FACET.derived)) counts.derived++
}

const countNode = (counts: FacetCounts, node: NodeFacets | undefined, bits: number): void => {
  if (!node) return
  if (passesBut(bits, FACET.label)) more(counts.labels, node.label)
  if (node.kind && passesBut(bits, FACET.kind)) more(counts.kinds, `${node.label}/${node.kind}`)
  if (passesBut(bits, FACET.region)) more(counts.regions, node.region ?? '')
}
