import type { CameraState } from 'sigma/types'
import type { Point, Scene } from '../model/scene.js'
import { letDrag } from './dragging.js'
import { flyTo, frame, standBack, zoomBy } from './flight.js'
import { box, type Wanted } from './looks.js'
import { type Caption, type Emphasis, Over } from './over.js'
import { type Palette, palette } from './palette.js'
import { type Place, placeOf } from './place.js'
import { type Lit, letPoint, UNLIT } from './pointing.js'
import { type Renderer, startRenderer } from './renderer.js'
import { Updater } from './updater.js'

export interface PictureEvents {
  node(id: string): void
  /** A double click: show more of it. */
  open(id: string): void
  edge(key: string): void
  stage(): void
  moved(id: string, point: Point): void
  camera(): void
  /** The container has a size now, so that something can be drawn. */
  appeared(): void
  /** After each frame. */
  drawn(): void
}

/** What a picture shows. */
export interface Shown {
  scene(): Scene
  /** Names in the scene may be short. */
  fullName(id: string): string
  /** All points that should fit the picture; filters leave them as they are, so nothing jumps. */
  bounds(): Iterable<Point>
  captions: readonly Caption[]
  emphasis: Emphasis | null
  selected: string | null
}

/** The drawn graph. The modules beside this one are the only ones that know sigma: scenes go in, clicks come out. */
export class Picture {
  #drawing: { sigma: Renderer; over: Over; updater: Updater } | null = null
  #palette: Palette = palette()
  #emphasis: Emphasis | null = null
  #selected: string | null = null
  #lit: Lit = UNLIT

  constructor(
    readonly container: HTMLElement,
    readonly events: PictureEvents,
  ) {
    new ResizeObserver(() => this.#fit()).observe(container)
  }

  /** Draws a scene, a `large` one in a task of its own; nothing is drawn while the container has no size. */
  show({ scene, fullName, bounds, captions, emphasis, selected }: Shown, large: boolean): void {
    this.#emphasis = emphasis
    this.#selected = selected
    this.#lit = UNLIT
    if (!this.#visible()) return
    const colours = palette()
    this.#palette = colours
    this.#drawing ??= this.#start()
    const { over, updater } = this.#drawing
    const order = {
      wanted: () => ({ scene: scene(), fullName, colours }),
      frame: () => box(bounds()),
      made: (wanted: Wanted) => over.take(wanted.scene, captions),
    }
    updater.bring(order, large)
  }

  /** Puts these in front and all others back; null puts nothing in front. */
  emphasise(emphasis: Emphasis | null, selected: string | null): void {
    this.#emphasis = emphasis
    this.#selected = selected
    this.#drawOver()
  }

  get camera(): CameraState | null {
    return this.#drawing?.sigma.getCamera().getState() ?? null
  }

  setCamera(state: Partial<CameraState>): void {
    this.#drawing?.sigma.getCamera().setState(state)
  }

  zoom(factor: number): void {
    if (this.#drawing) zoomBy(this.#drawing.sigma, factor)
  }

  /** Shows all. */
  reset(): void {
    if (this.#drawing) standBack(this.#drawing.sigma)
  }

  /** Flies to a node, once what is under way is drawn. */
  fly(id: string): void {
    const { sigma, updater } = this.#drawing ?? {}
    if (sigma) updater?.afterwards(() => flyTo(sigma, id))
  }

  /** Moves so that all these nodes are in sight; a `still` picture stays where they are in sight already. */
  frame(ids: readonly string[], still: boolean): void {
    const { sigma, updater } = this.#drawing ?? {}
    if (sigma) updater?.afterwards(() => frame(sigma, ids, still))
  }

  /** Where a node stands in the container and how large it is there; null when it is not drawn. */
  place(id: string): Place | null {
    return this.#drawing ? placeOf(this.#drawing.sigma, id) : null
  }

  destroy(): void {
    this.#drawing?.updater.stop()
    this.#drawing?.sigma.kill()
    this.#drawing = null
  }

  /** In a container without size there is nothing to draw on. */
  #visible(): boolean {
    return this.container.clientWidth > 0 && this.container.clientHeight > 0
  }

  #fit(): void {
    if (!this.#visible()) return
    if (this.#drawing) this.#drawing.sigma.resize().scheduleRender()
    else this.events.appeared()
  }

  #start(): { sigma: Renderer; over: Over; updater: Updater } {
    const sigma = startRenderer(this.container, () => this.#light())
    sigma.on('clickNode', ({ node }) => this.events.node(node))
    sigma.on('doubleClickNode', (payload) => {
      payload.preventSigmaDefault()
      this.events.open(payload.node)
    })
    sigma.on('clickEdge', ({ edge }) => this.events.edge(sigma.getGraph().getEdgeAttribute(edge, 'bundle')))
    sigma.on('clickStage', () => this.events.stage())
    sigma.on('afterRender', () => {
      this.#drawOver()
      this.events.drawn()
    })
    sigma.getCamera().on('updated', () => this.events.camera())
    letPoint(sigma, (lit) => {
      this.#lit = lit
      this.container.classList.toggle('pointing', lit.nodes.size > 0)
      // Sigma asks for a lit node's drawing itself, with its next frame.
      if (lit.node === null) this.#light()
    })
    letDrag(sigma, this.events.moved)
    return { sigma, over: new Over(sigma), updater: new Updater(sigma) }
  }

  #drawOver(): void {
    this.container.classList.toggle('faint', this.#emphasis !== null)
    const over = this.#drawing?.over
    if (!over) return
    this.container.dataset.names = String(over.draw(this.#emphasis, this.#selected, this.#palette))
    if (this.#lit.node === null) this.#light()
  }

  #light(): void {
    this.#drawing?.over.light(this.#lit, this.#palette)
  }
}
