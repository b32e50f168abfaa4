import { fileURLToPath } from 'node:url'
import type { Store } from '../store/index.js'
import { createApp } from './app.js'
import { type Listening, listen } from './listen.js'
import { askRoutes } from './routes/ask.js'
import { graphRoutes } from './routes/graph.js'
import { takeAwayRoutes } from './routes/take-away.js'

/** Where `npm run build` puts the viewer. */
const VIEWER = fileURLToPath(new URL('../../viz/dist', import.meta.url))

export interface ServeOptions {
  host: string
  port: number
  /** Whether the next free port will do where this one is taken. */
  next: boolean
  /** Told of failures that nobody foresaw. */
  onFailure(error: unknown): void
}

/** Serves the viewer and the API over a store; the caller keeps the store and closes it after `stop`. */
export function serve(store: Store, { host, port, next, onFailure }: ServeOptions): Promise<Listening> {
  const routes = [...graphRoutes(store), ...askRoutes(store), ...takeAwayRoutes(store)]
  return listen(createApp({ host, viewer: VIEWER, routes, onFailure }), { host, port, next })
}
