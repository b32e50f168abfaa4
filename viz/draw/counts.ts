import type { Area } from '../model/label-places.js'
import { placeOf } from './place.js'
import type { Renderer } from './renderer.js'

/** Above so many lines that could carry a number the picture is too dense for any. */
const MOST = 80
/** How long in pixels a line must be to carry a number. */
const ROOM = 70

/** A number on the middle of a line: how many claims it stands for. */
export interface Count {
  x: number
  y: number
  count: number
}

/** The numbers of those lines that have room for one and do not run behind a disc there. */
export const countsOf = (sigma: Renderer, edges: readonly string[], discs: readonly Area[]): Count[] => {
  if (edges.length > MOST) return []
  const graph = sigma.getGraph()
  return edges.flatMap((edge) => {
    const { count, hidden } = graph.getEdgeAttributes(edge)
    const [source, target] = graph.extremities(edge)
    const [a, b] = [placeOf(sigma, source), placeOf(sigma, target)]
    if (hidden || count < 2 || !a || !b || Math.hypot(a.x - b.x, a.y - b.y) < ROOM) return []
    const [x, y] = [(a.x + b.x) / 2, (a.y + b.y) / 2]
    const behind = discs.some(({ left, right, top, bottom }) => x > left && x < right && y > top && y < bottom)
    return behind ? [] : [{ x, y, count }]
  })
}
