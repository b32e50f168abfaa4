import { JinmaiError } from '../types/index.js'
import { GraphStore } from './graph-store.js'
import type { RegionOf } from './region.js'
import { regionsOfLexicon } from './region-of-name.js'
import type { Store } from './store.js'

/** The embedded graph that commands use where nothing else is named. */
export const DEFAULT_STORE = '.jinmai/graph'

export interface StoreOptions {
  /** NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE are read from here; default: the process's environment. */
  env?: Readonly<Record<string, string | undefined>>
  /** How long to wait for a graph file that another process holds, in milliseconds; default 15,000. */
  patience?: number
  /** The province-level place that a name gives; default: as the lexicon has it. */
  regionOf?: RegionOf
}

const NEO4J = /^(bolt|neo4j)(\+s|\+ssc)?:\/\//

/**
 * Opens a store without touching it yet: a path is an embedded graph, `bolt://`, `neo4j://` and their `+s` and `+ssc`
 * forms are Neo4j. Throws USAGE for any other address.
 */
export async function openStore(uri: string, options: StoreOptions = {}): Promise<Store> {
  const { env = process.env, patience = 15_000, regionOf = regionsOfLexicon() } = options
  // Each database's package is fetched where it is used: most commands need one, or none.
  if (NEO4J.test(uri)) {
    const { Neo4jHome } = await import('./neo4j.js')
    return new GraphStore(new Neo4jHome(uri, env), regionOf)
  }
  if (uri === '' || /^[a-z][a-z0-9+.-]*:\/\//i.test(uri)) {
    throw new JinmaiError(
      'USAGE',
      `${uri === '' ? 'The empty text' : uri} is no store`,
      'Give a path for an embedded graph, or an address that begins with bolt:// or neo4j:// (also +s and +ssc).',
    )
  }
  const { GrafeoHome } = await import('./grafeo.js')
  return new GraphStore(new GrafeoHome(uri, patience), regionOf)
}
