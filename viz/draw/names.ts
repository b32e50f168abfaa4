import type { Area } from '../model/label-places.js'
import type { Label } from './labels.js'
import { placeOf } from './place.js'
import type { Renderer } from './renderer.js'

/** How many names are tried for room; a screen never holds as many. */
const MOST = 250

/** The names of nodes in sight, and their discs, which no name may cover. */
export interface Sight {
  labels: Label[]
  discs: Area[]
}

/** What is in sight of these nodes. They come by size, so the first that is smaller than `smallest` pixels ends it; `without` gets no name. */
export const inSight = (sigma: Renderer, ids: Iterable<string>, without: string | null, smallest: number): Sight => {
  const { width, height } = sigma.getDimensions()
  const sight: Sight = { labels: [], discs: [] }
  for (const id of ids) {
    const place = placeOf(sigma, id)
    if (!place) continue
    const { x, y, radius } = place
    if (radius < smallest) break
    if (x < -radius || x > width + radius || y < -radius || y > height + radius) continue
    sight.discs.push({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius })
    if (id === without) continue
    const { short, strong } = sigma.getGraph().getNodeAttributes(id)
    sight.labels.push({ id, text: short, x, y, radius, strong })
    if (sight.labels.length >= MOST) break
  }
  return sight
}
