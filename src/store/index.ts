export { DEFAULT_STORE, openStore, type StoreOptions } from './open.js'
export type * from './store.js'
