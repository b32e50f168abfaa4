/** Every failure that a user can meet has a code to script against, a message that names the input, and a remedy. */
export type ErrorCode =
  | 'USAGE'
  | 'INPUT_UNREADABLE'
  | 'INPUT_EMPTY'
  | 'INPUT_BINARY'
  | 'INPUT_NOT_AN_ARTICLE'
  | 'INPUT_UNREACHABLE'
  | 'FRAGMENT_INVALID'
  | 'LEXICON_INVALID'
  | 'STORE_UNREACHABLE'
  | 'STORE_LOCKED'
  | 'STORE_AUTH'
  | 'STORE_FAILED'
  | 'QUERY_INVALID'
  | 'QUERY_UNKNOWN'
  | 'QUERY_PARAMETER'
  | 'QUERY_WRITES'
  | 'QUERY_TIMEOUT'
  | 'NOT_FOUND'
  | 'MODEL_UNSET'
  | 'MODEL_UNREACHABLE'
  | 'MODEL_AUTH'
  | 'MODEL_UNKNOWN'
  | 'MODEL_FAILED'
  | 'MODEL_LIMIT'
  | 'MODEL_STOPPED'

/** A place in a text that a person wrote, line and column counted from 1. */
export interface Place {
  line: number
  column: number
}

export class JinmaiError extends Error {
  override readonly name = 'JinmaiError'
  /** Where in the text of a query the fault stands. */
  readonly place: Place | undefined
  constructor(
    readonly code: ErrorCode,
    /** What failed, naming the input. */
    message: string,
    /** What the user can do about it. */
    readonly remedy: string,
    options?: ErrorOptions & { place?: Place | undefined },
  ) {
    super(message, options)
    this.place = options?.place
  }

  /** The one line that a person reads: what, and what to do. */
  line(): string {
    return `${this.message} (${this.code}). ${this.remedy}`
  }
}
