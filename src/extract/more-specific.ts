import type { Claim, ClaimType } from '../types/index.js'

/** Of two claims on one pair the more specific one stands. */
const LESS_SPECIFIC: readonly [ClaimType, readonly ClaimType[]][] = [
  ['CO_BUILDS', ['BUILDS', 'COOPERATES_WITH', 'LEADS']],
  ['ATTRACTS', ['BUILDS', 'LOCATED_IN']],
  ['APPROVES', ['BUILDS', 'ISSUES']],
  ['ISSUES', ['BUILDS', 'ORGANIZES']],
  ['BUILDS', ['ORGANIZES']],
  ['LEADS', ['AFFILIATED_WITH', 'PARTICIPATES_IN']],
]

/** Tells for each claim the type of another one that says it of the same pair more exactly, if there is one. */
export function moreSpecific(claims: readonly Claim[]): (claim: Claim) => ClaimType | undefined {
  const types = new Map<string, Set<ClaimType>>()
  for (const claim of claims) types.set(pairOf(claim), (types.get(pairOf(claim)) ?? new Set()).add(claim.type))
  return (claim) => {
    const said = types.get(pairOf(claim))
    return LESS_SPECIFIC.find(([specific, general]) => said?.has(specific) && general.includes(claim.type))?.[0]
  }
}

const pairOf = ({ subject, object }: Claim): string => [subject, object].sort().join(' ')
