import { wordRoles } from '../extract/data.js'
import type { Reading } from '../extract/reading.js'
import { CLAIM_TYPES, type ClaimType, type Span } from '../types/index.js'

/** The sets of trigger words (triggers.tsv) by which the text says a claim of each type. */
const SETS: Partial<Record<ClaimType, readonly string[]>> = {
  CO_BUILDS: ['cobuild', 'build'],
  BUILDS: ['build'],
  LEADS: ['lead'],
  ATTRACTS: ['attract', 'settle'],
  COOPERATES_WITH: ['sign', 'coop', 'agree'],
  MEMBER_OF: ['join'],
  LOCATED_IN: ['locate', 'settle'],
  ISSUES: ['issue'],
  APPROVES: ['approve'],
  ORGANIZES: ['organize'],
  PARTICIPATES_IN: ['attend', 'join'],
  INVESTS_IN: ['invest', 'buy'],
}

const words = new Map<string, string[]>()
for (const [word, sets] of wordRoles('triggers.tsv')) {
  for (const set of sets) words.set(set, [...(words.get(set) ?? []), word])
}
/** The words by which texts usually say a claim of the type, the commonest first. */
export const usualWords = (type: ClaimType): string[] => SETS[type]?.flatMap((set) => words.get(set) ?? []) ?? []

const triggers = new Map<string, RegExp>()
for (const type of CLAIM_TYPES) {
  const all = usualWords(type).sort((a, b) => b.length - a.length)
  if (all.length > 0) triggers.set(type, new RegExp(all.join('|'), 'g'))
}

/**
 * The words by which the evidence says the claim: the trigger word nearest to the object, else the object itself. What governs
 * status and date stands around them.
 */
export function triggerOf({ document }: Reading, type: ClaimType, evidence: Span, object: Span): Span {
  const pattern = triggers.get(type)
  if (pattern === undefined) return object
  let best: { span: Span; distance: number } | undefined
  for (const match of document.text.slice(evidence.start, evidence.end).matchAll(pattern)) {
    const start = evidence.start + match.index
    const span = { start, end: start + match[0].length }
    const inside = span.start >= object.start && span.end <= object.end
    const distance = span.end <= object.start ? object.start - span.end : 2 * (span.start - object.end)
    if (!inside && (best === undefined || distance < best.distance)) best = { span, distance }
  }
  return best?.span ?? (object.start >= evidence.start && object.end <= evidence.end ? object : evidence)
}
