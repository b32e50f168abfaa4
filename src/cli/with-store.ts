import { openStore, type Store } from '../store/index.js'

/** Opens a store for one piece of work and lets go of it whatever happens. */
export async function withStore<T>(uri: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(uri)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
