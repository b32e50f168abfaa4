import type { Store } from '../store/index.js'
import type { Graph } from './records.js'

/** More than any store holds, and still a whole number for every database. */
export const ALL = 2 ** 31 - 2

/** The whole graph of a store. */
export async function wholeGraph(store: Store): Promise<Graph> {
  const { nodes, claims, articles } = await store.slice(ALL)
  return { nodes, claims, articles }
}
