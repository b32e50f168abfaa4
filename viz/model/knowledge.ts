import type { ArticleInfo, GraphClaim, GraphNode, GraphSlice } from '../../src/types/graph.js'
import { Supporters } from './supporters.js'

/**
 * Everything that was loaded so far: the part of the store's graph that this page knows. It stands in plain maps: walks over all claims,
 * which each filter takes, cost a fraction of what they do over graphology.
 */
export class Knowledge {
  readonly claims = new Map<string, GraphClaim>()
  readonly articles = new Map<string, ArticleInfo>()
  version = ''
  total = { nodes: 0, claims: 0, articles: 0 }
  /** The store's most connected nodes as far as they were loaded, those first of which the articles say most. */
  ranking: readonly string[] = []
  readonly #nodes = new Map<string, GraphNode>()
  /** The ids of the claims that touch each node. */
  readonly #touching = new Map<string, Set<string>>()
  readonly #standing = new Map<string, number>()
  #supporters: Supporters | null = null

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
    for (const node of nodes) {
      this.#nodes.set(node.id, node)
      if (!this.#touching.has(node.id)) this.#touching.set(node.id, new Set())
    }
    for (const claim of claims) {
      const [source, target] = [this.#touching.get(claim.source), this.#touching.get(claim.target)]
      if (!source || !target) continue
      if (!this.claims.has(claim.id) && isSaid(claim)) this.#raise(claim.source, claim.target)
      this.claims.set(claim.id, claim)
      source.add(claim.id)
      target.add(claim.id)
    }
    this.#supporters = null
  }

  /** How many nodes are known. */
  get size(): number {
    return this.#nodes.size
  }

  node(id: string): GraphNode | undefined {
    return this.#nodes.get(id)
  }

  claim(id: string): GraphClaim | undefined {
    return this.claims.get(id)
  }

  nodes(): GraphNode[] {
    return [...this.#nodes.values()]
  }

  /** The claims that touch a node, in the order in which they were loaded. */
  claimsOf(id: string): GraphClaim[] {
    return [...(this.#touching.get(id) ?? [])].flatMap((claim) => this.claims.get(claim) ?? [])
  }

  /** The claims between two nodes in either direction. */
  claimsBetween(a: string, b: string): GraphClaim[] {
    const [one, two] = [this.#touching.get(a), this.#touching.get(b)]
    if (!one || !two) return []
    const [few, many] = one.size < two.size ? [one, two] : [two, one]
    return [...few]
      .filter((id) => many.has(id))
      .flatMap((id) => this.claims.get(id) ?? [])
      .filter((claim) => a !== b || claim.source === claim.target)
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
    this.#supporters ??= new Supporters(this.claims.values())
    return this.#supporters.of(claim)
  }
}

/** The other end of a claim, seen from one of its ends. */
export const otherEnd = (claim: GraphClaim, id: string): string => (claim.source === id ? claim.target : claim.source)

/** Whether a claim says more than follows from a name, and is no figure. */
const isSaid = (claim: GraphClaim): boolean =>
  !claim.derived && claim.type !== 'HAS_COUNT' && claim.type !== 'HAS_METRIC'
