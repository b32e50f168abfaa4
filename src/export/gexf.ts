import { MultiDirectedGraph } from 'graphology'
import gexf from 'graphology-gexf'
import { byId, claimFields, type Field, type Graph, nodeFields } from './records.js'
import { xmlText } from './xml.js'

/** GEXF 1.3 for Gephi and its kin, in one piece: the library that writes it knows no other way. */
export function* writeGexf(graph: Graph): Generator<string> {
  const articles = byId(graph.articles)
  const drawing = new MultiDirectedGraph()
  for (const node of graph.nodes) drawing.addNode(node.id, sayable(nodeFields(node)))
  for (const claim of graph.claims) {
    drawing.addEdgeWithKey(
      claim.id,
      claim.source,
      claim.target,
      sayable(claimFields(claim, articles.get(claim.article))),
    )
  }
  yield gexf.write(drawing, { version: '1.3' })
  yield '\n'
}

/** Only what is known, in characters that XML can hold. */
const sayable = (fields: Record<string, Field>): Record<string, Field> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== undefined && value !== '')
      .map(([name, value]) => [name, typeof value === 'string' ? xmlText(value) : value]),
  )
