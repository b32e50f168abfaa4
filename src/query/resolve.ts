import type { Store } from '../store/index.js'
import { type GraphNode, JinmaiError, type PathResult } from '../types/index.js'

/**
 * The node that a person means: by id, full name or alias.
 * Throws NOT_FOUND where there is none, and where several answer, with the candidates.
 */
export async function resolveNode(store: Store, name: string): Promise<GraphNode> {
  const [node, ...others] = await store.find(name)
  if (node === undefined) {
    const near = await store.suggest(name)
    throw new JinmaiError(
      'NOT_FOUND',
      `The graph knows nothing of the name ${name}`,
      near.length === 0
        ? 'Search for a part of the name in the viewer.'
        : `Did you mean ${near.map(shown).join(' or ')}?`,
    )
  }
  if (others.length > 0) {
    throw new JinmaiError(
      'NOT_FOUND',
      `${name} may be any of ${[node, ...others].slice(0, 8).map(shown).join(', ')}`,
      'Give the id of the one that you mean.',
    )
  }
  return node
}

/** The shortest chains of claims between two entities, each named by id, name or alias. Throws NOT_FOUND. */
export async function shortestPaths(store: Store, from: string, to: string, limit?: number): Promise<PathResult> {
  const a = await resolveNode(store, from)
  const b = await resolveNode(store, to)
  return store.paths(a.id, b.id, limit)
}

const shown = ({ name, kind, label, id }: GraphNode): string => `${name} (${kind ?? label}, ${id})`
