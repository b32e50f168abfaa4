import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import { JinmaiError } from '../types/index.js'

/** Ports tried after the wanted one before giving up. */
const TRIES = 20

export interface Listening {
  url: string
  port: number
  /** Takes no new requests, lets those under way end (for at most `graceMs`), and resolves when all is closed. */
  stop(graceMs?: number): Promise<void>
}

/**
 * Listens on a port, or, where `next` is set, on the first free one from there. Port 0 lets the system choose.
 * Throws USAGE that names address and port where it cannot.
 */
export async function listen(
  app: RequestListener,
  { host, port, next }: { host: string; port: number; next: boolean },
): Promise<Listening> {
  const server = createServer({ requestTimeout: 30_000 }, app)
  const last = next && port > 0 ? Math.min(port + TRIES, 65_535) : port
  for (let candidate = port; ; candidate += 1) {
    try {
      server.listen(candidate, host)
      await once(server, 'listening')
      return listening(server, host)
    } catch (cause) {
      const taken = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE'
      if (!taken || candidate >= last) throw cannotListen(host, port, last, taken, cause)
    }
  }
}

function listening(server: Server, host: string): Listening {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const name = host.includes(':') ? `[${host}]` : host
  return {
    url: `http://${name}:${port}/`,
    port,
    async stop(graceMs = 2_000) {
      const closed = once(server, 'close')
      server.close()
      server.closeIdleConnections()
      const force = setTimeout(() => server.closeAllConnections(), graceMs)
      await closed
      clearTimeout(force)
    },
  }
}

function cannotListen(host: string, port: number, last: number, taken: boolean, cause: unknown): JinmaiError {
  if (taken) {
    const ports = last > port ? `the ports ${port} to ${last}` : `port ${port}`
    return new JinmaiError(
      'USAGE',
      `${ports} of ${host} ${last > port ? 'are' : 'is'} in use`,
      'Choose another with --port.',
      { cause },
    )
  }
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new JinmaiError(
    'USAGE',
    `cannot listen on ${host}, port ${port}: ${reason}`,
    'Choose others with --host and --port.',
    { cause },
  )
}
