import { MultiDirectedGraph } from 'graphology'
import { write } from 'graphology-gexf/browser'
import type { Label } from '../../src/types/ontology.js'
import type { Knowledge } from './knowledge.js'
import { type Point, radius } from './scene.js'
import type { Visible } from './visible.js'
import { xmlText } from './xml-text.js'

/** What is shown as GEXF, for Gephi and its kin: names, labels, places and colours, each claim with its sentence. */
export const gexf = (
  shown: Visible,
  knowledge: Knowledge,
  positions: ReadonlyMap<string, Point>,
  colours: Record<Label, string>,
): string => {
  const graph = new MultiDirectedGraph()
  for (const node of shown.nodes.values()) {
    const { x = 0, y = 0 } = positions.get(node.id) ?? {}
    graph.addNode(node.id, { node, x, y })
  }
  for (const claim of shown.claims.values()) {
    if (graph.hasNode(claim.source) && graph.hasNode(claim.target)) {
      graph.addDirectedEdgeWithKey(claim.id, claim.source, claim.target, { claim })
    }
  }
  return write(graph, {
    formatNode: (_, { node, x, y }) => ({
      label: xmlText(node.name),
      attributes: {
        label: node.label,
        kind: node.kind ?? '',
        region: node.region ?? '',
        aliases: xmlText(node.aliases.join('|')),
      },
      viz: { color: colours[node.label as Label], x, y, size: radius(knowledge.standing(node.id)) },
    }),
    formatEdge: (_, { claim }) => ({
      label: claim.type,
      attributes: {
        type: claim.type,
        status: claim.status,
        date: claim.date ?? '',
        role: xmlText(claim.role ?? ''),
        evidence: xmlText(claim.evidence),
        article: xmlText(knowledge.articles.get(claim.article)?.title ?? claim.article),
      },
    }),
  })
}
