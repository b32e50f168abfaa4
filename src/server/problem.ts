import { type ErrorCode, JinmaiError, type Place } from '../types/index.js'

/** What the API answers when it cannot do what was asked. */
export interface Problem {
  code: string
  message: string
  remedy: string
  /** Where in the Cypher text the error stands, counted from 1. */
  position?: Place
}

const STATUS: Partial<Record<ErrorCode, number>> = {
  USAGE: 400,
  QUERY_INVALID: 400,
  QUERY_PARAMETER: 400,
  QUERY_WRITES: 403,
  QUERY_UNKNOWN: 404,
  NOT_FOUND: 404,
  QUERY_TIMEOUT: 504,
  STORE_UNREACHABLE: 503,
  STORE_LOCKED: 503,
  STORE_AUTH: 503,
}

/** A failure of HTTP itself: no such page, a body too large, another method. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly remedy: string,
  ) {
    super(message)
  }
}

/** The status and the body that tell a failure; what nobody foresaw is told as 500, without its inner workings. */
export function problemOf(error: unknown): { status: number; problem: Problem } {
  if (error instanceof HttpError) {
    return { status: error.status, problem: { code: 'HTTP', message: error.message, remedy: error.remedy } }
  }
  if (error instanceof JinmaiError) {
    const { code, message, remedy, place } = error
    return { status: STATUS[code] ?? 500, problem: { code, message, remedy, ...(place && { position: place }) } }
  }
  const message = 'The server failed in a way that nobody foresaw'
  return { status: 500, problem: { code: 'INTERNAL', message, remedy: 'Look at what it printed on its terminal.' } }
}
