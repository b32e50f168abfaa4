/** States with a past and a future: what undo and redo walk over. Each step carries the name of what was done. */
export class History<T> {
  #past: { state: T; done: string }[] = []
  #future: { state: T; done: string }[] = []
  #present: T

  constructor(
    start: T,
    readonly limit = 200,
  ) {
    this.#present = start
  }

  get present(): T {
    return this.#present
  }

  /** What undo would take back, or null. */
  get undoable(): string | null {
    return this.#past.at(-1)?.done ?? null
  }

  /** What redo would do again, or null. */
  get redoable(): string | null {
    return this.#future.at(-1)?.done ?? null
  }

  /** The names of all steps that led here, the oldest first. */
  get trail(): string[] {
    return this.#past.map((step) => step.done)
  }

  /** Makes a state the present; the future that was undone before is given up. */
  push(state: T, done: string): void {
    this.#past.push({ state: this.#present, done })
    if (this.#past.length > this.limit) this.#past.shift()
    this.#future = []
    this.#present = state
  }

  /** Changes the present without a step of its own, for a drag that is one act in many small moves. */
  amend(state: T): void {
    this.#present = state
  }

  undo(): boolean {
    const step = this.#past.pop()
    if (!step) return false
    this.#future.push({ state: this.#present, done: step.done })
    this.#present = step.state
    return true
  }

  redo(): boolean {
    const step = this.#future.pop()
    if (!step) return false
    this.#past.push({ state: this.#present, done: step.done })
    this.#present = step.state
    return true
  }
}
