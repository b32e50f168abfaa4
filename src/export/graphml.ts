import { byId, claimFields, type Field, type Graph, nodeFields } from './records.js'
import { escapeXml } from './xml.js'

const NODE_TYPES = {
  label: 'string',
  type: 'string',
  kind: 'string',
  aliases: 'string',
  count: 'double',
  value: 'double',
  unit: 'string',
  qualifier: 'string',
  region: 'string',
  degree: 'int',
  articles: 'int',
}

const EDGE_TYPES = {
  label: 'string',
  type: 'string',
  status: 'string',
  date: 'string',
  role: 'string',
  evidence: 'string',
  rule: 'string',
  confidence: 'double',
  derived: 'boolean',
  article: 'string',
  title: 'string',
  source: 'string',
}

/** GraphML as its authors describe it: a key for each field, then nodes, then edges. Keys of nodes begin with n, of edges with e. */
export function* writeGraphml(graph: Graph): Generator<string> {
  const articles = byId(graph.articles)
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
  yield* keys('node', NODE_TYPES)
  yield* keys('edge', EDGE_TYPES)
  yield '<graph id="jinmai" edgedefault="directed">\n'
  for (const node of graph.nodes) {
    yield `<node id="${escapeXml(node.id)}">${data('node', nodeFields(node))}</node>\n`
  }
  for (const claim of graph.claims) {
    const ends = `source="${escapeXml(claim.source)}" target="${escapeXml(claim.target)}"`
    const fields = data('edge', claimFields(claim, articles.get(claim.article)))
    yield `<edge id="${escapeXml(claim.id)}" ${ends}>${fields}</edge>\n`
  }
  yield '</graph>\n</graphml>\n'
}

const key = (of: 'node' | 'edge', name: string): string => `${of.charAt(0)}_${name}`

function* keys(of: 'node' | 'edge', types: Record<string, string>): Generator<string> {
  for (const [name, type] of Object.entries(types)) {
    yield `<key id="${key(of, name)}" for="${of}" attr.name="${name}" attr.type="${type}"/>\n`
  }
}

const data = (of: 'node' | 'edge', fields: Record<string, Field>): string =>
  Object.entries(fields)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `<data key="${key(of, name)}">${escapeXml(String(value))}</data>`)
    .join('')
