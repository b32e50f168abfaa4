import type { GraphClaim } from '../../src/types/graph.js'

/** Which articles say the same: counted only once somebody asks, as it takes longer than all filters together. */
export class Supporters {
  readonly #articles = new Map<string, Set<string>>()

  constructor(claims: Iterable<GraphClaim>) {
    for (const claim of claims) {
      const statement = statementOf(claim)
      const articles = this.#articles.get(statement)
      if (articles) articles.add(claim.article)
      else this.#articles.set(statement, new Set([claim.article]))
    }
  }

  /** How many articles say what a claim says, whatever its status and date. */
  of(claim: GraphClaim): number {
    return this.#articles.get(statementOf(claim))?.size ?? 0
  }
}

const statementOf = ({ source, type, target }: GraphClaim): string => `${source} ${type} ${target}`
