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

export class JinmaiError extends Error {
  override readonly name = 'JinmaiError'
  constructor(
    readonly code: ErrorCode,
    /** What failed, naming the input. */
    message: string,
    /** What the user can do about it. */
    readonly remedy: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }

  /** The one line that a person reads: what, and what to do. */
  line(): string {
    return `${this.message} (${this.code}). ${this.remedy}`
  }
}
