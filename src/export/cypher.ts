import type { Graph } from './records.js'

type Literal = string | number | boolean | readonly string[]

/**
 * The graph as Cypher statements, one a line, that make it anew in an empty Neo4j or Grafeo. They are data, like the
 * INSERT lines of a database dump: every value is a literal with its quotes escaped, every label and type one of the
 * ontology's.
 */
export function* writeCypher(graph: Graph): Generator<string> {
  yield 'CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (e:Entity) REQUIRE e.id IS UNIQUE;\n'
  yield 'CREATE CONSTRAINT article_id IF NOT EXISTS FOR (a:Article) REQUIRE a.id IS UNIQUE;\n'
  for (const { id, title, url, path, published } of graph.articles) {
    yield `CREATE (:Article ${map({ id, title, url, path, published })});\n`
  }
  for (const { id, label, kind, name, aliases, count, value, unit, qualifier } of graph.nodes) {
    yield `CREATE (:Entity:${label} ${map({ id, kind, name, aliases, count, value, unit, qualifier })});\n`
  }
  for (const { source, target, type, ...properties } of graph.claims) {
    const ends = `MATCH (a:Entity {id: ${literal(source)}}), (b:Entity {id: ${literal(target)}})`
    yield `${ends} CREATE (a)-[:${type} ${map(properties)}]->(b);\n`
  }
}

const map = (properties: Record<string, Literal | null | undefined>): string => {
  const known = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined || value === null ? [] : [`${name}: ${literal(value)}`],
  )
  return `{${known.join(', ')}}`
}

function literal(value: Literal): string {
  if (typeof value === 'string') return quoted(value)
  return typeof value === 'object' ? `[${value.map(quoted).join(', ')}]` : String(value)
}

const ESCAPES: Record<string, string> = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t' }

const quoted = (text: string): string => `'${text.replace(/[\\'\n\r\t]/g, (sign) => ESCAPES[sign] ?? sign)}'`
