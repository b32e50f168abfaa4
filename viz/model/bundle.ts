import type { GraphClaim } from '../../src/types/graph.js'
import type { ClaimType } from '../../src/types/ontology.js'

/** What is drawn as one line: all claims of one pair, or one claim of an unfolded pair. */
export interface Bundle {
  key: string
  source: string
  target: string
  /** The most frequent type among the claims; the first in the ontology's order where two are as frequent. */
  type: ClaimType
  /** True when no claim is done yet or all are denied. */
  pending: boolean
  derived: boolean
  claims: readonly string[]
  /** How far the line bends, in parts of its length; 0 is straight. */
  curvature: number
}

/** The name of a pair, the same from either end. */
export const pairOf = (a: string, b: string): string => (a < b ? `${a}|${b}` : `${b}|${a}`)

/** Both ends of a pair's name. */
export const endsOf = (pair: string): [string, string] => {
  const cut = pair.indexOf('|')
  return [pair.slice(0, cut), pair.slice(cut + 1)]
}

/** Gathers the claims of each pair into one line, but for unfolded pairs; claims of a thing to itself are left out. */
export const bundles = (claims: Iterable<GraphClaim>, unfolded: readonly string[]): Bundle[] => {
  const pairs = new Map<string, GraphClaim[]>()
  for (const claim of claims) {
    if (claim.source === claim.target) continue
    const pair = pairOf(claim.source, claim.target)
    const found = pairs.get(pair)
    if (found) found.push(claim)
    else pairs.set(pair, [claim])
  }
  const open = new Set(unfolded)
  return [...pairs].flatMap(([pair, members]) =>
    open.has(pair) ? members.map((claim, index) => fan(claim, index, members.length)) : [gather(pair, members)],
  )
}

const gather = (key: string, members: readonly GraphClaim[]): Bundle => {
  const type = commonest(members)
  const lead = members.find((claim) => claim.type === type) ?? members[0]
  return {
    key,
    source: lead?.source ?? '',
    target: lead?.target ?? '',
    type,
    pending: members.every((claim) => claim.status !== 'actual'),
    derived: members.every((claim) => claim.derived),
    claims: members.map((claim) => claim.id),
    curvature: 0,
  }
}

const commonest = (members: readonly GraphClaim[]): ClaimType => {
  const counts = new Map<ClaimType, number>()
  for (const { type } of members) counts.set(type, (counts.get(type) ?? 0) + 1)
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0]
}

/** Lines of one pair spread like a fan, bent to the same side whichever way they point. */
const fan = (claim: GraphClaim, index: number, count: number): Bundle => {
  const bend = (index - (count - 1) / 2) * 0.22
  return {
    key: claim.id,
    source: claim.source,
    target: claim.target,
    type: claim.type,
    pending: claim.status !== 'actual',
    derived: claim.derived,
    claims: [claim.id],
    curvature: claim.source < claim.target ? bend : -bend,
  }
}
