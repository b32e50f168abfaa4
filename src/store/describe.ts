import { z } from 'zod'
import { nameKey } from '../identity/index.js'
import type { Run } from './home.js'
import { placeEntities, type RegionOf } from './region.js'
import { statement } from './statements.js'
import type { Parameters } from './store.js'
import { byKey } from './version.js'

const optional = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? undefined)

/** What some articles say of an entity in the same words, and how many times. */
const Said = z.object({
  id: z.string(),
  raw: z.string(),
  name: z.string(),
  kind: optional(z.string()),
  aliases: z.array(z.string()),
  count: optional(z.number()),
  value: optional(z.number()),
  unit: optional(z.string()),
  qualifier: optional(z.string()),
  times: z.number(),
})
type Said = z.infer<typeof Said>

const Degree = z.object({
  id: z.string(),
  name: z.string().nullish(),
  degree: z.number(),
})
const Articles = z.object({ id: z.string(), articles: z.number() })
const Id = z.object({ id: z.string() })

/** Describes entities anew from what all articles say of them, and removes those of which none does. */
export async function describeEntities(run: Run, entities: ReadonlySet<string>, regionOf: RegionOf): Promise<void> {
  const ids = [...entities].sort()
  if (ids.length === 0) return
  const ask = async <T>(heading: string, row: z.ZodType<T>, which = ids): Promise<T[]> =>
    (await run(statement('load/describe', heading), { ids: which })).map((found) => row.parse(found))

  const said = new Map<string, Said[]>()
  for (const row of await ask('said', Said)) said.set(row.id, [...(said.get(row.id) ?? []), row])
  const gone = ids.filter((id) => !said.has(id))
  if (gone.length > 0) await run(statement('load/describe', 'remove'), { ids: gone })

  const articles = new Map((await ask('articles', Articles)).map((row) => [row.id, row.articles]))
  const renamed: string[] = []
  const rows: Parameters[] = []
  for (const { id, name, degree } of await ask('degree', Degree)) {
    const properties = describe(id, said.get(id) ?? [])
    rows.push({ ...properties, degree, articles: articles.get(id) ?? 0 })
    if (properties.name !== name) renamed.push(id)
  }
  await run(statement('load/describe', 'save'), { rows })
  const there = await ask('lie there', Id, renamed)
  await placeEntities(run, [...new Set([...ids, ...there.map(({ id }) => id)])].sort(), regionOf)
}

/**
 * One entity's properties, from all that is said of it, in whatever order. What is said under its own id goes before
 * what is said under a name that a text joined to it; of two words, the one that more articles use, then the longer.
 */
export function describe(id: string, said: readonly Said[]): { name: string } & Parameters {
  const own = said.filter(({ raw }) => raw === id)
  const first = own.length > 0 ? own : said
  const name = preferred(first.map(({ name, times }) => ({ word: name, times }))) ?? id
  const kind = preferred(first.flatMap(({ kind, times }) => (kind === undefined ? [] : [{ word: kind, times }])))
  const names = new Set(said.flatMap(({ name, aliases }) => [name, ...aliases]))
  names.delete(name)
  const quantity = [...first].sort(byKey((row) => JSON.stringify([row.count, row.value, row.unit, row.qualifier])))[0]
  const properties: { name: string } & Record<string, Parameters[string]> = { id, name, aliases: [...names].sort() }
  if (kind !== undefined) properties.kind = kind
  if (own.length > 0) properties.key = nameKey(name)
  if (own.length < said.length) properties.joined = true
  for (const key of ['count', 'value', 'unit', 'qualifier'] as const) {
    const value = quantity?.[key]
    if (value !== undefined) properties[key] = value
  }
  return properties
}

/** Of words, each with how many articles use it: the most used, then the longest, then the first in order. */
export function preferred(words: readonly { word: string; times: number }[]): string | undefined {
  const uses = new Map<string, number>()
  for (const { word, times } of words) uses.set(word, (uses.get(word) ?? 0) + times)
  const [best] = [...uses].sort(([a, m], [b, n]) => n - m || b.length - a.length || byKey((word: string) => word)(a, b))
  return best?.[0]
}
