import { z } from 'zod'
import { HttpError } from './problem.js'
import type { Answer } from './respond.js'

/** A request as a handler sees it. */
export interface Asked {
  /** The parts of the path that stand for something, decoded: `/api/claims/:id` gives `id`. */
  path: Readonly<Record<string, string>>
  query: URLSearchParams
  /** Reads the JSON body. */
  body(): Promise<unknown>
  /** Aborted when the client goes away. */
  signal: AbortSignal
}

/** One address of the API and what answers there: a value that is sent as JSON. */
export interface Route {
  method: 'GET' | 'POST'
  path: string
  answer(asked: Asked): Promise<unknown>
}

/** What a handler returns that is no JSON value. */
export class Raw {
  constructor(readonly answer: Answer) {}
}

/** Finds the route of an address. Throws HttpError 404 where there is none, 405 where only another method goes. */
export function findRoute(
  routes: readonly Route[],
  method: string,
  pathname: string,
): { route: Route; path: Asked['path'] } {
  const matches = routes.flatMap((route) => {
    const path = matchPath(route.path, pathname)
    return path ? [{ route, path }] : []
  })
  const wanted = method === 'HEAD' ? 'GET' : method
  const match = matches.find(({ route }) => route.method === wanted)
  if (match) return match
  if (matches.length === 0)
    throw new HttpError(404, `${pathname}: no such address`, 'The API is described in docs/api.md.')
  const allowed = matches.map(({ route }) => route.method).join(', ')
  throw new HttpError(405, `${pathname} does not take ${method}`, `Use ${allowed}.`)
}

function matchPath(pattern: string, pathname: string): Asked['path'] | undefined {
  const expected = pattern.split('/')
  const given = pathname.split('/')
  if (expected.length !== given.length) return undefined
  const path: Record<string, string> = {}
  for (const [i, part] of expected.entries()) {
    const value = given[i] ?? ''
    if (part.startsWith(':')) path[part.slice(1)] = decode(value)
    else if (part !== value) return undefined
  }
  return path
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    throw new HttpError(400, `${part} is not well encoded`, 'Encode it as encodeURIComponent does.')
  }
}

/** Checks outside data against a shape. Throws HttpError 400 that names what does not fit. */
export function checked<T>(shape: z.ZodType<T>, value: unknown): T {
  const result = shape.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const where = issue?.path.join('.') || 'the request'
  throw new HttpError(400, `${where}: ${issue?.message ?? 'not as expected'}`, 'The API is described in docs/api.md.')
}

/** A whole number between 1 and `most`, from a query string. */
export const wholeNumber = (most: number, otherwise: number) =>
  z.coerce.number().int().min(1).max(most).default(otherwise)
