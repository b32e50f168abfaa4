import type { Dropped } from '../extract/assemble.js'
import type { Claim, ClaimType } from '../types/index.js'

/** One wording may say these two of one pair: 入驻 of a counted set. */
const TOGETHER: ReadonlySet<ClaimType> = new Set<ClaimType>(['ATTRACTS', 'HAS_COUNT'])

/**
 * The rules' claims and those of a model on one article, as one list in the order of the text. What both say gains confidence
 * and names both makers; where they contradict each other the rule's version stands and the other goes to `dropped`.
 */
export function mergeClaims(
  rules: readonly Claim[],
  model: readonly Claim[],
  nameOf: (id: string) => string,
): { claims: Claim[]; dropped: Dropped[] } {
  const claims = new Map(rules.map((claim) => [claim.id, claim]))
  const dropped: Dropped[] = []
  const pairs = new Map<string, Claim[]>()
  for (const claim of rules) if (!claim.derived) pairs.set(pairOf(claim), [...(pairs.get(pairOf(claim)) ?? []), claim])
  for (const claim of model) {
    const what = `${claim.type}(${nameOf(claim.subject)}, ${nameOf(claim.object)})`
    const own = claims.get(claim.id)
    if (own !== undefined && !own.derived) {
      claims.set(claim.id, agreed(own, claim))
      const other = differences(own, claim)
      if (other !== '') dropped.push({ what, reason: `${claim.rule} has ${other}; what ${own.rule} has stands` })
      continue
    }
    const against = pairs.get(pairOf(claim))?.find((rule) => contradict(rule, claim))
    if (against === undefined) claims.set(claim.id, claim)
    else
      dropped.push({
        what,
        reason: `${claim.rule} contradicts ${against.rule}, which says ${against.type} of the same words`,
      })
  }
  return { claims: [...claims.values()].sort(inOrderOfText), dropped }
}

const pairOf = ({ subject, object }: Claim): string => [subject, object].sort().join(' ')

/** One wording says one thing of one pair. */
const contradict = (rule: Claim, claim: Claim): boolean =>
  rule.type !== claim.type &&
  rule.evidence.start < claim.evidence.end &&
  claim.evidence.start < rule.evidence.end &&
  !(TOGETHER.has(rule.type) && TOGETHER.has(claim.type))

/** Two readers that agree leave as much doubt as both are wrong. */
function agreed(rule: Claim, claim: Claim): Claim {
  const doubt = (1 - rule.confidence) * (1 - claim.confidence)
  return { ...rule, rule: `${rule.rule}+${claim.rule}`, confidence: Math.round((1 - doubt) * 100) / 100 }
}

const differences = (rule: Claim, claim: Claim): string =>
  (['status', 'date', 'role'] as const)
    .filter((field) => claim[field] !== undefined && rule[field] !== claim[field])
    .map((field) => `${field} ${claim[field]}`)
    .join(', ')

const inOrderOfText = (a: Claim, b: Claim): number =>
  a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end || (a.id < b.id ? -1 : 1)
