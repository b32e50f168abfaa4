import { z } from 'zod'
import type { Store } from '../store/index.js'
import { statement } from '../store/statements.js'
import { type ArticleInfo, type GraphClaim, type GraphNode, JinmaiError } from '../types/index.js'

/** An article with its text and all that it claims. */
export interface ArticleDetail {
  article: ArticleInfo
  text: string
  nodes: GraphNode[]
  claims: GraphClaim[]
}

const known = z.string().nullable()
const Row = z.tuple([z.string(), known, known, known, known, z.string()])
/** More than any article claims. */
const ALL = 100_000

/** Reads one article by its id. Throws NOT_FOUND. */
export async function readArticle(store: Store, id: string): Promise<ArticleDetail> {
  const found = await store.query(statement('read/article', 'article'), { id })
  const [row] = found.rows
  if (row === undefined) {
    throw new JinmaiError('NOT_FOUND', `The graph has no article ${id}`, 'Look its id up again: articles come and go.')
  }
  const [, title, url, path, published, text] = Row.parse(row)
  const { nodes, claims } = await store.query(statement('read/article', 'claims'), { id }, { rows: ALL })
  return { article: { id, title, url, path, published }, text, nodes, claims }
}
