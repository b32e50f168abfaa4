import { csvRow } from './csv.js'
import { byId, type Graph } from './records.js'

const NODE_COLUMNS = [
  'id',
  'label',
  'kind',
  'name',
  'aliases',
  'count',
  'value',
  'unit',
  'qualifier',
  'region',
  'degree',
  'articles',
]
const CLAIM_COLUMNS = [
  'id',
  'type',
  'subject',
  'subject_name',
  'object',
  'object_name',
  'status',
  'date',
  'role',
  'evidence',
  'rule',
  'confidence',
  'derived',
  'article',
  'title',
  'source',
]
const ARTICLE_COLUMNS = ['id', 'title', 'url', 'path', 'published']

export function* nodesCsv({ nodes }: Graph): Generator<string> {
  yield csvRow(NODE_COLUMNS)
  for (const n of nodes) {
    const quantity = [n.count, n.value, n.unit, n.qualifier]
    yield csvRow([n.id, n.label, n.kind, n.name, n.aliases.join('；'), ...quantity, n.region, n.degree, n.articles])
  }
}

/** One row a claim, with the names of its ends and the source of its article: it can be read without the other tables. */
export function* claimsCsv(graph: Graph): Generator<string> {
  const nodes = byId(graph.nodes)
  const articles = byId(graph.articles)
  yield csvRow(CLAIM_COLUMNS)
  for (const c of graph.claims) {
    const article = articles.get(c.article)
    const ends = [c.source, nodes.get(c.source)?.name, c.target, nodes.get(c.target)?.name]
    const saying = [c.status, c.date, c.role, c.evidence, c.rule, c.confidence, c.derived]
    yield csvRow([c.id, c.type, ...ends, ...saying, c.article, article?.title, article?.url ?? article?.path])
  }
}

export function* articlesCsv({ articles }: Graph): Generator<string> {
  yield csvRow(ARTICLE_COLUMNS)
  for (const a of articles) yield csvRow([a.id, a.title, a.url, a.path, a.published])
}
