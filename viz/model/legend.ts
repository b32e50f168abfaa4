import { CLAIM_TYPES, type ClaimType, LABELS, type Label } from '../../src/types/ontology.js'
import type { Visible } from './visible.js'

/** What the picture's colours mean, and how many of each show. Order is the ontology's, so that entries keep their place. */
export interface Legend {
  labels: { label: Label; count: number }[]
  types: { type: ClaimType; count: number }[]
}

export const legend = (shown: Visible): Legend => {
  const nodes = [...shown.nodes.values()]
  const claims = [...shown.claims.values()]
  return {
    labels: LABELS.map((label) => ({ label, count: nodes.filter((node) => node.label === label).length })).filter(some),
    types: CLAIM_TYPES.map((type) => ({ type, count: claims.filter((claim) => claim.type === type).length })).filter(
      some,
    ),
  }
}

const some = ({ count }: { count: number }): boolean => count > 0
