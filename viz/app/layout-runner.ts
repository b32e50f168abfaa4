import type { LayoutJob, LayoutNews } from '../layout.worker.js'
import type { Laid } from '../model/layouts/layout.js'

/** Runs one layout at a time in a worker; a new one, or stop(), ends the one before. */
export class LayoutRunner {
  /** Told how far the running layout is, in [0, 1]; null when none runs. */
  progress: (share: number | null) => void = () => {}
  /** Started ahead, as it takes a while to be ready. */
  #worker = start()
  #settle: ((laid: Laid | null) => void) | null = null

  /** The places, or null when it was stopped. */
  run(job: LayoutJob): Promise<Laid | null> {
    this.stop()
    this.progress(0)
    return new Promise((resolve, reject) => {
      this.#settle = resolve
      this.#worker.onmessage = (event: MessageEvent<LayoutNews>) => {
        if ('progress' in event.data) this.progress(event.data.progress)
        else this.#end(event.data.laid)
      }
      this.#worker.onerror = (event) => {
        this.#end(null)
        reject(new Error(event.message))
      }
      this.#worker.postMessage(job)
    })
  }

  /** Ends what runs; everything stays where it was. */
  stop(): void {
    if (!this.#settle) return
    this.#worker.terminate()
    this.#worker = start()
    this.#end(null)
  }

  #end(laid: Laid | null): void {
    this.progress(null)
    this.#settle?.(laid)
    this.#settle = null
  }
}

const start = (): Worker => new Worker(new URL('../layout.worker.ts', import.meta.url), { type: 'module' })
