import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import grafeo, { type GrafeoDB, type GrafeoValue, type QueryResult } from '@grafeo-db/js'
import { JinmaiError } from '../types/index.js'
import { messageOf, queryFault } from './grafeo-faults.js'
import { cellsIn, type Home, NodeCell, PathCell, RelationshipCell, type Run, type Table } from './home.js'
import { timeout } from './query-faults.js'
import type { Parameters, QueryLimits } from './store.js'
import { type Mode, openInTurn } from './turn.js'

/** Milliseconds that an idle process keeps the file open for the next operation, and that a busy one keeps it at most. */
const IDLE = 150
const AT_MOST = 2_000

interface Held {
  db: GrafeoDB
  mode: Mode
  since: number
  users: number
  whenFree: (() => void)[]
  idle?: NodeJS.Timeout
}

/**
 * A graph in a file of its own, opened for each operation and let go soon after, so that a program that people leave
 * running does not keep others out. Within one process operations of the same kind share the open file.
 */
export class GrafeoHome implements Home {
  readonly dialect = 'grafeo'
  readonly address: string
  private readonly path: string
  private held: Held | undefined
  private turn: Promise<unknown> = Promise.resolve()
  private writing: Promise<unknown> = Promise.resolve()

  constructor(
    path: string,
    private readonly patience: number,
  ) {
    const whole = resolve(path)
    this.path = existsSync(whole) && statSync(whole).isDirectory() ? join(whole, 'graph') : whole
    this.address = path
  }

  read<T>(work: (run: Run) => Promise<T>): Promise<T> {
    return this.using('read', (db) => work(runOn(db)))
  }

  write<T>(work: (run: Run) => Promise<T>): Promise<T> {
    const alone = this.writing.then(() => this.using('write', (db) => inTransaction(db, work)))
    this.writing = alone.catch(() => undefined)
    return alone
  }

  async define(statements: readonly string[]): Promise<void> {
    await this.using('write', async (db) => {
      for (const statement of statements) await runOn(db)(statement)
    })
  }

  ask(cypher: string, parameters: Parameters, limits: QueryLimits): Promise<Table> {
    return new Promise((done, failed) => {
      const timer = setTimeout(() => failed(timeout()), limits.milliseconds)
      this.using('read', async (db) => {
        const result = await db.executeCypher(cypher, parameters).catch((cause) => {
          throw queryFault(cypher, cause)
        })
        return tableOf(db, result, limits.rows)
      })
        .then(done, failed)
        .finally(() => clearTimeout(timer))
    })
  }

  revision(): string {
    return [this.path, `${this.path}.wal`]
      .map((file) => statSync(file, { throwIfNoEntry: false }))
      .map((stat) => (stat === undefined ? '-' : `${stat.mtimeMs}:${stat.size}`))
      .join(' ')
  }

  async close(): Promise<void> {
    await this.inTurn(() => this.release())
  }

  private async using<T>(mode: Mode, work: (db: GrafeoDB) => Promise<T>): Promise<T> {
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

  private async take(mode: Mode): Promise<Held> {
    const stale = this.held !== undefined && Date.now() - this.held.since > AT_MOST
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
    clearTimeout(held.idle)
    if (held.users > 0) await new Promise<void>((free) => held.whenFree.push(free))
    clearTimeout(held.idle)
    this.held = undefined
    held.db.close()
  }

  /** Taking and releasing the file happen one after the other. */
  private inTurn<T>(step: () => Promise<T>): Promise<T> {
    const next = this.turn.then(step)
    this.turn = next.catch(() => undefined)
    return next
  }
}

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

async function inTransaction<T>(db: GrafeoDB, work: (run: Run) => Promise<T>): Promise<T> {
  const transaction = db.beginTransaction()
  try {
    const result = await work(runOn(transaction))
    transaction.commit()
    return result
  } catch (cause) {
    if (transaction.isActive) transaction.rollback()
    throw cause
  }
}

const runOn =
  (target: Pick<GrafeoDB, 'executeCypher'>): Run =>
  async (statement, parameters = {}) => {
    try {
      return (await target.executeCypher(statement, parameters)).toArray()
    } catch (cause) {
      throw new JinmaiError('STORE_FAILED', `The graph refused a statement: ${messageOf(cause)}`, REPORT, { cause })
    }
  }

const REPORT = 'Check the disk and its rights; if they are well, please report this with the command that you ran.'

function tableOf(db: GrafeoDB, result: QueryResult, rows: number): Table {
  const columns = result.columns
  const cells = Array.from({ length: Math.min(rows, result.length) }, (_, i) => {
    const row = result.get(i)
    return columns.map((column) => cell(row[column] ?? null))
  })
  const ends = new Map<string, NodeCell>()
  for (const { start, end } of cellsIn(cells, RelationshipCell)) {
    for (const element of [start, end]) {
      const node = ends.has(element) ? null : db.getNode(Number(element))
      if (node !== null) ends.set(element, new NodeCell(element, node.labels, { ...node.properties() }))
    }
  }
  return { columns, rows: cells, ends }
}

/** Nodes come as `{_id, _labels, …}`, relationships as `{_id, _type, _source, _target, …}`, paths as `{nodes, edges}`. */
function cell(value: GrafeoValue): unknown {
  if (Array.isArray(value)) return value.map(cell)
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'bigint') return Number(value)
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
  const { _id, _labels, _type, _source, _target, ...properties } = Object.fromEntries(Object.entries(value))
  if (Array.isArray(_labels)) return new NodeCell(String(_id), _labels.map(String), properties)
  if (typeof _type === 'string') return new RelationshipCell(_type, String(_source), String(_target), properties)
  const parts = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cell(part)]))
  return pathOf(parts) ?? parts
}

function pathOf(parts: Record<string, unknown>): PathCell | undefined {
  const { nodes, edges, ...others } = parts
  if (!Array.isArray(nodes) || !Array.isArray(edges) || Object.keys(others).length > 0) return undefined
  const cells = nodes.filter((node) => node instanceof NodeCell)
  const relationships = edges.filter((edge) => edge instanceof RelationshipCell)
  const whole = cells.length === nodes.length && relationships.length === edges.length && cells.length > 0
  return whole ? new PathCell(cells, relationships) : undefined
}
