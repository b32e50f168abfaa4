import { z } from 'zod'
import type { StoreStatus } from '../types/index.js'
import type { Run } from './home.js'
import { statement } from './statements.js'
import type { KnownSource } from './store.js'
import { byKey, sha256 } from './version.js'

const Count = z.object({ count: z.number() })
const LabelCount = Count.extend({ label: z.string() })
const TypeCount = Count.extend({ type: z.string() })
const Sources = z.object({
  id: z.string(),
  sources: z.array(z.string()),
  digests: z.array(z.string()),
  extractors: z.array(z.string()),
})
type Sources = z.infer<typeof Sources>

/** How much the store holds; `version` is the same for the same readings of the same sources. */
export async function readStatus(run: Run, store: string): Promise<StoreStatus> {
  const labels = (await run(statement('read/status', 'labels'))).map((row) => LabelCount.parse(row))
  const types = (await run(statement('read/status', 'types'))).map((row) => TypeCount.parse(row))
  const articles = await readArticles(run)
  const total = (counts: readonly { count: number }[]): number => counts.reduce((sum, { count }) => sum + count, 0)
  return {
    version: versionOf(articles),
    store,
    nodes: total(labels),
    claims: total(types),
    articles: articles.length,
    labels: Object.fromEntries(labels.map(({ label, count }) => [label, count])),
    types: Object.fromEntries(types.map(({ type, count }) => [type, count])),
  }
}

/** The version alone: see `readStatus`. */
export const readVersion = async (run: Run): Promise<string> => versionOf(await readArticles(run))

const readArticles = async (run: Run): Promise<Sources[]> =>
  (await run(statement('read/status', 'sources'))).map((row) => Sources.parse(row))

const versionOf = (articles: readonly Sources[]): string => {
  const readings = articles.flatMap(({ id, digests }) => digests.map((digest) => `${id} ${digest}`))
  return sha256(readings.sort().join('\n')).slice(0, 16)
}

/** All sources that are loaded, by source. */
export async function readSources(run: Run): Promise<KnownSource[]> {
  return (await readArticles(run))
    .flatMap(({ id, sources, extractors }) =>
      sources.map((source, i) => ({ id, source, extractor: extractors[i] || null })),
    )
    .sort(byKey(({ source }) => source))
}
