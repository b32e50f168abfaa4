import { z } from 'zod'
import { LABELS, type Label } from '../types/index.js'
import type { Run } from './home.js'
import { statement } from './statements.js'
import { byKey } from './version.js'

/** The province-level place that a name gives by itself, as far as the lexicon knows; undefined where it gives none. */
export type RegionOf = (label: Label, name: string) => string | undefined

const Named = z
  .object({ id: z.string(), name: z.string(), labels: z.array(z.string()) })
  .transform(({ labels, ...row }) => ({ ...row, label: LABELS.find((label) => labels.includes(label)) ?? 'Place' }))
const Lies = z.object({ id: z.string(), name: z.string(), labels: z.array(z.string()), times: z.number() })

/** Persons are where they go, and figures nowhere: neither has a region. */
const NOWHERE: readonly string[] = ['Official', 'Metric']

/** Gives entities their region: a place's is its own, another's is where most claims say that it lies, else its name's. */
export async function placeEntities(run: Run, ids: readonly string[], regionOf: RegionOf): Promise<void> {
  const votes = new Map<string, Map<string, number>>()
  for (const found of await run(statement('load/describe', 'lies in'), { ids })) {
    const { id, name, labels, times } = Lies.parse(found)
    const region = regionOf(LABELS.find((label) => labels.includes(label)) ?? 'Place', name)
    if (region === undefined) continue
    const counted = votes.get(id) ?? new Map<string, number>()
    votes.set(id, counted.set(region, (counted.get(region) ?? 0) + times))
  }
  const rows = (await run(statement('load/describe', 'named'), { ids })).map((found) => {
    const { id, name, label } = Named.parse(found)
    const [most] = [...(votes.get(id) ?? [])].sort(([a, m], [b, n]) => n - m || byKey((word: string) => word)(a, b))
    const own = label === 'Place' ? regionOf(label, name) : undefined
    return { id, region: NOWHERE.includes(label) ? null : (own ?? most?.[0] ?? regionOf(label, name) ?? null) }
  })
  await run(statement('load/describe', 'region'), { rows })
}
