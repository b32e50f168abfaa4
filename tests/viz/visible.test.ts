import { describe, expect, it } from 'vitest'
import { withFilters, withNodes, withoutNodes } from '../../viz/model/steps.js'
import { DEFAULT_VIEW, type Filters } from '../../viz/model/view.js'
import { visible } from '../../viz/model/visible.js'
import { fixture } from './fixture-graph.js'
import { known } from './knowledge.js'

const knowledge = known()
const look = (change: Partial<Filters> = {}) => visible(knowledge, withFilters(DEFAULT_VIEW, change))
const ids = (shown: ReturnType<typeof look>) => [...shown.nodes.keys()]
const claims = (shown: ReturnType<typeof look>) => [...shown.claims.values()]

describe('filters', () => {
  it('hide quantities and derived claims at first', () => {
    const shown = look()
    expect([...shown.nodes.values()].some((node) => node.label === 'Group' || node.label === 'Metric')).toBe(false)
    expect(claims(shown).some((claim) => claim.derived)).toBe(false)
  })

  it.each<[string, Partial<Filters>, (claim: (typeof fixture.claims)[number]) => boolean]>([
    ['type', { withoutTypes: ['CO_BUILDS'] }, (claim) => claim.type !== 'CO_BUILDS'],
    ['status', { withoutStatuses: ['planned', 'negated'] }, (claim) => claim.status === 'actual'],
    ['article', { articles: ['a7'] }, (claim) => claim.article === 'a7'],
    ['time', { from: '2023', to: '2024', undated: false }, (claim) => /^202[34]/.test(claim.date ?? '')],
    ['support', { minArticles: 2 }, (claim) => knowledge.support(claim) >= 2],
  ])('by %s leave only claims that pass', (_, change, passes) => {
    const shown = look(change)
    expect(shown.claims.size).toBeGreaterThan(0)
    expect(shown.claims.size).toBeLessThan(look().claims.size)
    expect(claims(shown).every(passes)).toBe(true)
  })

  it('stack: two leave what passes both', () => {
    const shown = look({ withoutStatuses: ['actual', 'negated'], articles: ['a5'] })
    expect(claims(shown).every((claim) => claim.status === 'planned' && claim.article === 'a5')).toBe(true)
    expect(shown.claims.size).toBeGreaterThan(0)
  })

  it('by region, kind and degree leave only nodes that pass, and no node that lost all its claims', () => {
    const shown = look({ regions: ['天津市'], withoutKinds: ['Institution/company'], minDegree: 4 })
    for (const node of shown.nodes.values()) {
      expect(node).toMatchObject({ region: '天津市' })
      expect(node.kind).not.toBe('company')
      expect(node.degree).toBeGreaterThanOrEqual(4)
      expect(claims(shown).some((claim) => claim.source === node.id || claim.target === node.id)).toBe(true)
    }
  })

  it('keep a date that is only as exact as a year when any of it is in range', () => {
    const dates = claims(look({ from: '2024-03', to: '2024-09', undated: false })).map((claim) => claim.date)
    expect(dates).toContain('2024')
    expect(dates).toContain('2024-05-30')
    expect(dates).not.toContain('2024-02-19')
  })

  it('count for each choice what it would show with all the other filters as they are', () => {
    const planned = look({ withoutStatuses: ['planned'] }).counts.statuses.get('planned') ?? 0
    const before = look({ withoutStatuses: ['planned'] }).claims.size
    expect(look().claims.size).toBe(before + planned)
    const narrowed = look({ withoutStatuses: ['planned'], articles: ['a5'] }).counts.statuses.get('planned') ?? 0
    expect(narrowed).toBeGreaterThan(0)
    expect(narrowed).toBeLessThan(planned)
  })
})

describe('the stage', () => {
  it('holds the most connected nodes, what was added, and not what was taken off', () => {
    const top = { ...DEFAULT_VIEW, base: 3 }
    expect(ids(visible(knowledge, top)).every((id) => fixture.nodes.slice(0, 3).some((node) => node.id === id))).toBe(
      true,
    )
    const more = withNodes(top, ['zhao', 'sti'])
    expect(ids(visible(knowledge, more))).toEqual(expect.arrayContaining(['zhao', 'sti']))
    expect(ids(visible(knowledge, withoutNodes(more, ['zhao'])))).not.toContain('zhao')
    expect(ids(visible(knowledge, withNodes(withoutNodes(more, ['zhao']), ['zhao'])))).toContain('zhao')
  })

  it('shows a graph of one node, and of none', () => {
    const [node] = fixture.nodes
    if (!node) throw new Error('no fixture')
    const single = known({ ...fixture, nodes: [{ ...node, degree: 0 }], claims: [] })
    expect(visible(single, DEFAULT_VIEW).nodes.size).toBe(1)
    expect(visible(known({ ...fixture, nodes: [], claims: [] }), DEFAULT_VIEW).nodes.size).toBe(0)
  })

  it('leaves out a claim whose ends were never sent', () => {
    const [claim] = fixture.claims
    if (!claim) throw new Error('no fixture')
    expect(known({ ...fixture, nodes: [], claims: [claim] }).claims.size).toBe(0)
  })
})
