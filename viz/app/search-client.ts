import type { GraphNode } from '../../src/types/graph.js'
import type { Hit } from '../model/search.js'
import type { SearchJob, SearchNews } from '../search.worker.js'

/** The page's side of the search worker, which starts when it is first needed or when the page has nothing else to do. */
export class SearchClient {
  #worker: Worker | null = null
  #waiting: GraphNode[] = []
  #ticket = 0
  readonly #open = new Map<number, (hits: Hit[]) => void>()

  add(nodes: readonly GraphNode[]): void {
    if (this.#worker) this.#send({ add: nodes.map(searchable) })
    else this.#waiting.push(...nodes)
  }

  /** Starts the worker and hands it what was loaded. */
  start(): void {
    if (this.#worker) return
    this.#worker = new Worker(new URL('../search.worker.ts', import.meta.url), { type: 'module' })
    this.#worker.onmessage = (event: MessageEvent<SearchNews>) => {
      this.#open.get(event.data.ticket)?.(event.data.hits)
      this.#open.delete(event.data.ticket)
    }
    this.#send({ add: this.#waiting.map(searchable) })
    this.#waiting = []
  }

  find(text: string): Promise<Hit[]> {
    this.start()
    const ticket = ++this.#ticket
    return new Promise((resolve) => {
      this.#open.set(ticket, resolve)
      this.#send({ find: text, ticket })
    })
  }

  #send(job: SearchJob): void {
    this.#worker?.postMessage(job)
  }
}

const searchable = ({ id, name, aliases, degree }: GraphNode) => ({ id, names: [name, ...aliases], degree })
