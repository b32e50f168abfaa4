// Why claims of the gold are missed. Needs the built program.
import { matchClaims } from '../dist/evaluate/claims.js'
import { matchEntities } from '../dist/evaluate/entities.js'

export const REASONS = ['an end is missing', 'both ends, no claim', 'told as another type']

/** The reason for each claim that one article's answer misses. */
export function missedIn(gold, { entities, claims }) {
  const pairs = matchEntities(gold.entities, entities)
  const found = new Set(pairs.values())
  const said = claims.filter(({ derived }) => !derived)
  const ends = ({ subject, object }) => [subject, object].sort().join(' ')
  const joined = new Set(
    said.map((claim) => ends({ subject: pairs.get(claim.subject), object: pairs.get(claim.object) })),
  )
  return matchClaims(gold.claims, said, pairs).missed.map((claim) => {
    if (!found.has(claim.subject) || !found.has(claim.object)) return 'an end is missing'
    return joined.has(ends(claim)) ? 'told as another type' : 'both ends, no claim'
  })
}
