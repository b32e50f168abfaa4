import { z } from 'zod'
import { Article, type Fragment } from '../types/index.js'
import { claimFrom, entityFrom } from './encode.js'
import type { Run } from './home.js'
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

/** Whether an article declares another name for anything. */
export const declares = ({ entities }: Fragment): boolean =>
  entities.some(({ declared }) => declared !== undefined && declared.length > 0)
