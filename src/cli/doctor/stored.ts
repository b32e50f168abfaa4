import { JinmaiError } from '../../types/index.js'
import { withStore } from '../with-store.js'
import type { Check } from './check.js'

/** Whether the store can be reached, and what it holds. */
export async function storeCheck(uri: string): Promise<Check> {
  try {
    return await withStore(uri, async (store) => {
      const { nodes, claims, articles } = await store.status()
      const found = `${store.address}: ${articles} articles, ${nodes} entities, ${claims} claims`
      return { name: 'store', state: 'ok', found }
    })
  } catch (error) {
    if (!(error instanceof JinmaiError)) throw error
    return { name: 'store', state: 'missing', found: error.message, remedy: error.remedy }
  }
}
