import { writeCypher } from './cypher.js'
import { writeGexf } from './gexf.js'
import { writeGraphml } from './graphml.js'
import { writeJson } from './json.js'
import type { Graph } from './records.js'
import { articlesCsv, claimsCsv, nodesCsv } from './tables.js'

export { csvRow } from './csv.js'
export type { Graph } from './records.js'

type Writer = (graph: Graph) => Iterable<string>

/** One way of taking the graph away. */
export interface Format {
  /** MIME type. */
  type: string
  /** What it is for, in a few words. */
  purpose: string
  /** The whole in one stream. */
  write: Writer
  /** The files that a folder gets; formats without them are one file. */
  files?: Record<string, Writer>
}

export const FORMATS = {
  gexf: { type: 'application/gexf+xml; charset=utf-8', purpose: 'Gephi and Gephi Lite', write: writeGexf },
  graphml: {
    type: 'application/graphml+xml; charset=utf-8',
    purpose: 'yEd, Cytoscape, NetworkX, igraph',
    write: writeGraphml,
  },
  csv: {
    type: 'text/csv; charset=utf-8',
    purpose: 'spreadsheets: claims with the names of their ends, or with --out a folder of three tables',
    write: claimsCsv,
    files: { 'nodes.csv': nodesCsv, 'claims.csv': claimsCsv, 'articles.csv': articlesCsv },
  },
  json: { type: 'application/json; charset=utf-8', purpose: 'programs', write: writeJson },
  cypher: {
    type: 'text/plain; charset=utf-8',
    purpose: 'cypher-shell: statements that make the graph anew',
    write: writeCypher,
  },
} satisfies Record<string, Format>

export type FormatName = keyof typeof FORMATS

export const isFormatName = (name: string): name is FormatName => Object.hasOwn(FORMATS, name)
