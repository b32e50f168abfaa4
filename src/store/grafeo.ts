import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { GrafeoDB } from '@grafeo-db/js'
import { JinmaiError } from '../types/index.js'
import { cellOf } from './grafeo-cells.js'
import { messageOf } from './grafeo-faults.js'
import { GraphFile } from './graph-file.js'
import { type Home, NodeCell, type Run, type Table } from './home.js'
import { Readers } from './readers.js'
import type { Parameters, QueryLimits } from './store.js'

/** Queries of people that run at once; more wait their turn. */
const READERS = 2

/** A graph in a file of its own, in this process; only people's queries run in processes of theirs. */
export class GrafeoHome implements Home {
  readonly dialect = 'grafeo'
  readonly address: string
  private readonly file: GraphFile
  private readonly readers = new Readers(READERS)
  private writing: Promise<unknown> = Promise.resolve()

  /** `patience`: how long to wait for a file that another process holds, in milliseconds. */
  constructor(
    path: string,
    private readonly patience: number,
  ) {
    const whole = resolve(path)
    this.file = new GraphFile(
      existsSync(whole) && statSync(whole).isDirectory() ? join(whole, 'graph') : whole,
      patience,
    )
    this.address = path
  }

  read<T>(work: (run: Run) => Promise<T>): Promise<T> {
    return this.file.using('read', (db) => work(runOn(db)))
  }

  write<T>(work: (run: Run) => Promise<T>): Promise<T> {
    const alone = this.writing.then(() => {
      this.readers.letGo()
      return this.file.using('write', (db) => inTransaction(db, work))
    })
    this.writing = alone.catch(() => undefined)
    return alone
  }

  async define(statements: readonly string[]): Promise<void> {
    this.readers.letGo()
    await this.file.using('write', async (db) => {
      for (const statement of statements) await runOn(db)(statement)
    })
  }

  async ask(cypher: string, parameters: Parameters, limits: QueryLimits): Promise<Table> {
    await this.file.letGo('write')
    const question = { path: this.file.path, patience: this.patience, cypher, parameters, rows: limits.rows }
    const { columns, rows, ends } = await this.readers.ask(question, limits.milliseconds)
    const nodes = ends.map(({ element, labels, properties }) => new NodeCell(element, labels, properties))
    return {
      columns,
      rows: rows.map((row) => row.map(cellOf)),
      ends: new Map(nodes.map((node) => [node.element, node])),
    }
  }

  revision(): string {
    return [this.file.path, `${this.file.path}.wal`]
      .map((file) => statSync(file, { throwIfNoEntry: false }))
      .map((stat) => (stat === undefined ? '-' : `${stat.mtimeMs}:${stat.size}`))
      .join(' ')
  }

  async close(): Promise<void> {
    this.readers.close()
    await this.file.letGo()
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
