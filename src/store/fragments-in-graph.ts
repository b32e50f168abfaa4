import { z } from 'zod'
import { Article, type Fragment, LABELS } from '../types/index.js'
import { claimFrom, entityFrom } from './encode.js'
import type { Run } from './home.js'
import type { Declaration } from './joining.js'
import { statement } from './statements.js'

const Properties = z.record(z.string(), z.unknown())
const MentionRow = z.object({ article: z.string(), entity: z.string(), properties: Properties })
const ClaimRow = z.object({
  article: z.string(),
  type: z.string(),
  subject: z.string(),
  object: z.string(),
  properties: Properties,
})
const DeclarationRow = z.object({
  article: z.string(),
  id: z.string(),
  label: z.enum(LABELS),
  name: z.string(),
  declared: z.array(z.string()),
})

/** What the graph holds of some articles: the fragments as they were loaded, and the nodes that they lead to. */
export interface Held {
  fragments: Map<string, Fragment>
  entities: Set<string>
}

/** Reads fragments back from the graph; MENTIONS and claims lose nothing of them but the order. */
export async function readFragments(run: Run, ids: readonly string[]): Promise<Held> {
  const fragments = new Map<string, Fragment>()
  const entities = new Set<string>()
  if (ids.length === 0) return { fragments, entities }
  for (const row of await run(statement('load/fragment', 'articles'), { ids })) {
    const article = Article.parse(row)
    fragments.set(article.id, { article, entities: [], claims: [] })
  }
  for (const row of await run(statement('load/fragment', 'mentions'), { ids })) {
    const { article, entity, properties } = MentionRow.parse(row)
    entities.add(entity)
    fragments.get(article)?.entities.push(entityFrom(properties))
  }
  for (const row of await run(statement('load/fragment', 'claims'), { ids })) {
    const { article, type, subject, object, properties } = ClaimRow.parse(row)
    fragments.get(article)?.claims.push(claimFrom(type, subject, object, properties))
  }
  return { fragments, entities }
}

/** All declarations that the graph holds, with the article that makes each. */
export async function readDeclarations(run: Run): Promise<(Declaration & { article: string })[]> {
  return (await run(statement('load/fragment', 'declarations'))).map((row) => DeclarationRow.parse(row))
}

/** The declarations that a fragment makes. */
export const declarationsOf = ({ entities }: Fragment): Declaration[] =>
  entities.flatMap(({ id, label, name, declared }) =>
    declared === undefined || declared.length === 0 ? [] : [{ id, label, name, declared }],
  )
