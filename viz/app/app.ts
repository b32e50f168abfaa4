import type { ArticleInfo, GraphClaim, GraphNode, GraphSlice } from '../../src/types/graph.js'
import { endsOf } from '../model/bundle.js'
import { History } from '../model/history.js'
import { Knowledge } from '../model/knowledge.js'
import { type Scene, scene } from '../model/scene.js'
import { withLabels, withNodes } from '../model/steps.js'
import { DEFAULT_VIEW, type Selection, type View } from '../model/view.js'
import { type Visible, visible } from '../model/visible.js'
import { failureText, isAway } from './failure.js'
import { say } from './language.js'
import { Places } from './places.js'
import { SearchClient } from './search-client.js'

/**
 * What may have changed since a listener last looked; the last three ask the picture to go to what is selected, to have some nodes in sight,
 * or to show all.
 */
export type Change =
  | 'view'
  | 'selection'
  | 'positions'
  | 'camera'
  | 'mode'
  | 'notice'
  | 'theme'
  | 'path'
  | 'fly'
  | 'frame'
  | 'whole'
export type Mode = 'graph' | 'table'
export type Tab = 'detail' | 'ask' | 'path'

/** The viewer's state and what can be done to it; panels read it and listen, and own no state that a link should restore. */
export class App {
  readonly knowledge = new Knowledge()
  readonly places = new Places()
  readonly search = new SearchClient()
  history = new History<View>(DEFAULT_VIEW)
  shown: Visible = visible(this.knowledge, DEFAULT_VIEW)
  selection: Selection | null = null
  /** Earlier selections, for the way back. */
  readonly trail: Selection[] = []
  mode: Mode = 'graph'
  tab: Tab = 'detail'
  /** The two ends between which the path panel looks for chains. */
  path: { from: string | null; to: string | null } = { from: null, to: null }
  /** What the picture was last asked to have in sight. */
  framed: { nodes: readonly string[]; still: boolean } = { nodes: [], still: true }
  /** How many neighbours one expansion brings at most. */
  expandLimit = 30
  /** Whether the server gave no answer when it was asked last. */
  away = false
  notice: { text: string; action?: { text: string; run: () => void } } | null = null
  #scene: Scene | null = null
  #laying: Promise<void> = Promise.resolve()
  readonly #listeners = new Set<(change: Change) => void>()

  /** `drawable` is whether this browser can draw the picture; where it cannot, the table is shown. */
  constructor(readonly drawable: boolean) {}

  get view(): View {
    return this.history.present
  }

  /** What is to be drawn now; made once for each change. */
  get scene(): Scene {
    this.#scene ??= scene(this.shown, this.view, this.places.points, (id) => this.knowledge.standing(id))
    return this.#scene
  }

  listen(listener: (change: Change) => void): void {
    this.#listeners.add(listener)
  }

  /** Forgets all listeners, before the interface is built anew. */
  unlisten(): void {
    this.#listeners.clear()
  }

  tell(change: Change): void {
    if (change === 'view' || change === 'positions') this.#scene = null
    for (const listener of this.#listeners) listener(change)
  }

  /** Does one step that can be undone. `done` is the name of the step in the trail. */
  act(done: string, change: (view: View) => View): void {
    this.history.push(change(this.view), done)
    this.refresh()
  }

  /** Changes the present step, as in the middle of a drag. */
  adjust(change: (view: View) => View): void {
    this.history.amend(change(this.view))
    this.refresh()
  }

  undo(): void {
    if (this.history.undo()) this.refresh()
  }

  redo(): void {
    if (this.history.redo()) this.refresh()
  }

  /** Takes back the latest step and `more` steps before it. */
  goBack(more: number): void {
    for (let step = 0; step <= more; step++) this.history.undo()
    this.refresh()
  }

  /** Works out anew what shows, and lays it out anew if the view asks for another layout than the one in force. */
  refresh(): void {
    this.shown = visible(this.knowledge, this.view)
    this.places.settle(this.knowledge, this.view, this.shown.nodes.keys())
    this.tell('view')
    this.#laying = this.#layOut().catch((error) => this.fail(error))
  }

  /** Resolves when the layout that the view asks for is in force or was stopped. */
  settled(): Promise<void> {
    return this.#laying
  }

  async #layOut(): Promise<void> {
    if (!(await this.places.layOut(this.knowledge, this.view))) return
    this.places.settle(this.knowledge, this.view, this.shown.nodes.keys())
    this.tell('positions')
  }

  /** Takes in what the server sent, for search as well. */
  learn(nodes: readonly GraphNode[], claims: readonly GraphClaim[], articles: readonly ArticleInfo[]): void {
    this.search.add(nodes.filter((node) => !this.knowledge.node(node.id)))
    this.knowledge.addParts(nodes, claims)
    for (const article of articles) this.knowledge.articles.set(article.id, article)
  }

  learnSlice(slice: GraphSlice): void {
    this.search.add(slice.nodes.filter((node) => !this.knowledge.node(node.id)))
    this.knowledge.add(slice)
  }

  select(selection: Selection | null): void {
    if (this.selection && JSON.stringify(this.selection) !== JSON.stringify(selection)) this.trail.push(this.selection)
    this.selection = selection
    if (selection) this.tab = 'detail'
    this.tell('selection')
  }

  /** Goes back to what was selected before; false when there is nothing to go back to. */
  back(): boolean {
    const before = this.trail.pop()
    this.selection = before ?? null
    this.tell('selection')
    return before !== undefined
  }

  /** Selects a node, puts it on the stage if it is not there, and asks the picture to fly to it. */
  go(id: string): void {
    const node = this.knowledge.node(id)
    if (!node) return
    if (!this.shown.nodes.has(id)) {
      this.act(say('step.show', { name: node.name }), (view) => withLabels(withNodes(view, [id]), [node.label]))
    }
    this.select({ node: id })
    this.tell('fly')
  }

  /** Starts a path at a node, or ends one there if it was started elsewhere. */
  beginPath(id: string): void {
    const { from, to } = this.path
    const next = from !== null && from !== id && to === null ? { to: id } : { from: id, to: null }
    this.setPath(next)
    this.open('path')
  }

  /** A node that was clicked: an end of the path that is being chosen, else what is to be read about. */
  pick(id: string): void {
    const { from, to } = this.path
    if (this.tab !== 'path' || (from !== null && to !== null)) this.select({ node: id })
    else this.setPath(from === null ? { from: id } : { to: id })
  }

  /** Asks the picture to have these nodes in sight; a `still` one moves only where they are not. */
  frame(nodes: readonly string[], still = false): void {
    this.framed = { nodes, still }
    this.tell('frame')
  }

  setPath(ends: Partial<App['path']>): void {
    this.path = { ...this.path, ...ends }
    this.tell('path')
  }

  open(tab: Tab): void {
    this.tab = tab
    this.tell('selection')
  }

  show(mode: Mode): void {
    this.mode = mode
    this.tell('mode')
  }

  notify(notice: App['notice']): void {
    this.notice = notice
    this.tell('notice')
  }

  /** Tells of a failure in the interface's language; nothing that stood is lost. */
  fail(error: unknown): void {
    if (isAway(error)) this.away = true
    this.notify({ text: failureText(error) })
  }

  /** The claims between a pair that show. */
  claimsOfPair(pair: string): GraphClaim[] {
    const [a, b] = endsOf(pair)
    return this.knowledge.claimsBetween(a, b).filter((claim) => this.shown.claims.has(claim.id))
  }

  selectedNode(): GraphNode | undefined {
    return this.selection && 'node' in this.selection ? this.knowledge.node(this.selection.node) : undefined
  }
}
