import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CLAIM_TYPES, LABELS, STATUSES } from '../../src/types/ontology.js'
import { decodeLink, encodeLink, type Link } from '../../viz/model/link.js'
import { DEFAULT_VIEW } from '../../viz/model/view.js'

const start: Link = { view: DEFAULT_VIEW, selection: null, mode: 'graph', camera: null }
const id = fc.stringMatching(/^[a-z]+-[0-9a-f]{4,16}$/)
const date = fc.constantFrom(null, '2021', '2024-05', '2024-05-30')
const some = <T>(values: readonly T[]) => fc.subarray([...values])

const links: fc.Arbitrary<Link> = fc.record({
  view: fc.record({
    base: fc.nat(10_000),
    added: fc.uniqueArray(id),
    removed: fc.uniqueArray(id),
    unfolded: fc.uniqueArray(fc.tuple(id, id).map((pair) => pair.join('|'))),
    layout: fc.record({
      name: fc.constantFrom('force', 'circle'),
      parameters: fc.constantFrom({}, { spacing: 12.5 }),
      covers: fc.nat(9),
    }),
    moved: fc.uniqueArray(fc.record({ id, x: fc.integer(), y: fc.integer() }), { selector: (move) => move.id }),
    focus: fc.constantFrom(null, { nodes: ['a-1'], claims: [] }, { nodes: ['a-1', 'b-2'], claims: ['c-3'] }),
    filters: fc.record({
      withoutLabels: some(LABELS),
      withoutKinds: some(['Institution/company', 'Park/zone']),
      withoutTypes: some(CLAIM_TYPES),
      withoutStatuses: some(STATUSES),
      regions: some(['天津市', '河北省']),
      articles: fc.uniqueArray(fc.stringMatching(/^[0-9a-f]{8}$/)),
      derived: fc.boolean(),
      from: date,
      to: date,
      undated: fc.boolean(),
      minArticles: fc.nat(9),
      minDegree: fc.nat(9),
    }),
  }),
  selection: fc.oneof(
    fc.constant(null),
    fc.record({ node: id }),
    fc.record({ claim: id }),
    fc.record({ pair: fc.tuple(id, id).map((pair) => pair.join('|')) }),
  ),
  mode: fc.constantFrom('graph', 'table'),
  camera: fc.constantFrom(null, { x: 0.5, y: -0.25, ratio: 0.125 }),
})

describe('a link', () => {
  it('brings back exactly what it was made from', () => {
    fc.assert(
      fc.property(links, (link) => {
        const { age, ...back } = decodeLink(`#${encodeLink(link)}`)
        expect(age).toBe('same')
        expect({ ...back, view: { ...back.view, filters: sorted(back.view.filters) } }).toEqual({
          ...link,
          view: { ...link.view, filters: sorted(link.view.filters) },
        })
      }),
    )
  })

  it('is short when nothing was changed', () => {
    expect(encodeLink(start)).toBe('v=1')
    expect(decodeLink('')).toEqual({ ...start, age: 'same' })
  })

  it('of an older or newer version is read as far as it goes, and says so', () => {
    expect(decodeLink('#types=LEADS&colour=red')).toMatchObject({
      age: 'older',
      view: { filters: { withoutTypes: ['LEADS'] } },
    })
    expect(decodeLink('#v=99&sel=node:a-1')).toMatchObject({ age: 'newer', selection: { node: 'a-1' } })
  })

  it('that was mangled falls back to the start, part by part', () => {
    const link = decodeLink(
      '#v=1&base=minus&labels=Nonsense&time=yesterday..&cam=1,x,0&sel=thing&layout=,&move=a:b&mode=sideways',
    )
    expect(link).toMatchObject({ selection: null, camera: null, mode: 'graph' })
    expect(link.view).toMatchObject({ base: DEFAULT_VIEW.base, moved: [], layout: DEFAULT_VIEW.layout })
    expect(link.view.filters).toMatchObject({ withoutLabels: [], from: null, to: null })
  })
})

const sorted = (filters: Link['view']['filters']) => ({
  ...filters,
  withoutLabels: [...filters.withoutLabels].sort(),
  withoutTypes: [...filters.withoutTypes].sort(),
  withoutStatuses: [...filters.withoutStatuses].sort(),
})
