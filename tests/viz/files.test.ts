import { DOMParser } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { CLAIM_TYPES, LABELS } from '../../src/types/ontology.js'
import { legend } from '../../viz/model/legend.js'
import { scene } from '../../viz/model/scene.js'
import { svg } from '../../viz/model/svg.js'
import { DEFAULT_VIEW } from '../../viz/model/view.js'
import { visible } from '../../viz/model/visible.js'
import { known } from './knowledge.js'

const knowledge = known()
const shown = visible(knowledge, DEFAULT_VIEW)
const positions = new Map(
  [...shown.nodes.keys()].map((id, index) => [id, { x: (index % 9) * 30, y: Math.floor(index / 9) * 30 }]),
)
const colours = <K extends string>(keys: readonly K[]): Record<K, string> =>
  Object.assign({}, ...keys.map((key, index) => ({ [key]: `#10${(index + 16).toString(16)}20` })))
const look = {
  width: 1200,
  height: 800,
  paper: '#ffffff',
  ink: '#000000',
  quiet: '#555555',
  font: 'serif',
  label: colours(LABELS),
  type: colours(CLAIM_TYPES),
  labelText: (label: string) => `节点<${label}>`,
  typeText: (type: string) => type,
  title: '津脉 & 图',
  pendingText: '计划',
  limits: '60 / 68',
  accent: '#0000ff',
}

const drawn = {
  scene: scene(shown, DEFAULT_VIEW, positions, (id) => knowledge.standing(id)),
  legend: legend(shown),
  captions: [{ text: '天津<市>', x: 0, y: 400 }],
  front: null,
  selected: null,
}

describe('the SVG file', () => {
  const text = svg(drawn, look)
  const file = new DOMParser().parseFromString(text, 'image/svg+xml')

  it('has every node and line, and the legend', () => {
    const types = legend(shown).types.length
    const labels = legend(shown).labels.length
    expect(file.querySelectorAll('circle')).toHaveLength(shown.nodes.size + labels)
    expect(file.querySelectorAll('path')).toHaveLength(drawn.scene.edges.length)
    expect(file.querySelectorAll('rect')).toHaveLength(1 + types)
    expect(text).toContain('节点&lt;Institution&gt; 35')
  })

  it('dashes plans and draws within its frame', () => {
    expect(file.querySelectorAll('path[stroke-dasharray]').length).toBeGreaterThan(3)
    for (const circle of file.querySelectorAll('circle')) {
      expect(Number(circle.getAttribute('cx'))).toBeGreaterThan(0)
      expect(Number(circle.getAttribute('cx'))).toBeLessThan(1200)
    }
  })

  it('points where a claim leads, names groups, and says how much of the graph it is', () => {
    const symmetric = drawn.scene.edges.filter((edge) => edge.type === 'COOPERATES_WITH').length
    expect(symmetric).toBeGreaterThan(3)
    expect(file.querySelectorAll('polygon')).toHaveLength(drawn.scene.edges.length - symmetric)
    for (const words of ['天津&lt;市&gt;', '60 / 68', '计划']) expect(text).toContain(words)
  })

  it('keeps in front what stands in front, and dims all else', () => {
    const [edge] = drawn.scene.edges
    if (!edge) throw new Error('no line')
    const front = { nodes: new Set([edge.source, edge.target]), edges: new Set([edge.key]) }
    const dimmed = new DOMParser().parseFromString(
      svg({ ...drawn, front, selected: edge.source }, look),
      'image/svg+xml',
    )
    expect(dimmed.querySelectorAll('circle:not([opacity])[fill^="#"]')).toHaveLength(2 + drawn.legend.labels.length)
    expect(dimmed.querySelectorAll('circle[stroke="#0000ff"]')).toHaveLength(1)
    expect(dimmed.querySelectorAll('g[opacity] path')).toHaveLength(drawn.scene.edges.length - 1)
  })

  it('holds names as text, never as markup', () => {
    expect(text).not.toContain('<b ')
    expect(file.querySelectorAll('script, b, img')).toHaveLength(0)
  })
})
