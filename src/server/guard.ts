import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import { hostname } from 'node:os'

/**
 * What a page may do, sent with every answer. Styles may stand inline because the Cypher editor makes its own;
 * workers may come from a blob because the layout does.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
}

const WILDCARDS = ['0.0.0.0', '::']

/**
 * Whether a request names this server. A page elsewhere can point its own domain name at 127.0.0.1 (DNS rebinding) and
 * would then read the graph; its requests still carry that name, so names that are not ours are refused. An address in
 * digits cannot be rebound; a server that listens on all addresses answers to each of them.
 */
export function namesThisServer(request: IncomingMessage, listeningOn: string): boolean {
  const host = nameOf(request.headers.host)
  if (host === undefined) return false
  if (['localhost', '127.0.0.1', '::1', listeningOn.toLowerCase()].includes(host)) return true
  return WILDCARDS.includes(listeningOn) && (isIP(host) > 0 || host === hostname().toLowerCase())
}

/** The host without its port, or undefined where the header is none. */
function nameOf(header: string | undefined): string | undefined {
  const url = `http://${header ?? ''}/`
  return URL.canParse(url) ? new URL(url).hostname.replace(/^\[|\]$/g, '') : undefined
}
