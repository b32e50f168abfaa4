import { JinmaiError } from '../types/index.js'
import { collect, MAX_BYTES } from './bytes.js'

export interface WebOptions {
  /** Milliseconds until a page must be here; default 20 s. */
  timeoutMs?: number
  /** The most bytes that a page may have; default 16 MiB. */
  maxBytes?: number
}

export interface WebPage {
  bytes: Uint8Array
  /** Where the page was in the end, after redirects. */
  url: string
  charset?: string
}

const TIMEOUT_MS = 20_000
const READABLE = /^(?:text\/(?:html|plain|markdown|x-markdown)|application\/xhtml\+xml)$/
const HEADERS = {
  accept: 'text/html,application/xhtml+xml,text/markdown,text/plain;q=0.9',
  'user-agent': 'Mozilla/5.0 (compatible; Jinmai)',
}

const unreachable = (url: string, reason: string, cause?: unknown): JinmaiError =>
  new JinmaiError(
    'INPUT_UNREACHABLE',
    `Cannot fetch ${url}: ${reason}`,
    'Open it in a browser, or save the page and give the file.',
    { cause },
  )

function reasonOf(error: unknown, timeoutMs: number): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return `no answer within ${timeoutMs / 1000} s`
  const { cause } = error
  if (!(cause instanceof Error)) return error.message
  if ('code' in cause && cause.code === 'ENOTFOUND') return 'there is no such host'
  if ('code' in cause && cause.code === 'ECONNREFUSED') return 'the host refuses the connection'
  return cause.message || error.message
}

/**
 * Fetches one page. Redirects are followed; the only place of Jinmai that touches the network for an input.
 *
 * @throws JinmaiError INPUT_UNREACHABLE (no answer, an HTTP error, too large), INPUT_NOT_AN_ARTICLE (an image, a PDF)
 */
export async function fetchPage(
  url: string,
  { timeoutMs = TIMEOUT_MS, maxBytes = MAX_BYTES }: WebOptions = {},
): Promise<WebPage> {
  const stop = new AbortController()
  const signal = AbortSignal.any([AbortSignal.timeout(timeoutMs), stop.signal])
  try {
    const response = await fetch(url, { signal, headers: HEADERS })
    if (!response.ok) throw unreachable(url, `the server answers ${response.status} ${response.statusText}`.trimEnd())
    const [type = '', ...parameters] = (response.headers.get('content-type') ?? 'text/html')
      .split(';')
      .map((part) => part.trim())
    if (!READABLE.test(type.toLowerCase())) {
      throw new JinmaiError(
        'INPUT_NOT_AN_ARTICLE',
        `${url} is no article: ${type}`,
        'Give the address of a page, not of a file or an interface.',
      )
    }
    const bytes = response.body === null ? new Uint8Array() : await collect(response.body, maxBytes)
    if (bytes === null) throw unreachable(url, `it is larger than ${maxBytes} bytes`)
    const charset = parameters
      .find((part) => /^charset=/i.test(part))
      ?.slice('charset='.length)
      .replaceAll('"', '')
    return { bytes, url: response.url, ...(charset === undefined ? {} : { charset }) }
  } catch (error) {
    if (error instanceof JinmaiError) throw error
    throw unreachable(url, reasonOf(error, timeoutMs), error)
  } finally {
    stop.abort()
  }
}
