import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** Bodies shorter than this are not worth compressing. */
const WORTH_COMPRESSING = 1_400

/** Fast settings: answers are made anew each time, so a smaller body must not cost more time than it saves. */
const ENCODERS = {
  br: (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (body: Buffer) => promisify(gzip)(body),
}

export interface Answer {
  body: string | Buffer
  type: string
  status?: number
  headers?: Record<string, string>
}

export const json = (value: unknown, status = 200): Answer => ({
  body: JSON.stringify(value),
  type: 'application/json; charset=utf-8',
  status,
})

/** Sends an answer, compressed where the client takes it and it pays, with an ETag by its bytes: 304 where the client has them. */
export async function send(request: IncomingMessage, response: ServerResponse, answer: Answer): Promise<void> {
  const body = Buffer.from(answer.body)
  const status = answer.status ?? 200
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  const headers: Record<string, string> = {
    'cache-control': 'no-cache',
    ...answer.headers,
    etag,
    vary: 'accept-encoding',
  }
  if (status === 200 && request.headers['if-none-match']?.includes(etag)) {
    response.writeHead(304, headers).end()
    return
  }
  const encoding = body.length < WORTH_COMPRESSING || !isText(answer.type) ? undefined : acceptedEncoding(request)
  if (encoding) headers['content-encoding'] = encoding
  const sent = encoding ? await ENCODERS[encoding](body) : body
  headers['content-type'] = answer.type
  headers['content-length'] = String(sent.length)
  response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : sent)
}

const isText = (type: string): boolean => /^text\/|json|javascript|xml|svg/.test(type)

function acceptedEncoding(request: IncomingMessage): keyof typeof ENCODERS | undefined {
  const accepted = String(request.headers['accept-encoding'] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(';')[0])
  if (accepted.includes('br')) return 'br'
  return accepted.includes('gzip') ? 'gzip' : undefined
}
