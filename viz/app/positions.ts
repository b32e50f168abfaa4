import { type Knowledge, otherEnd } from '../model/knowledge.js'
import { sunflower } from '../model/layouts/layout.js'
import type { Point } from '../model/scene.js'
import type { View } from '../model/view.js'

/** Where nodes stand: as the layout put them, as a person moved them, or beside a neighbour if they came later. */
export class Positions {
  /** Every node's place now. */
  points: ReadonlyMap<string, Point> = new Map()
  /** The places that the layout gave; the picture's frame is made from these alone, so that nothing jumps. */
  laidOut: ReadonlyMap<string, Point> = new Map()

  assign(ids: readonly string[], points: readonly Point[]): void {
    const laidOut = new Map<string, Point>()
    ids.forEach((id, index) => {
      const point = points[index]
      if (point) laidOut.set(id, point)
    })
    this.laidOut = laidOut
  }

  /** Works out every place for a view: the same layout, moves and additions give the same places. */
  settle(knowledge: Knowledge, view: View, staged: Iterable<string>): void {
    const points = new Map(this.laidOut)
    for (const { id, x, y } of view.moved) points.set(id, { x, y })
    this.points = points
    if (this.laidOut.size === 0) return
    const around = new Map<string, number>()
    for (const id of [...view.added, ...staged]) {
      if (points.has(id)) continue
      const host = hostOf(knowledge, id, points)
      const place = (around.get(host) ?? 0) + 2
      around.set(host, place)
      const centre = points.get(host) ?? { x: 0, y: 0 }
      const offset = sunflower(place, 24)
      points.set(id, { x: centre.x + offset.x, y: centre.y + offset.y })
    }
  }
}

/** A neighbour that has a place already: the most connected one. */
const hostOf = (knowledge: Knowledge, id: string, points: ReadonlyMap<string, Point>): string => {
  const neighbours = knowledge
    .claimsOf(id)
    .map((claim) => otherEnd(claim, id))
    .filter((other) => points.has(other))
  const degree = (other: string): number => knowledge.node(other)?.degree ?? 0
  return neighbours.sort((a, b) => degree(b) - degree(a) || (a < b ? -1 : 1))[0] ?? ''
}
