import type { ClaimDraft } from '../extract/claims.js'
import type { Said } from './conventions.js'
import type { Here } from './here.js'
import type { ProposedClaim } from './proposals.js'
import { triggerOf } from './trigger.js'
import { sentencesAround } from './windows.js'

/** How sure a claim is that only a model made and the text bears out; nearly the share of such claims that are right. */
const CONFIDENCE = 0.75

/**
 * A claim that the text bears out, as a rule would make it: its status is what our reader says; so is its date, unless the
 * sentence says the very date that the model gives; its role is kept where the evidence has it.
 */
export function draftOf({ reading, text }: Here, said: Said, claim: ProposedClaim, by: string): ClaimDraft {
  const { type, subject, object, evidence } = said
  const { role, date } = claim
  const ofPost = type === 'AFFILIATED_WITH' || (type === 'LEADS' && subject.label === 'Official')
  const draft: ClaimDraft = {
    ...said,
    trigger: triggerOf(reading, type, evidence, object),
    ...(role !== undefined && text.find(role, evidence).length > 0 ? { role } : {}),
    ...(ofPost ? { status: 'actual' } : {}),
    rule: by,
    confidence: CONFIDENCE,
  }
  const dated = date !== undefined && reading.time.says(date, sentencesAround(reading, evidence))
  return { ...draft, ...reading.time.of(draft), ...(dated ? { date } : {}) }
}
