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
}

describe('the SVG file', () => {
  const text = svg(
    scene(shown, DEFAULT_VIEW, positions, (id) => knowledge.standing(id)),
    legend(shown),
    look,
  )
  const file = new DOMParser().parseFromString(text, 'image/svg+xml')

  it('has every node and line, and the legend', () => {
    const types = legend(shown).types.length
    const labels = legend(shown).labels.length
    expect(file.querySelectorAll('circle')).toHaveLength(shown.nodes.size + labels)
    expect(file.querySelectorAll('path')).toHaveLength(
      scene(shown, DEFAULT_VIEW, positions, (id) => knowledge.standing(id)).edges.length,
    )
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

  it('holds names as text, never as markup', () => {
    expect(text).not.toContain('<b ')
    expect(file.querySelectorAll('script, b, img')).toHaveLength(0)
  })
})
