import { JinmaiError } from '../types/index.js'
import { tell } from './output.js'

/** Wrong usage, told from work that failed: exit code 2 instead of 1. */
const USAGE = ['USAGE', 'QUERY_UNKNOWN', 'QUERY_PARAMETER']

export const exitCodeOf = (error: unknown): number =>
  error instanceof JinmaiError && USAGE.includes(error.code) ? 2 : 1

/** What a person reads of a failure: one line for what can be met, everything for what nobody foresaw. */
export const lineOf = (error: unknown): string => {
  if (error instanceof JinmaiError) return error.line()
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/** Inputs that failed while the rest went on. */
export class Failures {
  readonly #errors: unknown[] = []

  get count(): number {
    return this.#errors.length
  }

  add(error: unknown): void {
    this.#errors.push(error)
  }

  /** Names each with its reason and remedy, and makes the program end with 1 if there is any. */
  report(): void {
    for (const error of this.#errors) tell(`failed: ${lineOf(error)}`)
    if (this.#errors.length > 0) process.exitCode ??= 1
  }
}
