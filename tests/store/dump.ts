import type { Store } from '../../src/store/index.js'

const QUERIES = [
  `MATCH (n) WHERE NOT 'Graph' IN labels(n)
   RETURN labels(n) AS labels, properties(n) AS properties, n.digests AS digests, n.also AS others`,
  `MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS type, properties(r) AS properties, b.id AS b`,
]

/** The whole graph as text, in an order of its own: two graphs are one if their dumps are. */
export async function dump(store: Store): Promise<string[]> {
  const lines: string[] = []
  for (const cypher of QUERIES) {
    const { rows } = await store.query(cypher, {}, { rows: 100_000, milliseconds: 60_000 })
    lines.push(...rows.map((row) => JSON.stringify(row)))
  }
  return lines.sort()
}

/** Retracts everything. */
export async function clear(store: Store): Promise<void> {
  await store.forget((await store.known()).map(({ source }) => source))
}
