import type { Link } from '../model/link.js'
import type { App } from './app.js'
import { server } from './server.js'

/** How many nodes of a link are fetched one by one at most; further ones are left out. */
const MOST = 300
const AT_ONCE = 8

/** Loads what a link shows and the first load did not bring. Resolves with how many things are no longer in the store. */
export const recall = async (app: App, { view, selection }: Link): Promise<number> => {
  const claim = selection && 'claim' in selection ? selection.claim : null
  const ends = claim !== null && !app.knowledge.claim(claim) ? await claimEnds(claim) : []
  const named = selection && 'node' in selection ? [selection.node] : []
  const wanted = new Set([...view.added, ...(view.focus?.nodes ?? []), ...named, ...ends])
  const missing = [...wanted].filter((id) => !app.knowledge.node(id)).slice(0, MOST)
  let lost = 0
  const fetchNext = async (): Promise<void> => {
    for (let id = missing.pop(); id !== undefined; id = missing.pop()) {
      const found = await server.entity(id).catch(() => null)
      if (found) app.learn([found.node, ...found.around.nodes], found.around.claims, found.articles)
      else lost++
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, fetchNext))
  return lost
}

const claimEnds = async (id: string): Promise<string[]> => {
  const detail = await server.claim(id).catch(() => null)
  return detail ? [detail.claim.source, detail.claim.target] : []
}
