import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { readJson } from './body.js'
import { namesThisServer, SECURITY_HEADERS } from './guard.js'
import { HttpError, problemOf } from './problem.js'
import { type Answer, json, send } from './respond.js'
import { type Asked, findRoute, Raw, type Route } from './route.js'
import { viewerFile } from './viewer.js'

export interface AppOptions {
  /** The address that the server listens on. */
  host: string
  /** The folder of the built viewer. */
  viewer: string
  routes: readonly Route[]
  /** Told of failures that nobody foresaw. */
  onFailure(error: unknown): void
}

/** Answers every request: the API under `/api/`, the viewer's files elsewhere; failures as JSON with a fitting status. */
export function createApp(options: AppOptions): RequestListener {
  return async (request, response) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value)
    const answer = await answerTo(request, response, options).catch((error: unknown) => {
      const { status, problem } = problemOf(error)
      if (problem.code === 'INTERNAL') options.onFailure(error)
      if (!request.complete) dropRest(request, response)
      return json(problem, status)
    })
    await send(request, response, answer).catch(options.onFailure)
  }
}

/** Lets the rest of a body run out unread, so that the answer arrives, and then ends the connection. */
function dropRest(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('connection', 'close')
  request.resume()
}

async function answerTo(request: IncomingMessage, response: ServerResponse, options: AppOptions): Promise<Answer> {
  if (!namesThisServer(request, options.host)) {
    throw new HttpError(421, 'This server does not go by that name', 'Use the address that it printed.')
  }
  const method = request.method ?? 'GET'
  const { pathname, searchParams } = addressOf(request)
  if (!pathname.startsWith('/api/')) {
    if (method !== 'GET' && method !== 'HEAD')
      throw new HttpError(405, `${pathname} does not take ${method}`, 'Use GET.')
    return viewerFile(options.viewer, pathname)
  }
  const { route, path } = findRoute(options.routes, method, pathname)
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  const asked: Asked = { path, query: searchParams, body: () => readJson(request), signal: gone.signal }
  const value = await route.answer(asked)
  return value instanceof Raw ? value.answer : json(value)
}

function addressOf(request: IncomingMessage): URL {
  const address = `http://localhost${request.url ?? '/'}`
  if (!URL.canParse(address)) throw new HttpError(400, 'The address is not well formed', 'The viewer is at /.')
  return new URL(address)
}
