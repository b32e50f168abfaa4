import type { GraphNode } from '../../src/types/graph.js'
import { withLabels, withNodes } from '../model/steps.js'
import type { Selection } from '../model/view.js'
import { say } from './language.js'
import { Stage } from './stage.js'

export type Mode = 'graph' | 'table'
export type Tab = 'detail' | 'ask' | 'path'

/** The viewer's state and what can be done to it; panels read it and listen, and own no state that a link should restore. */
export class App extends Stage {
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

  /** `drawable` is whether this browser can draw the picture; where it cannot, the table is shown. */
  constructor(readonly drawable: boolean) {
    super()
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

  selectedNode(): GraphNode | undefined {
    return this.selection && 'node' in this.selection ? this.knowledge.node(this.selection.node) : undefined
  }
}
