import { z } from 'zod'
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
import { effectOf, readingOf, type States, without, withReading } from './article-state.js'
import { change, readStates } from './change.js'
import { prepare } from './cypher-text.js'
import type { Home } from './home.js'
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

const Named = z.object({
  id: z.string(),
  title: z.string().nullish(),
  url: z.string().nullish(),
  path: z.string().nullish(),
  published: z.string().nullish(),
  sources: z.array(z.string()),
})

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
      const part = await this.loadBatch(fragments.slice(i, i + BATCH), options.extractor ?? '')
      report.added += part.added
      report.replaced += part.replaced
      report.unchanged += part.unchanged
    }
    return report
  }

  private loadBatch(fragments: readonly Fragment[], extractor: string): Promise<LoadReport> {
    return this.home.write(async (run) => {
      await run(statement('load/turn'))
      const ids = fragments.map(({ article }) => article.id)
      const sources = fragments.map(({ article }) => article.source)
      const before = await readStates(run, ids, sources)
      let after: States = before
      const report: LoadReport = { added: 0, replaced: 0, unchanged: 0 }
      for (const fragment of fragments) {
        const reading = readingOf(fragment, extractor)
        report[effectOf(after, fragment.article.id, reading)]++
        after = withReading(after, fragment.article.id, reading)
      }
      await change(run, before, after, this.regionOf)
      return report
    })
  }

  async forget(names: readonly string[]): Promise<ForgetReport> {
    await this.ensureSchema()
    return this.home.write(async (run) => {
      await run(statement('load/turn'))
      const found = (await run(statement('load/article', 'by any name'), { names })).map((row) => Named.parse(row))
      const before = await readStates(
        run,
        found.map(({ id }) => id),
        [],
      )
      let after: States = before
      const unknown: string[] = []
      for (const name of names) {
        const whole = found.filter(({ id, url, path }) => [id, url, path].includes(name))
        const shared = found.filter(({ sources }) => sources.includes(name))
        if (whole.length + shared.length === 0) unknown.push(name)
        for (const { id } of whole.filter((article) => article.id === name || article.sources.length === 1)) {
          after = new Map(after).set(id, [])
        }
        if (shared.length > 0) after = without(after, name)
      }
      await change(run, before, after, this.regionOf)
      const gone = found.filter(({ id }) => after.get(id)?.length === 0)
      return { forgotten: gone.map(infoOf), unknown }
    })
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

const infoOf = ({
  id,
  title = null,
  url = null,
  path = null,
  published = null,
}: z.infer<typeof Named>): ArticleInfo => ({
  id,
  title,
  url,
  path,
  published,
})
