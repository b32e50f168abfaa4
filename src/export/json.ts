import type { Graph } from './records.js'

/** One JSON object of nodes, claims and articles, one of them a line, so that it can be read in pieces and compared by line. */
export function* writeJson(graph: Graph): Generator<string> {
  yield '{'
  yield* list('nodes', graph.nodes)
  yield ','
  yield* list('claims', graph.claims)
  yield ','
  yield* list('articles', graph.articles)
  yield '}\n'
}

function* list(name: string, items: readonly unknown[]): Generator<string> {
  yield `"${name}":[`
  for (const [i, item] of items.entries()) yield `${i === 0 ? '' : ','}\n${JSON.stringify(item)}`
  yield ']\n'
}
