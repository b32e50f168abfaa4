import { type ErrorCode, JinmaiError } from '../../types/index.js'

/** An error as it crosses from thread to thread, where classes do not go. */
export type Failure = { code: ErrorCode; message: string; remedy: string } | { stack: string }

/** What a thread answers to a task. */
export type Reply<Result> = { result: Result } | { failure: Failure }

export const flatten = (error: unknown): Failure => {
  if (error instanceof JinmaiError) return { code: error.code, message: error.message, remedy: error.remedy }
  return { stack: error instanceof Error ? (error.stack ?? error.message) : String(error) }
}

export const revive = (failure: Failure): Error =>
  'code' in failure ? new JinmaiError(failure.code, failure.message, failure.remedy) : new Error(failure.stack)
