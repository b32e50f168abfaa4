import { MultiDirectedGraph } from 'graphology'
import Sigma from 'sigma'
import type { GraphSlice } from '../../../src/types/graph.js'
import { bundles } from '../../../viz/model/bundle.js'
import { Knowledge } from '../../../viz/model/knowledge.js'
import { layoutNamed, parametersOf } from '../../../viz/model/layouts/index.js'
import { laidOut, layoutInput } from '../../../viz/model/layouts/input.js'
import { finish } from '../../../viz/model/layouts/layout.js'
import { radius } from '../../../viz/model/scene.js'
import { DEFAULT_VIEW } from '../../../viz/model/view.js'

/*
 * What a page with nothing but sigma does with the same nodes, lines and places: the measure for the viewer. On a key it does what each
 * act costs at least: `s` selects (its reducers over everything), `f` filters (another graph).
 */
const slice: GraphSlice = await (await fetch('api/graph')).json()
const knowledge = new Knowledge()
knowledge.add(slice)
const input = layoutInput(knowledge, laidOut(knowledge, { ...DEFAULT_VIEW, base: slice.nodes.length }))
const layout = layoutNamed('force')
const { points } = finish(layout.run(input, parametersOf(layout, {})))

const build = (claims: GraphSlice['claims']) => {
  const graph = new MultiDirectedGraph()
  input.nodes.forEach(({ id, size }, index) => {
    graph.addNode(id, { ...points[index], size: radius(size), label: knowledge.node(id)?.name, color: '#2f6fb0' })
  })
  for (const { key, source, target } of bundles(claims, [])) {
    graph.addDirectedEdgeWithKey(key, source, target, { size: 1.6, color: '#aabbcc', type: 'arrow' })
  }
  return graph
}

let selected: string | null = null
const graph = build(slice.claims)
const container = document.querySelector<HTMLElement>('.canvas')
if (!container) throw new Error('no container')
const sigma = new Sigma(graph, container, {
  enableEdgeEvents: true,
  nodeReducer: (id, data) => ({ ...data, color: selected && id !== selected ? '#eeeeee' : data.color }),
  edgeReducer: (_, data) => ({ ...data, color: selected ? '#f5f5f5' : data.color }),
})
sigma.once('afterRender', () => {
  document.body.dataset.ready = 'true'
})
sigma.refresh()

document.addEventListener('keydown', ({ key }) => {
  if (key === 's') {
    selected = selected ? null : (input.nodes[0]?.id ?? null)
    sigma.refresh({ skipIndexation: true })
  }
  if (key === 'f') {
    sigma.setGraph(build(slice.claims.filter((claim) => claim.type !== 'CO_BUILDS')))
    sigma.refresh()
  }
})
