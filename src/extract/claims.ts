import type { ClaimType, Span, Status } from '../types/index.js'
import type { Mention } from './mention.js'

/** A claim as a rule makes it: between mentions, before identity and ids. */
export interface ClaimDraft {
  type: ClaimType
  subject: Mention
  object: Mention
  role?: string
  /** Where it is said; the ends' own places are taken in later. */
  evidence: Span
  /** The words that govern status and date stand around this span. */
  trigger: Span
  status?: Status
  /** ISO 8601, as exact as the text allows. */
  date?: string
  /** Follows from a name or the lexicon alone; the article does not say it. */
  derived?: boolean
  /** It held before, as the text says (原局长): the day of the event is not its. */
  past?: boolean
  rule: string
  confidence: number
}
