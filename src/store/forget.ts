import { z } from 'zod'
import type { ArticleInfo } from '../types/index.js'
import { type States, without } from './article-state.js'
import { change, readStates } from './change.js'
import type { Run } from './home.js'
import type { RegionOf } from './region.js'
import { statement } from './statements.js'
import type { ForgetReport } from './store.js'

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null)
const Found = z.object({
  id: z.string(),
  title: text,
  url: text,
  path: text,
  published: text,
  sources: z.array(z.string()),
})
type Found = z.infer<typeof Found>

/** Retracts articles within a transaction. A text from several sources stays while one of them is left. */
export async function forgetArticles(run: Run, names: readonly string[], regionOf: RegionOf): Promise<ForgetReport> {
  await run(statement('load/turn'))
  const found = (await run(statement('load/article', 'by any name'), { names })).map((row) => Found.parse(row))
  const before = await readStates(
    run,
    found.map(({ id }) => id),
    [],
  )
  let after: States = before
  const unknown: string[] = []
  for (const name of names) {
    const whole = found.filter((article) => namesWhole(name, article))
    const shared = found.some(({ sources }) => sources.includes(name))
    if (whole.length === 0 && !shared) unknown.push(name)
    for (const { id } of whole) after = new Map(after).set(id, [])
    if (shared) after = without(after, name)
  }
  await change(run, before, after, regionOf)
  return { forgotten: found.filter(({ id }) => after.get(id)?.length === 0).map(infoOf), unknown }
}

const namesWhole = (name: string, { id, url, path, sources }: Found): boolean =>
  name === id || (sources.length === 1 && (name === url || name === path))

const infoOf = ({ sources: _, ...info }: Found): ArticleInfo => info
