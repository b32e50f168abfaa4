import type { GraphSlice } from '../../src/types/graph.js'
import { Knowledge } from '../../viz/model/knowledge.js'
import { fixture } from './fixture-graph.js'

/** A graph as the page knows it after loading everything. */
export const known = (slice: GraphSlice = fixture): Knowledge => {
  const knowledge = new Knowledge()
  knowledge.add(slice)
  return knowledge
}
