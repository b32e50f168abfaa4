import type { GraphClaim, GraphNode } from '../../src/types/graph.js'
import { type Label, QUANTITY_LABELS } from '../../src/types/ontology.js'
import type { Filters } from './view.js'

/** One bit for each filter, so that what hides something can be told from a number. */
export const FACET = {
  label: 1,
  kind: 2,
  region: 4,
  degree: 8,
  support: 16,
  type: 32,
  status: 64,
  derived: 128,
  time: 256,
  article: 512,
} as const

export type NodeFacets = Pick<GraphNode, 'label' | 'kind' | 'region' | 'degree'>

const isQuantity = (label: Label): boolean => QUANTITY_LABELS.some((quantity) => quantity === label)

/**
 * The filters that hide a node, as bits of FACET. Quantities are quiet until asked for: those that a person put on the stage by hand
 * (`asked`) show even while their label is off.
 */
export const nodeFailing = (node: NodeFacets, filters: Filters, asked: boolean): number =>
  (filters.withoutLabels.includes(node.label) && !(asked && isQuantity(node.label)) ? FACET.label : 0) |
  (node.kind && filters.withoutKinds.includes(`${node.label}/${node.kind}`) ? FACET.kind : 0) |
  (filters.regions.length > 0 && !filters.regions.includes(node.region ?? '') ? FACET.region : 0) |
  (node.degree < filters.minDegree ? FACET.degree : 0)

/** The filters that hide a claim by itself, as bits of FACET; `support` is how many articles say the same. */
export const claimFailing = (claim: GraphClaim, support: number, filters: Filters): number =>
  (filters.withoutTypes.includes(claim.type) ? FACET.type : 0) |
  (filters.withoutStatuses.includes(claim.status) ? FACET.status : 0) |
  (support < filters.minArticles ? FACET.support : 0) |
  (claim.derived && !filters.derived ? FACET.derived : 0) |
  (inTime(claim.date, filters) ? 0 : FACET.time) |
  (filters.articles.length > 0 && !filters.articles.includes(claim.article) ? FACET.article : 0)

/** A date passes if any day of it lies in the range: 2023 passes 2023-05..2024. */
const inTime = (date: string | undefined, { from, to, undated }: Filters): boolean => {
  if (from === null && to === null) return true
  if (!date) return undated
  return (from === null || date >= from.slice(0, date.length)) && (to === null || date.slice(0, to.length) <= to)
}
