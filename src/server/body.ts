import type { IncomingMessage } from 'node:http'
import { HttpError } from './problem.js'

const LIMIT = 1_000_000

/**
 * Reads a request's JSON body, up to one million bytes. Only `application/json` is taken: a page elsewhere cannot send
 * that without the browser asking us first. Throws HttpError 415, 413 or 400.
 */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') {
    throw new HttpError(415, `The body is ${type ?? 'of no type'}, not JSON`, 'Send content-type: application/json.')
  }
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    length += chunk.length
    if (length > LIMIT) throw new HttpError(413, `The body is longer than ${LIMIT} bytes`, 'Send a shorter one.')
    chunks.push(chunk)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    throw new HttpError(400, 'The body is no valid JSON', 'Check its quotes and commas.')
  }
}
