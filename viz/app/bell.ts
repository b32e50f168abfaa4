import { failureText, isAway } from './failure.js'

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

/** Something that the person should know, with what can be done about it. */
export interface Notice {
  text: string
  action?: { text: string; run: () => void }
}

/** Tells all who listen that something changed or failed. */
export class Bell {
  /** Whether the server gave no answer when it was asked last. */
  away = false
  notice: Notice | null = null
  readonly #listeners = new Set<(change: Change) => void>()

  listen(listener: (change: Change) => void): void {
    this.#listeners.add(listener)
  }

  /** Forgets all listeners, before the interface is built anew. */
  unlisten(): void {
    this.#listeners.clear()
  }

  tell(change: Change): void {
    for (const listener of this.#listeners) listener(change)
  }

  notify(notice: Notice | null): void {
    this.notice = notice
    this.tell('notice')
  }

  /** Tells of a failure in the interface's language; nothing that stood is lost. */
  fail(error: unknown): void {
    if (isAway(error)) this.away = true
    this.notify({ text: failureText(error) })
  }
}
