import { z } from 'zod'
import { Fragment } from '../types/index.js'
import { type ArticleState, type Reading, type States, sameState } from './article-state.js'
import { describeEntities } from './describe.js'
import { type Held, readFragments } from './fragments-in-graph.js'
import type { Run } from './home.js'
import { type Canonical, readJoins, readLayout } from './joining.js'
import type { RegionOf } from './region.js'
import { statement } from './statements.js'
import { removeFragments, writeFragments } from './write.js'

/** More than enough: see `settle`. */
const ROUNDS = 5

const Id = z.object({ id: z.string() })
const StateRow = z.object({
  id: z.string(),
  sources: z.array(z.string()),
  digests: z.array(z.string()),
  extractors: z.array(z.string()),
  also: z.array(z.string()),
})

/** The articles that the graph holds under these ids or with these sources. */
export async function readStates(run: Run, ids: readonly string[], sources: readonly string[]): Promise<States> {
  const found = new Set(ids)
  for (const heading of ['by source', 'by another source']) {
    for (const row of await run(statement('load/article', heading), { sources })) found.add(Id.parse(row).id)
  }
  const rows = await run(statement('load/article', 'by id'), { ids: [...found] })
  return new Map(
    rows.map((row) => {
      const { id, sources, digests, extractors, also } = StateRow.parse(row)
      const state = sources.map((source, i): Reading => {
        const json = i === 0 ? undefined : also[i - 1]
        return {
          source,
          digest: digests[i] ?? '',
          extractor: extractors[i] ?? '',
          ...(json === undefined ? {} : { fragment: Fragment.parse(JSON.parse(json)) }),
        }
      })
      return [id, state]
    }),
  )
}

/** Brings the graph from `before` to `after`. */
export async function change(run: Run, before: States, after: States, regionOf: RegionOf): Promise<void> {
  const changed = [...after.keys()].filter((id) => !sameState(before.get(id) ?? [], after.get(id) ?? []))
  if (changed.length === 0) return
  const present = changed.filter((id) => before.has(id))
  const states = new Map(changed.map((id) => [id, after.get(id) ?? []]))
  await rewrite(run, states, await readFragments(run, present), await readLayout(run), regionOf)
  await settle(run, regionOf)
}

/**
 * Joins and parts entities as all declarations now ask for. What they ask for does not depend on what is joined, so
 * that one round is enough; another sees that it was.
 */
async function settle(run: Run, regionOf: RegionOf): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    const layout = await readLayout(run)
    const wanted = await readJoins(run)
    const moved = [...new Set([...layout.keys(), ...wanted.keys()])].filter(
      (raw) => layout.get(raw) !== wanted.get(raw),
    )
    if (moved.length === 0) return
    const rows = moved.map((raw) => ({ raw, entity: layout.get(raw) ?? raw }))
    const found = await run(statement('load/fragment', 'articles by raw entity'), { rows })
    const ids = [...new Set(found.map((row) => Id.parse(row).id))]
    await rewrite(run, await readStates(run, ids, []), await readFragments(run, ids), wanted, regionOf)
  }
  throw new Error('the names that texts declare do not settle')
}

/** Takes out what the graph holds of some articles, puts in what they say now, and describes all entities concerned. */
async function rewrite(run: Run, states: States, old: Held, canonical: Canonical, regionOf: RegionOf): Promise<void> {
  const whole = new Map([...states].map(([id, state]) => [id, withFragment(state, old.fragments.get(id))]))
  await removeFragments(run, [...old.fragments.keys()])
  const written = await writeFragments(run, whole, canonical)
  await describeEntities(run, new Set([...old.entities, ...written]), regionOf)
}

/** The reading that stands in the graph has its fragment there. */
const withFragment = (state: ArticleState, held: Fragment | undefined): ArticleState =>
  state.map((reading) => ({ ...reading, ...(reading.fragment === undefined && held ? { fragment: held } : {}) }))
