import type { Store } from '../store/index.js'
import { writeCypher } from './cypher.js'
import { readDump } from './dump.js'
import { writeGexf } from './gexf.js'
import { writeGraphml } from './graphml.js'
import { writeJson } from './json.js'
import type { Graph } from './records.js'
import { articlesCsv, claimsCsv, nodesCsv } from './tables.js'
import { wholeGraph } from './whole.js'

export { csvRow } from './csv.js'

type Pieces = Iterable<string>

/** One way of taking the graph away. */
export interface Format {
  /** MIME type. */
  type: string
  /** What it is for, in a few words. */
  purpose: string
  /** The whole in one stream. */
  write(store: Store): Promise<Pieces>
  /** The files that a folder gets, by name; formats without them are one file. */
  files?(store: Store): Promise<Record<string, Pieces>>
}

const ofGraph = (write: (graph: Graph) => Pieces) => async (store: Store) => write(await wholeGraph(store))

export const FORMATS: Record<'gexf' | 'graphml' | 'csv' | 'json' | 'cypher', Format> = {
  gexf: {
    type: 'application/gexf+xml; charset=utf-8',
    purpose: 'Gephi and Gephi Lite',
    write: ofGraph(writeGexf),
  },
  graphml: {
    type: 'application/graphml+xml; charset=utf-8',
    purpose: 'yEd, Cytoscape, NetworkX, igraph',
    write: ofGraph(writeGraphml),
  },
  csv: {
    type: 'text/csv; charset=utf-8',
    purpose: 'spreadsheets: a row for each claim, or with --out a folder of three tables',
    write: ofGraph(claimsCsv),
    async files(store) {
      const graph = await wholeGraph(store)
      return { 'nodes.csv': nodesCsv(graph), 'claims.csv': claimsCsv(graph), 'articles.csv': articlesCsv(graph) }
    },
  },
  json: {
    type: 'application/json; charset=utf-8',
    purpose: 'programs',
    write: ofGraph(writeJson),
  },
  cypher: {
    type: 'text/plain; charset=utf-8',
    purpose: 'cypher-shell: statements that make the graph anew, articles and all',
    write: async (store) => writeCypher(await readDump(store)),
  },
}

export type FormatName = keyof typeof FORMATS

export const isFormatName = (name: string): name is FormatName => Object.hasOwn(FORMATS, name)
