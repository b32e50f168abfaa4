import neo4j, { type Driver, type Result } from 'neo4j-driver'
import { JinmaiError } from '../types/index.js'
import { cellsIn, type Home, NodeCell, RelationshipCell, type Run, type Table } from './home.js'
import { cellOf } from './neo4j-cells.js'
import { queryFault, storeFault } from './neo4j-faults.js'
import { statement } from './statements.js'
import type { Parameter, Parameters, QueryLimits } from './store.js'

/** A graph in a Neo4j server, over Bolt. */
export class Neo4jHome implements Home {
  readonly dialect = 'neo4j'
  readonly address: string
  private readonly driver: Driver
  private readonly database: { database?: string }
  private reached: Promise<unknown> | undefined

  constructor(uri: string, env: Readonly<Record<string, string | undefined>>) {
    const url = addressOf(uri)
    const username = decodeURIComponent(url.username) || env.NEO4J_USERNAME || 'neo4j'
    const password = decodeURIComponent(url.password) || env.NEO4J_PASSWORD
    this.database =
      env.NEO4J_DATABASE === undefined || env.NEO4J_DATABASE === '' ? {} : { database: env.NEO4J_DATABASE }
    this.address = `${url.protocol}//${url.host}${url.pathname === '/' ? '' : url.pathname}`
    this.driver = neo4j.driver(
      this.address,
      password === undefined || password === '' ? undefined : neo4j.auth.basic(username, password),
      {
        disableLosslessIntegers: true,
        connectionTimeout: 5_000,
        connectionAcquisitionTimeout: 10_000,
        maxTransactionRetryTime: 15_000,
        userAgent: 'jinmai',
      },
    )
  }

  read<T>(work: (run: Run) => Promise<T>): Promise<T> {
    return this.session('READ', (session) => session.executeRead((transaction) => work(runOn(transaction))))
  }

  write<T>(work: (run: Run) => Promise<T>): Promise<T> {
    return this.session('WRITE', (session) => session.executeWrite((transaction) => work(runOn(transaction))))
  }

  async define(statements: readonly string[]): Promise<void> {
    await this.session('WRITE', async (session) => {
      for (const each of statements) await session.run(each)
    })
  }

  ask(cypher: string, parameters: Parameters, limits: QueryLimits): Promise<Table> {
    const timeout = Math.max(1, Math.round(limits.milliseconds))
    return this.session('READ', (session) =>
      session.executeRead(
        async (transaction) => {
          const { columns, rows } = await firstRows(transaction.run(cypher, integers(parameters)), limits.rows).catch(
            (cause) => {
              throw queryFault(cause, this.address)
            },
          )
          const elements = [...cellsIn(rows, RelationshipCell)].flatMap(({ start, end }) => [start, end])
          const ends = await transaction.run(statement('read/ends'), { elements: [...new Set(elements)] })
          const found = ends.records
            .map((record) => cellOf(record.get('node')))
            .filter((node) => node instanceof NodeCell)
          return { columns, rows, ends: new Map(found.map((node) => [node.element, node])) }
        },
        { timeout },
      ),
    )
  }

  revision(): undefined {
    return undefined
  }

  async close(): Promise<void> {
    await this.driver.close()
  }

  private async session<T>(
    mode: 'READ' | 'WRITE',
    work: (session: ReturnType<Driver['session']>) => Promise<T>,
  ): Promise<T> {
    const session = this.driver.session({ defaultAccessMode: mode, ...this.database })
    try {
      this.reached ??= this.driver.verifyConnectivity(this.database)
      await this.reached
      return await work(session)
    } catch (cause) {
      this.reached = undefined
      throw storeFault(cause, this.address)
    } finally {
      await session.close()
    }
  }
}

function addressOf(uri: string): URL {
  try {
    const url = new URL(uri)
    if (url.hostname !== '') return url
  } catch {
    // Said below, without the text: it may hold a password.
  }
  throw new JinmaiError(
    'USAGE',
    'The address of the store cannot be read',
    'Write it as bolt://HOST:PORT (also neo4j://, +s, +ssc); user and password go into NEO4J_USERNAME and NEO4J_PASSWORD.',
  )
}

/** Takes rows as they come and no more than asked for: the server stops there. */
async function firstRows(result: Result, limit: number): Promise<{ columns: string[]; rows: unknown[][] }> {
  const columns = (await result.keys()).map(String)
  const rows: unknown[][] = []
  for await (const record of result) {
    rows.push([...record.values()].map(cellOf))
    if (rows.length === limit) break
  }
  return { columns, rows }
}

const runOn =
  (transaction: {
    run: (statement: string, parameters: unknown) => PromiseLike<{ records: { toObject(): object }[] }>
  }): Run =>
  async (text, parameters = {}) =>
    (await transaction.run(text, integers(parameters))).records.map((record) => ({ ...record.toObject() }))

/** The driver sends every JS number as a float, which LIMIT does not take: whole numbers go as integers. */
function integers(parameter: Parameter): unknown {
  if (typeof parameter === 'number') return Number.isSafeInteger(parameter) ? neo4j.int(parameter) : parameter
  if (typeof parameter !== 'object' || parameter === null) return parameter
  if (Array.isArray(parameter)) return parameter.map(integers)
  return Object.fromEntries(Object.entries(parameter).map(([name, part]) => [name, integers(part)]))
}
