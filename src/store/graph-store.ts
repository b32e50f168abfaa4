import type {
  ArticleInfo,
  ClaimDetail,
  Fragment,
  GraphNode,
  GraphSlice,
  PathResult,
  QueryResult,
  StoreStatus,
} from '../types/index.js'
import { prepare } from './cypher-text.js'
import { forgetArticles } from './forget.js'
import type { Home } from './home.js'
import { loadBatch } from './load.js'
import { shortestChains } from './paths.js'
import { readClaim, readFound, readMentioning, readNeighbours, readNode, readSlice } from './read.js'
import type { RegionOf } from './region.js'
import { statement, statements } from './statements.js'
import { readSources, readStatus } from './status.js'
import type {
  ForgetReport,
  KnownSource,
  LoadReport,
  NeighbourOptions,
  Parameters,
  QueryLimits,
  Store,
} from './store.js'
import { nodeOf, resultOf } from './values.js'

/** Articles that are loaded in one transaction. */
const BATCH = 100

/** The store's one implementation, over either home: all that is particular to a database stays in the home. */
export class GraphStore implements Store {
  readonly address: string
  private schema: Promise<void> | undefined
  private lastStatus: { revision: string; status: StoreStatus } | undefined

  constructor(
    private readonly home: Home,
    private readonly regionOf: RegionOf,
  ) {
    this.address = home.address
  }

  ensureSchema(): Promise<void> {
    this.schema ??= this.home
      .define([...statements('schema').values(), ...statements(`schema.${this.home.dialect}`).values()])
      .catch((error) => {
        this.schema = undefined
        throw error
      })
    return this.schema
  }

  async load(fragments: readonly Fragment[], options: { extractor?: string } = {}): Promise<LoadReport> {
    await this.ensureSchema()
    const report: LoadReport = { added: 0, replaced: 0, unchanged: 0 }
    for (let i = 0; i < fragments.length; i += BATCH) {
      const batch = fragments.slice(i, i + BATCH)
      const part = await this.home.write((run) => loadBatch(run, batch, options.extractor ?? '', this.regionOf))
      report.added += part.added
      report.replaced += part.replaced
      report.unchanged += part.unchanged
    }
    return report
  }

  async forget(names: readonly string[]): Promise<ForgetReport> {
    await this.ensureSchema()
    return this.home.write((run) => forgetArticles(run, names, this.regionOf))
  }

  known(): Promise<KnownSource[]> {
    return this.home.read(readSources)
  }

  async query(cypher: string, parameters: Parameters = {}, limits: Partial<QueryLimits> = {}): Promise<QueryResult> {
    const { rows = 1_000, milliseconds = 10_000 } = limits
    const started = performance.now()
    const table = await this.home.ask(prepare(cypher, rows + 1), parameters, { rows: rows + 1, milliseconds })
    return resultOf(table, rows, Math.round(performance.now() - started))
  }

  async status(): Promise<StoreStatus> {
    const revision = this.home.revision()
    if (revision !== undefined && this.lastStatus?.revision === revision) return this.lastStatus.status
    const status = await this.home.read((run) => readStatus(run, this.address))
    if (revision !== undefined) this.lastStatus = { revision, status }
    return status
  }

  slice(limit: number): Promise<GraphSlice> {
    return this.home.read((run) => readSlice(run, limit))
  }

  neighbours(id: string, options: NeighbourOptions = {}): Promise<GraphSlice> {
    return this.home.read((run) => readNeighbours(run, id, options))
  }

  node(id: string): Promise<GraphNode> {
    return this.home.read((run) => readNode(run, id))
  }

  claim(id: string): Promise<ClaimDetail> {
    return this.home.read((run) => readClaim(run, id))
  }

  articlesOf(id: string): Promise<ArticleInfo[]> {
    return this.home.read((run) => readMentioning(run, id))
  }

  find(name: string): Promise<GraphNode[]> {
    return this.home.read((run) => readFound(run, name))
  }

  suggest(text: string): Promise<GraphNode[]> {
    return this.home.read(async (run) => (await run(statement('read/find', 'by part'), { text })).map(nodeOf))
  }

  paths(from: string, to: string, limit = 20): Promise<PathResult> {
    return this.home.read((run) => shortestChains(run, from, to, limit))
  }

  close(): Promise<void> {
    return this.home.close()
  }
}
