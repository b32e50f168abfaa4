import type { ClaimType, Label, Status } from '../types/index.js'

/** An entity as a model proposes it. Nothing of it is believed before the text has it. */
export interface ProposedEntity {
  /** The model's own name for it, by which its claims point here. */
  id: string
  label: Label
  name: string
  aliases: string[]
  /** The count of a Group or the value of a Metric, in its plain unit. */
  number?: number | undefined
}

/** A claim as a model proposes it, with the words of the article that it says it has it from. */
export interface ProposedClaim {
  type: ClaimType
  subject: string
  object: string
  role?: string | undefined
  status?: Status | undefined
  date?: string | undefined
  evidence: string
}

export interface Proposals {
  entities: ProposedEntity[]
  claims: ProposedClaim[]
}
