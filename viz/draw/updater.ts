import { type Box, lookGraph, type Wanted } from './looks.js'
import { type Changed, patch } from './patch.js'
import type { Renderer } from './renderer.js'

/** What is to be brought: asked for when its turn comes. */
export interface Order {
  wanted(): Wanted
  /** What should fit the picture. */
  frame(): Box
  /** Told once the graph has what is wanted, before it is drawn. */
  made(wanted: Wanted): void
}

/**
 * Brings sigma to other scenes. A large change is made in parts, each a task of its own, and drawn once all are made; a new one takes over
 * from one that is still under way.
 */
export class Updater {
  #timer: ReturnType<typeof setTimeout> | undefined
  #waiting: (() => void)[] = []
  /** Whether sigma's buffers have a place for every node and line. */
  #sorted = true

  constructor(readonly sigma: Renderer) {
    sigma.on('afterProcess', () => {
      this.#sorted = true
    })
  }

  /** Carries out an order: at once, or in a task of its own where the graph is `large`, so that the page answers first. */
  bring(order: Order, large: boolean): void {
    this.stop()
    if (large && this.sigma.getGraph().order > 0) this.#timer = setTimeout(() => this.#begin(order, false))
    else this.#begin(order, true)
  }

  /** Runs an act once nothing is under way: places are known only then. */
  afterwards(act: () => void): void {
    if (this.#timer === undefined) act()
    else this.#waiting.push(act)
  }

  /** Gives up what is under way. */
  stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  #begin({ wanted, frame, made }: Order, atOnce: boolean): void {
    const next = wanted()
    const graph = this.sigma.getGraph()
    this.sigma.held = true
    this.#reframe(frame())
    const drawn = (draw: () => void): void => {
      this.#timer = undefined
      made(next)
      this.sigma.held = false
      draw()
      for (const act of this.#waiting.splice(0)) act()
    }
    if (graph.order === 0) {
      drawn(() => this.sigma.setGraph(lookGraph(next)))
      return
    }
    const parts = patch(graph, next)
    const step = (alone: boolean): void => {
      const part = parts.next()
      if (part.done) {
        drawn(() => this.#tell(part.value, !alone))
        return
      }
      this.#tell(part.value, true)
      this.#timer = setTimeout(() => step(false))
    }
    step(atOnce)
  }

  #reframe(frame: Box): void {
    if (JSON.stringify(frame) === JSON.stringify(this.sigma.getCustomBBox())) return
    this.sigma.setCustomBBox(frame)
    this.#sorted = false
  }

  /** Tells sigma what was changed; it draws now or, scheduled, with the next frame. */
  #tell(part: Changed, schedule: boolean): void {
    this.#sorted &&= !part.moved
    this.sigma.refresh({ partialGraph: part, skipIndexation: this.#sorted, schedule })
  }
}
