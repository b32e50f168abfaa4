import { z } from 'zod'
import type { Store } from '../../store/index.js'
import { CLAIM_TYPES } from '../../types/index.js'
import { readArticle } from '../article.js'
import { checked, type Route, wholeNumber } from '../route.js'

/** The most nodes that one answer holds; a browser draws no more of them smoothly. */
const MOST = 20_000

const Slice = z.object({ limit: wholeNumber(MOST, 300) })
const Around = z.object({
  id: z.string().min(1),
  type: z.array(z.enum(CLAIM_TYPES)),
  direction: z.enum(['out', 'in', 'both']).default('both'),
  limit: wholeNumber(MOST, 50),
})

/** What the graph holds: as a whole, around a node, and one thing of it. */
export const graphRoutes = (store: Store): Route[] => [
  { method: 'GET', path: '/api/status', answer: () => store.status() },
  {
    method: 'GET',
    path: '/api/graph',
    answer: ({ query }) => store.slice(checked(Slice, Object.fromEntries(query)).limit),
  },
  {
    method: 'GET',
    path: '/api/graph/neighbours',
    answer: ({ query }) => {
      const given = { ...Object.fromEntries(query), type: query.getAll('type') }
      const { id, type, direction, limit } = checked(Around, given)
      return store.neighbours(id, { types: type, direction, limit })
    },
  },
  {
    method: 'GET',
    path: '/api/entities/:id',
    answer: async ({ path: { id = '' } }) => ({
      node: await store.node(id),
      articles: await store.articlesOf(id),
      around: await store.neighbours(id, { limit: MOST }),
    }),
  },
  { method: 'GET', path: '/api/claims/:id', answer: ({ path: { id = '' } }) => store.claim(id) },
  { method: 'GET', path: '/api/articles/:id', answer: ({ path: { id = '' } }) => readArticle(store, id) },
]
