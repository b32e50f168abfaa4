import type { ArticleInfo, GraphClaim, GraphNode, GraphSlice } from '../../src/types/graph.js'
import { endsOf } from '../model/bundle.js'
import { History } from '../model/history.js'
import { Knowledge } from '../model/knowledge.js'
import { type Scene, scene } from '../model/scene.js'
import { DEFAULT_VIEW, type View } from '../model/view.js'
import { type Visible, visible } from '../model/visible.js'
import { Bell, type Change } from './bell.js'
import { Places } from './places.js'
import { SearchClient } from './search-client.js'

/** What is known, what of it stands on the stage, and where: every change to the view is a step that can be undone. */
export class Stage extends Bell {
  readonly knowledge = new Knowledge()
  readonly places = new Places()
  readonly search = new SearchClient()
  history = new History<View>(DEFAULT_VIEW)
  shown: Visible = visible(this.knowledge, DEFAULT_VIEW)
  #scene: Scene | null = null
  #laying: Promise<void> = Promise.resolve()

  get view(): View {
    return this.history.present
  }

  /** What is to be drawn now; made once for each change. */
  get scene(): Scene {
    this.#scene ??= scene(this.shown, this.view, this.places.points, (id) => this.knowledge.standing(id))
    return this.#scene
  }

  override tell(change: Change): void {
    if (change === 'view' || change === 'positions') this.#scene = null
    super.tell(change)
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

  /** The claims between a pair that show. */
  claimsOfPair(pair: string): GraphClaim[] {
    const [a, b] = endsOf(pair)
    return this.knowledge.claimsBetween(a, b).filter((claim) => this.shown.claims.has(claim.id))
  }
}
