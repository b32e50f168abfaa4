import { z } from 'zod'
import type { Store } from '../store/index.js'
import { statement } from '../store/statements.js'
import { CLAIM_TYPES, LABELS } from '../types/index.js'
import { ALL } from './whole.js'

/** Reading everything may take a while: ten minutes in milliseconds. */
const PATIENCE = 600_000

const Property = z.union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number(), z.null()]))])
const Properties = z
  .record(z.string(), Property.nullable())
  .transform((all) =>
    Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [[name, value]]))),
  )

const Article = z
  .object({ properties: Properties, digests: Property.nullable(), also: Property.nullable() })
  .transform(({ properties, ...rest }) => ({ ...properties, ...Properties.parse(rest) }))
const Entity = z.object({ labels: z.array(z.enum(['Entity', ...LABELS])), properties: Properties })
const Mention = z.object({ article: z.string(), entity: z.string(), properties: Properties })
const Claim = z.object({ type: z.enum(CLAIM_TYPES), subject: z.string(), object: z.string(), properties: Properties })

/** Everything that a store holds, as it is stored, in the order of ids. */
export interface Dump {
  articles: z.infer<typeof Article>[]
  entities: z.infer<typeof Entity>[]
  mentions: z.infer<typeof Mention>[]
  claims: z.infer<typeof Claim>[]
}

export const readDump = async (store: Store): Promise<Dump> => ({
  articles: await rows(store, 'articles', Article),
  entities: await rows(store, 'entities', Entity),
  mentions: await rows(store, 'mentions', Mention),
  claims: await rows(store, 'claims', Claim),
})

async function rows<T>(store: Store, heading: string, shape: z.ZodType<T>): Promise<T[]> {
  const { columns, rows } = await store.query(
    statement('read/dump', heading),
    {},
    { rows: ALL, milliseconds: PATIENCE },
  )
  return rows.map((row) => shape.parse(Object.fromEntries(columns.map((column, i) => [column, row[i]]))))
}
