import { otherEnd } from '../model/knowledge.js'
import { sunflower } from '../model/layouts/layout.js'
import type { Point } from '../model/scene.js'
import type { Visible } from '../model/visible.js'

/** Where nodes stand. Filters do not move what stands, so that a person finds things where they were. */
export class Positions {
  readonly points = new Map<string, Point>()

  assign(ids: readonly string[], points: readonly Point[]): void {
    ids.forEach((id, index) => {
      const point = points[index]
      if (point) this.points.set(id, point)
    })
  }

  /** Gives nodes that have no place yet one around a neighbour that has; without any neighbour, around the middle. */
  place(shown: Visible): void {
    const missing = new Set([...shown.nodes.keys()].filter((id) => !this.points.has(id)))
    if (missing.size === 0 || this.points.size === 0) return
    const around = new Map<string, number>()
    for (const claim of shown.claims.values()) {
      for (const id of [claim.source, claim.target]) {
        const host = this.points.get(otherEnd(claim, id))
        if (missing.has(id) && host && !this.points.has(id)) this.#put(id, otherEnd(claim, id), host, around)
      }
    }
    for (const id of missing) if (!this.points.has(id)) this.#put(id, '', { x: 0, y: 0 }, around)
  }

  #put(id: string, host: string, centre: Point, around: Map<string, number>): void {
    const place = (around.get(host) ?? 0) + 2
    around.set(host, place)
    const offset = sunflower(place, 26)
    this.points.set(id, { x: centre.x + offset.x, y: centre.y + offset.y })
  }
}
