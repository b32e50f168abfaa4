import { z } from 'zod'
import { type Declaration, join, nameKey } from '../identity/index.js'
import { LABELS } from '../types/index.js'
import { preferred } from './describe.js'
import type { Run } from './home.js'
import { statement } from './statements.js'

/** From an entity's id as its article alone gives it to the node that it belongs to; most are their own node. */
export type Canonical = ReadonlyMap<string, string>

const Declared = z.object({ id: z.string(), label: z.enum(LABELS), declared: z.array(z.string()) })
const Named = z
  .object({ id: z.string(), name: z.string(), labels: z.array(z.string()) })
  .transform(({ id, name, labels }) => ({ id, name, label: LABELS.find((label) => labels.includes(label)) ?? 'Place' }))
const Joined = z.object({
  raw: z.string(),
  node: z.string(),
  label: z.enum(LABELS),
  name: z.string(),
  times: z.number(),
})
type Joined = z.infer<typeof Joined>

/** The joins that the graph has carried out. */
export const readLayout = async (run: Run): Promise<Canonical> =>
  new Map((await readJoined(run)).map(({ raw, node }) => [raw, node]))

/** The joins that all declarations in the graph ask for, whatever it has carried out. */
export async function readJoins(run: Run): Promise<Canonical> {
  const ask = async <T>(heading: string, row: z.ZodType<T>, parameters = {}): Promise<T[]> =>
    (await run(statement('load/join', heading), parameters)).map((found) => row.parse(found))

  const declared = await ask('declarations', Declared)
  if (declared.length === 0) return new Map()
  const names = new Map<string, Declaration>()
  const keys = [...new Set(declared.flatMap((each) => each.declared.map(nameKey)))]
  const ids = [...new Set(declared.map(({ id }) => id))]
  for (const each of await ask('named', Named, { keys })) names.set(each.id, { ...each, declared: [] })
  for (const each of await ask('names', Named, { ids })) names.set(each.id, { ...each, declared: [] })
  for (const [id, said] of groupByRaw(await readJoined(run))) {
    const name = preferred(said.map(({ name, times }) => ({ word: name, times })))
    const [first] = said
    if (name !== undefined && first !== undefined) names.set(id, { id, label: first.label, name, declared: [] })
  }
  const declarations = declared.flatMap((each): Declaration[] => {
    const known = names.get(each.id)
    return known === undefined ? [] : [{ ...known, declared: each.declared }]
  })
  return join([...names.values(), ...declarations])
}

const readJoined = async (run: Run): Promise<Joined[]> =>
  (await run(statement('load/join', 'joined'))).map((row) => Joined.parse(row))

function groupByRaw(rows: readonly Joined[]): Map<string, Joined[]> {
  const groups = new Map<string, Joined[]>()
  for (const row of rows) groups.set(row.raw, [...(groups.get(row.raw) ?? []), row])
  return groups
}
