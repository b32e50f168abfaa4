import type { ClaimType, Label, Status } from '../../src/types/ontology.js'

/** What narrows the picture. Lists named `without…` hold what is switched off; the others, when not empty, what is kept. */
export interface Filters {
  withoutLabels: readonly Label[]
  /** `Label/kind`, as kinds repeat between labels. */
  withoutKinds: readonly string[]
  withoutTypes: readonly ClaimType[]
  withoutStatuses: readonly Status[]
  regions: readonly string[]
  articles: readonly string[]
  /** Claims that follow from a name alone. */
  derived: boolean
  /** ISO dates of any exactness; null is open. */
  from: string | null
  to: string | null
  /** Whether claims with no date pass a limited time range. */
  undated: boolean
  minArticles: number
  minDegree: number
}

export type Selection = { node: string } | { claim: string } | { pair: string }

/** All that a person chose: what stands on the stage, what narrows it, how it is laid out. Two equal views of the same data look the same. */
export interface View {
  /** How many of the most connected nodes stand on the stage by themselves. */
  base: number
  added: readonly string[]
  removed: readonly string[]
  filters: Filters
  /** Pairs whose bundled claims are drawn one by one. */
  unfolded: readonly string[]
  /** `covers` is how many of `added` the layout places by itself; what is added later stands beside its neighbours. */
  layout: { name: string; parameters: Readonly<Record<string, number>>; covers: number }
  /** Nodes that a person put elsewhere. */
  moved: readonly { id: string; x: number; y: number }[]
  /** Nodes and claims that a path or a query's answer puts in front; null when nothing is in front. */
  focus: { nodes: readonly string[]; claims: readonly string[] } | null
}

export const DEFAULT_FILTERS: Filters = {
  withoutLabels: ['Group', 'Metric'],
  withoutKinds: [],
  withoutTypes: [],
  withoutStatuses: [],
  regions: [],
  articles: [],
  derived: false,
  from: null,
  to: null,
  undated: true,
  minArticles: 0,
  minDegree: 0,
}

/** Above this many nodes a first picture says less, not more. */
export const DEFAULT_BASE = 150

export const DEFAULT_VIEW: View = {
  base: DEFAULT_BASE,
  added: [],
  removed: [],
  filters: DEFAULT_FILTERS,
  unfolded: [],
  layout: { name: 'force', parameters: {}, covers: 0 },
  moved: [],
  focus: null,
}

/** The list with the value if it lacked it, without it if it had it. */
export const toggled = <T>(list: readonly T[], value: T): T[] =>
  list.includes(value) ? list.filter((item) => item !== value) : [...list, value]
