import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import grafeo, { type GrafeoDB } from '@grafeo-db/js'
import { clearSpill } from './spill.js'
import { type Mode, openInTurn } from './turn.js'

/** Milliseconds that the file stays open for the next operation, and that a busy process keeps it at most: opening a
 *  large graph for writing costs as much as many readings. */
const IDLE = 150
const AT_MOST = { read: 2_000, write: 5_000 }

interface Held {
  db: GrafeoDB
  mode: Mode
  since: number
  users: number
  whenFree: (() => void)[]
  idle?: NodeJS.Timeout
}

/**
 * A graph in a file, opened for each operation and let go soon after, so that a program that people leave running does
 * not keep others out. Operations of one kind share the open file.
 */
export class GraphFile {
  private held: Held | undefined
  private turn: Promise<unknown> = Promise.resolve()

  constructor(
    readonly path: string,
    private readonly patience: number,
  ) {}

  /** Throws STORE_LOCKED, STORE_FAILED, and what `work` throws. */
  async using<T>(mode: Mode, work: (db: GrafeoDB) => Promise<T>): Promise<T> {
    const held = await this.inTurn(() => this.take(mode))
    try {
      return await work(held.db)
    } finally {
      held.users--
      if (held.users === 0) {
        held.idle = setTimeout(() => void this.inTurn(() => this.releaseIf(held)), IDLE)
        for (const tell of held.whenFree.splice(0)) tell()
      }
    }
  }

  /** Lets go of the file now, once those who use it have ended; of one mode only, where one is named. */
  async letGo(mode?: Mode): Promise<void> {
    if (mode === undefined || this.held?.mode === mode) await this.inTurn(() => this.release())
  }

  private async take(mode: Mode): Promise<Held> {
    const stale = this.held !== undefined && Date.now() - this.held.since > AT_MOST[this.held.mode]
    if (this.held?.mode !== mode || stale) {
      await this.release()
      const db = mode === 'read' && !existsSync(this.path) ? emptyGraph() : openInTurn(this.path, mode, this.patience)
      this.held = { db: await db, mode, since: Date.now(), users: 0, whenFree: [] }
    }
    clearTimeout(this.held.idle)
    this.held.users++
    return this.held
  }

  private async releaseIf(held: Held): Promise<void> {
    if (this.held === held && held.users === 0) await this.release()
  }

  private async release(): Promise<void> {
    const held = this.held
    if (held === undefined) return
    if (held.users > 0) await new Promise<void>((free) => held.whenFree.push(free))
    clearTimeout(held.idle)
    this.held = undefined
    held.db.close()
  }

  /** Taking and letting go happen one after the other. */
  private inTurn<T>(step: () => Promise<T>): Promise<T> {
    const next = this.turn.then(step)
    this.turn = next.catch(() => undefined)
    return next
  }
}

process.once('exit', () => clearSpill(process.pid))

/** What a reader sees where no graph has been made yet; nothing is left behind. */
function emptyGraph(): GrafeoDB {
  const folder = mkdtempSync(join(tmpdir(), 'jinmai-'))
  const path = join(folder, 'graph')
  try {
    grafeo.GrafeoDB.create(path).close()
    return grafeo.GrafeoDB.openReadOnly(path)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
