import { z } from 'zod'
import { Fragment } from '../types/index.js'
import { type ArticleState, type Reading, type States, sameState } from './article-state.js'
import { describeEntities } from './describe.js'
import { declarationsOf, readDeclarations, readFragments } from './fragments-in-graph.js'
import type { Run } from './home.js'
import { type Canonical, canonicalIds } from './joining.js'
import type { RegionOf } from './region.js'
import { statement } from './statements.js'
import { removeFragments, writeFragments } from './write.js'

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

/**
 * Brings the graph from `before` to `after`, and with it every article that a changed declaration touches: their
 * fragments are taken out and put in again, and the entities at either end are described anew.
 */
export async function change(run: Run, before: States, after: States, regionOf: RegionOf): Promise<void> {
  const changed = [...after.keys()].filter((id) => !sameState(before.get(id) ?? [], after.get(id) ?? []))
  if (changed.length === 0) return
  const old = await readFragments(
    run,
    changed.filter((id) => before.has(id)),
  )
  const states = new Map<string, ArticleState>()
  for (const id of changed) states.set(id, withFragment(after.get(id) ?? [], id, old.fragments))

  const canonical = await rejoin(run, states)
  const others = await readFragments(run, [...canonical.touched])
  for (const [id, state] of await readStates(run, [...canonical.touched], [])) {
    states.set(id, withFragment(state, id, others.fragments))
  }

  const present = [...old.fragments.keys(), ...others.fragments.keys()]
  await removeFragments(run, present)
  const written = await writeFragments(run, states, canonical.now)
  await describeEntities(run, new Set([...old.entities, ...others.entities, ...written]), regionOf)
}

/** The reading that stands in the graph has its fragment there. */
const withFragment = (state: ArticleState, id: string, held: ReadonlyMap<string, Fragment>): ArticleState =>
  state.map((reading) => {
    const fragment = reading.fragment ?? held.get(id)
    return fragment === undefined ? reading : { ...reading, fragment }
  })

/** Which entities are one by all declarations after the change, and which other articles name one that has moved. */
async function rejoin(run: Run, states: States): Promise<{ now: Canonical; touched: Set<string> }> {
  const stored = await readDeclarations(run)
  const kept = stored.filter(({ article }) => !states.has(article))
  const added = [...states.values()].flatMap(([shown]) =>
    shown?.fragment === undefined ? [] : declarationsOf(shown.fragment),
  )
  const then = canonicalIds(stored)
  const now = canonicalIds([...kept, ...added])
  const moved = [...new Set([...then.keys(), ...now.keys()])].filter((raw) => then.get(raw) !== now.get(raw))
  const rows = moved.map((raw) => ({ raw, entity: then.get(raw) ?? raw }))
  const found = rows.length === 0 ? [] : await run(statement('load/fragment', 'articles by raw entity'), { rows })
  return { now, touched: new Set(found.map((row) => Id.parse(row).id).filter((id) => !states.has(id))) }
}
