import { statement, statements } from '../store/statements.js'
import type { Dump } from './dump.js'

type Literal = string | number | boolean | readonly (string | number | null)[]

/**
 * A graph as Cypher statements, one a line, that make it anew in an empty Neo4j or Grafeo. They are data, like the
 * INSERT lines of a database dump: every value is a literal with its quotes escaped, every label and type one of the
 * ontology's.
 */
export function* writeCypher({ articles, entities, mentions, claims }: Dump): Generator<string> {
  for (const definition of statements('schema').values()) yield line(definition)
  yield line(statement('load/turn'))
  for (const article of articles) yield line(`CREATE (:Article ${map(article)})`)
  for (const { labels, properties } of entities) yield line(`CREATE (:${labels.join(':')} ${map(properties)})`)
  for (const { article, entity, properties } of mentions) {
    const ends = `MATCH (a:Article {id: ${literal(article)}}), (b:Entity {id: ${literal(entity)}})`
    yield line(`${ends} CREATE (a)-[:MENTIONS ${map(properties)}]->(b)`)
  }
  for (const { type, subject, object, properties } of claims) {
    const ends = `MATCH (a:Entity {id: ${literal(subject)}}), (b:Entity {id: ${literal(object)}})`
    yield line(`${ends} CREATE (a)-[:${type} ${map(properties)}]->(b)`)
  }
}

const line = (statement: string): string => `${statement.replace(/\s*\n\s*/g, ' ')};\n`

const map = (properties: Record<string, Literal>): string =>
  `{${Object.entries(properties)
    .map(([name, value]) => `${name}: ${literal(value)}`)
    .join(', ')}}`

function literal(value: Literal | null): string {
  if (typeof value === 'string') return quoted(value)
  return Array.isArray(value) ? `[${value.map(literal).join(', ')}]` : String(value)
}

const ESCAPES: Record<string, string> = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t' }

const quoted = (text: string): string => `'${text.replace(/[\\'\n\r\t]/g, (sign) => ESCAPES[sign] ?? sign)}'`
