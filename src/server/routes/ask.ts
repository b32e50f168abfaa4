import { z } from 'zod'
import { listQueries, runCypher, runNamed, shortestPaths } from '../../query/index.js'
import type { Parameter, Store } from '../../store/index.js'
import { checked, type Route } from '../route.js'

/** The most rows of one answer, and how long a query may take, in milliseconds. */
const ROWS = { most: 10_000, otherwise: 1_000 }
const TIME = { most: 60_000, otherwise: 10_000 }

const Json: z.ZodType<Parameter> = z.json()
const Limits = {
  limit: z.int().min(1).max(ROWS.most).default(ROWS.otherwise),
  timeout: z.int().min(1).max(TIME.most).default(TIME.otherwise),
}
const Question = z.union([
  z.strictObject({ name: z.string().min(1), params: z.record(z.string(), z.unknown()).default({}), ...Limits }),
  z.strictObject({ cypher: z.string().min(1), params: z.record(z.string(), Json).default({}), ...Limits }),
])
const Ends = z.object({ from: z.string().min(1), to: z.string().min(1) })
const Search = z.object({ q: z.string().trim().min(1).max(200) })

/** Questions to the graph: named queries, own Cypher (read only), paths, names. */
export const askRoutes = (store: Store): Route[] => [
  { method: 'GET', path: '/api/queries', answer: async () => listQueries() },
  {
    method: 'POST',
    path: '/api/query',
    answer: async ({ body }) => {
      const question = checked(Question, await body())
      const limits = { rows: question.limit, milliseconds: question.timeout }
      return 'name' in question
        ? runNamed(store, question.name, question.params, limits)
        : runCypher(store, question.cypher, question.params, limits)
    },
  },
  {
    method: 'GET',
    path: '/api/path',
    answer: ({ query }) => {
      const { from, to } = checked(Ends, Object.fromEntries(query))
      return shortestPaths(store, from, to)
    },
  },
  {
    method: 'GET',
    path: '/api/search',
    answer: async ({ query }) => {
      const { q } = checked(Search, Object.fromEntries(query))
      const found = [...(await store.find(q)), ...(await store.suggest(q))]
      return [...new Map(found.map((node) => [node.id, node])).values()]
    },
  },
]
