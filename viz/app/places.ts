import type { LayoutJob } from '../layout.worker.js'
import { type Knowledge, otherEnd } from '../model/knowledge.js'
import { laidOut, layoutInput } from '../model/layouts/input.js'
import { type Laid, sunflower } from '../model/layouts/layout.js'
import type { Point } from '../model/scene.js'
import type { View } from '../model/view.js'
import { LayoutRunner } from './layout-runner.js'

/** Between neighbours of a spiral. */
const SPIRAL = 30

/** Where nodes stand: as the layout put them, as a person moved them, or beside a neighbour if they came later. */
export class Places {
  readonly runner = new LayoutRunner()
  /** The groups that the layout made, with the place of each one's name. */
  groups: Laid['groups'] = []
  /** The layout under way or done last: whether it was brought to its end. */
  #running: Promise<boolean> = Promise.resolve(false)
  /** Every node's place now. */
  points: ReadonlyMap<string, Point> = new Map()
  /** The places that the layout gave; the picture's frame is made from these alone, so that nothing jumps. */
  laidOut: ReadonlyMap<string, Point> = new Map()

  /** The layout in force or under way, told by all that it depends on. */
  #wanted = ''

  /** Runs the layout that a view asks for, unless it is in force already. Resolves true when there are new places. */
  async layOut(knowledge: Knowledge, view: View): Promise<boolean> {
    const ids = laidOut(knowledge, view)
    const { name, parameters } = view.layout
    const wanted = JSON.stringify([name, parameters, ids])
    if (ids.length === 0) return false
    if (wanted === this.#wanted) return this.#running
    this.#wanted = wanted
    this.#running = this.#run(() => ({ name, parameters, input: layoutInput(knowledge, ids) }))
    return this.#running
  }

  async #run(make: () => LayoutJob): Promise<boolean> {
    this.runner.progress(0)
    // In a task of its own: with a large graph it takes a while to make the job.
    await new Promise((next) => setTimeout(next))
    const job = make()
    const laid = await this.runner.run(job)
    if (!laid && this.laidOut.size > 0) return false
    // Who stops the first layout gets a plain spiral, as without any places there would be no picture.
    const points = laid?.points ?? job.input.nodes.map((_, index) => sunflower(index, SPIRAL))
    this.laidOut = new Map(
      job.input.nodes.flatMap(({ id }, index) => {
        const point = points[index]
        return point ? [[id, point]] : []
      }),
    )
    this.groups = laid?.groups ?? []
    return true
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
