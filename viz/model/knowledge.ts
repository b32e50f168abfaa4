import { MultiDirectedGraph } from 'graphology'
import type { ArticleInfo, GraphClaim, GraphNode, GraphSlice } from '../../src/types/graph.js'

export type NodeAttributes = { node: GraphNode }
export type ClaimAttributes = { claim: GraphClaim }

/** Everything that was loaded so far: the part of the store's graph that this page knows. */
export class Knowledge {
  readonly graph = new MultiDirectedGraph<NodeAttributes, ClaimAttributes>()
  /** By id, for walks over all of them: graphology's own take several times as long. */
  readonly claims = new Map<string, GraphClaim>()
  readonly articles = new Map<string, ArticleInfo>()
  version = ''
  total = { nodes: 0, claims: 0, articles: 0 }
  readonly #supporters = new Map<string, Set<string>>()
  /** The store's most connected nodes as far as they were loaded, those first of which the articles say most. */
  ranking: readonly string[] = []
  readonly #standing = new Map<string, number>()

  /** Adds what a slice has and this lacks; a claim whose ends are unknown is left out, as it cannot be drawn. */
  add(slice: GraphSlice): void {
    this.version = slice.version
    this.total = slice.total
    this.addParts(slice.nodes, slice.claims)
    this.ranking = slice.nodes
      .map((node) => node.id)
      .sort((a, b) => this.standing(b) - this.standing(a) || (a < b ? -1 : 1))
    for (const article of slice.articles) this.articles.set(article.id, article)
  }

  /** Adds single nodes and claims, as the answers of queries and paths bring them. */
  addParts(nodes: readonly GraphNode[], claims: readonly GraphClaim[]): void {
    for (const node of nodes) this.graph.mergeNode(node.id, { node })
    for (const claim of claims) {
      if (!this.graph.hasNode(claim.source) || !this.graph.hasNode(claim.target)) continue
      if (!this.claims.has(claim.id) && isSaid(claim)) this.#raise(claim.source, claim.target)
      this.claims.set(claim.id, claim)
      this.graph.mergeDirectedEdgeWithKey(claim.id, claim.source, claim.target, { claim })
      const statement = statementOf(claim)
      const supporters = this.#supporters.get(statement)
      if (supporters) supporters.add(claim.article)
      else this.#supporters.set(statement, new Set([claim.article]))
    }
  }

  node(id: string): GraphNode | undefined {
    return this.graph.hasNode(id) ? this.graph.getNodeAttribute(id, 'node') : undefined
  }

  claim(id: string): GraphClaim | undefined {
    return this.claims.get(id)
  }

  nodes(): GraphNode[] {
    return this.graph.mapNodes((_, attributes) => attributes.node)
  }

  /** The claims that touch a node, in the order in which they were loaded. */
  claimsOf(id: string): GraphClaim[] {
    return this.graph.hasNode(id) ? this.graph.mapEdges(id, (_, attributes) => attributes.claim) : []
  }

  /** How many loaded claims of the articles themselves touch a node, figures aside: what its size and its rank go by. */
  standing(id: string): number {
    return this.#standing.get(id) ?? 0
  }

  #raise(...ids: string[]): void {
    for (const id of ids) this.#standing.set(id, this.standing(id) + 1)
  }

  /** How many loaded articles say what the claim says, whatever its status and date. */
  support(claim: GraphClaim): number {
    return this.#supporters.get(statementOf(claim))?.size ?? 0
  }

  /** The claims between two nodes in either direction. */
  claimsBetween(a: string, b: string): GraphClaim[] {
    if (!this.graph.hasNode(a) || !this.graph.hasNode(b)) return []
    return this.graph.mapEdges(a, b, (_, attributes) => attributes.claim)
  }
}

/** The other end of a claim, seen from one of its ends. */
export const otherEnd = (claim: GraphClaim, id: string): string => (claim.source === id ? claim.target : claim.source)

/** Whether a claim says more than follows from a name, and is no figure. */
const isSaid = (claim: GraphClaim): boolean =>
  !claim.derived && claim.type !== 'HAS_COUNT' && claim.type !== 'HAS_METRIC'

const statementOf = (claim: GraphClaim): string => `${claim.source} ${claim.type} ${claim.target}`
