import { describe, expect, it } from 'vitest'
import type { GraphClaim, GraphNode } from '../../src/types/graph.js'
import { sortedRows } from '../../viz/model/answer.js'
import { bundles, endsOf, pairOf } from '../../viz/model/bundle.js'
import { csv } from '../../viz/model/csv.js'
import { fulfilment } from '../../viz/model/fulfilled.js'
import { History } from '../../viz/model/history.js'
import { placeNames } from '../../viz/model/label-places.js'
import { neighbourhood } from '../../viz/model/neighbourhood.js'
import { shortestChains } from '../../viz/model/paths.js'
import { holdsAsOf, posts } from '../../viz/model/posts.js'
import { quantityText, seriesOf } from '../../viz/model/quantity.js'
import { shortName } from '../../viz/model/short-name.js'
import { hangers } from '../../viz/model/steps.js'
import { claimTable, narrowed, nodeTable, ordered } from '../../viz/model/table.js'
import { DEFAULT_VIEW } from '../../viz/model/view.js'
import { visible } from '../../viz/model/visible.js'
import { fixture } from './fixture-graph.js'
import { known } from './knowledge.js'

const knowledge = known()
const claims = fixture.claims
const between = (a: string, b: string): GraphClaim[] => knowledge.claimsBetween(a, b)
const node = (id: string): GraphNode => {
  const found = knowledge.node(id)
  if (!found) throw new Error(id)
  return found
}

describe('history', () => {
  it('undoes and redoes, and gives up the undone future when something else is done', () => {
    const history = new History(0)
    history.push(1, 'one')
    history.push(2, 'two')
    expect(history.undoable).toBe('two')
    history.undo()
    expect([history.present, history.redoable]).toEqual([1, 'two'])
    history.redo()
    expect(history.present).toBe(2)
    history.undo()
    history.push(3, 'three')
    expect([history.redoable, history.trail]).toEqual([null, ['one', 'three']])
    expect(history.redo()).toBe(false)
  })

  it('keeps many small moves as one step', () => {
    const history = new History(0)
    history.push(1, 'drag')
    history.amend(2)
    history.amend(3)
    history.undo()
    expect(history.present).toBe(0)
  })
})

describe('bundles', () => {
  const drawn = bundles(claims, [])

  it('draw one line for a pair, whichever way its claims point, and none for a thing and itself', () => {
    const pairs = drawn.map((bundle) => pairOf(bundle.source, bundle.target))
    expect(new Set(pairs).size).toBe(pairs.length)
    expect(drawn.some((bundle) => bundle.source === bundle.target)).toBe(false)
    expect(drawn.flatMap((bundle) => bundle.claims)).toHaveLength(
      claims.filter((one) => one.source !== one.target).length,
    )
  })

  it('take the commonest type, and are pending only while nothing is done', () => {
    const both = drawn.find((bundle) => bundle.key === pairOf('tju', 'fml'))
    expect(both).toMatchObject({ type: 'CO_BUILDS', pending: false })
    expect(drawn.find((bundle) => bundle.key === pairOf('thu', 'eel'))?.pending).toBe(true)
  })

  it('unfold into one line for each claim, bent apart', () => {
    const pair = pairOf('tju', 'hsb')
    const lines = bundles(claims, [pair]).filter((bundle) => pairOf(bundle.source, bundle.target) === pair)
    expect(lines.length).toBe(between('tju', 'hsb').length)
    expect(new Set(lines.map((line) => line.curvature)).size).toBe(lines.length)
    expect(endsOf(pair).sort()).toEqual(['hsb', 'tju'])
  })
})

describe('neighbourhoods', () => {
  it('go as many steps as asked, along or against the claims', () => {
    expect([...neighbourhood('zhao', claims, 1, 'out')].sort()).toEqual(['sti', 'zhao'])
    expect([...neighbourhood('sti', claims, 1, 'in')].sort()).toEqual(['qian', 'sti', 'zhao'])
    expect(neighbourhood('zhao', claims, 2, 'both')).toContain('plan')
    expect([...neighbourhood('zhao', claims, 0, 'both')]).toEqual(['zhao'])
  })

  it('cross claims between peers both ways, as their direction carries no meaning', () => {
    expect(neighbourhood('pku', claims, 1, 'out')).toContain('nku')
  })

  it('know what hangs on a node alone', () => {
    expect(hangers('bhgov', claims).sort()).toEqual(['law', 'wu'])
  })
})

describe('chains', () => {
  it('are all the shortest ones, read in either direction', () => {
    const chains = shortestChains('zhao', 'hsb', claims)
    expect(chains.length).toBeGreaterThan(0)
    for (const chain of chains) {
      expect(chain.nodes[0]).toBe('zhao')
      expect(chain.nodes.at(-1)).toBe('hsb')
      expect(chain.claims).toHaveLength(chain.nodes.length - 1)
      expect(chain.claims).toHaveLength(chains[0]?.claims.length ?? 0)
    }
  })

  it('are none between what nothing connects, and none from a thing to itself', () => {
    expect(shortestChains('tju', 'nowhere', claims)).toEqual([])
    expect(shortestChains('tju', 'tju', claims)).toEqual([])
  })
})

describe('posts', () => {
  it('end when another holder of the same role is told of', () => {
    const list = posts(knowledge.claimsOf('sti'))
    expect(list.map(({ holder, since, until }) => [holder, since, until])).toEqual([
      ['zhao', '2021-06-17', '2023-12-28'],
      ['qian', '2023-12-28', null],
    ])
  })

  it('hold as of a month only when said by then', () => {
    const [early, late] = posts(knowledge.claimsOf('sti')).map((post) => post.claim)
    if (!early || !late) throw new Error('no posts')
    expect([holdsAsOf(early, '2022-01'), holdsAsOf(late, '2022-01'), holdsAsOf(late, '2023-12')]).toEqual([
      true,
      false,
      true,
    ])
  })
})

describe('plans', () => {
  it('came true by the same claim, done later', () => {
    const plan = between('tju', 'fml').find((claim) => claim.status === 'planned')
    expect(plan && fulfilment(plan, between('tju', 'fml'))?.date).toBe('2024-05-30')
  })

  it('have not come true while nothing says so, nor by what was done before', () => {
    const open = between('thu', 'eel')[0]
    expect(open && fulfilment(open, between('thu', 'eel'))).toBeNull()
    const plan = between('tju', 'fml').find((claim) => claim.status === 'planned')
    const past = between('tju', 'fml').map((claim) => ({ ...claim, date: '2020' }))
    expect(plan && fulfilment(plan, past)).toBeNull()
  })
})

describe('quantities', () => {
  it.each([
    ['g260', '约260家'],
    ['m1', '1785.6亿元'],
    ['m2', '≥1957亿元'],
    ['m3', '3.49%'],
    ['tju', ''],
  ])('%s reads %s', (id, text) => {
    expect(quantityText(node(id))).toBe(text)
  })

  it('of one kind make a series in the order of time', () => {
    const dated = knowledge.claimsOf('tj').map((claim) => ({ node: node(claim.target), date: claim.date }))
    const [first] = seriesOf(dated)
    expect(first?.points.map((point) => point.date)).toEqual(['2021', '2023'])
  })
})

describe('short names', () => {
  it.each([
    ['tju', '天津大学'],
    ['tib', '中科院天津工生所'],
    ['eel', '电气装备联合实验室'],
    ['li', '李 思源'],
    ['ime', '中国医学科…学工程研究所'],
  ])('%s is %s', (id, text) => {
    expect(shortName(node(id))).toBe(text)
  })

  it('never is a word that means nothing away from its article', () => {
    expect(
      shortName({ name: '天津市某某领域技术创新与成果转化联合研究院', aliases: ['该研究院', '市研究院'] }),
    ).toContain('…')
  })

  it('of 200 characters is short', () => {
    expect([...shortName({ name: '长'.repeat(200), aliases: [] })].length).toBeLessThanOrEqual(12)
  })
})

describe('names in the picture', () => {
  const size = { width: 400, height: 400 }
  it('never overlap, and stand on the other side where there is no room', () => {
    const items = Array.from({ length: 60 }, (_, index) => ({
      text: `名${index}`,
      x: 30 + (index % 8) * 48,
      y: 20 + Math.floor(index / 8) * 22,
      radius: 5,
    }))
    const placed = placeNames(items, [], size, () => 40)
    expect(placed.length).toBeGreaterThan(10)
    for (const a of placed) {
      for (const b of placed) {
        if (a !== b) expect(Math.abs(a.x - b.x) >= 40 || Math.abs(a.y - b.y) >= 17).toBe(true)
      }
    }
    const [edge] = placeNames([{ text: '边', x: 395, y: 200, radius: 5 }], [], size, () => 40)
    expect(edge?.x).toBeLessThan(360)
  })

  it('cover discs only where they have to be there, and never what is kept free', () => {
    const one = { text: '名', x: 200, y: 200, radius: 5 }
    const all = [{ left: 0, right: 400, top: 0, bottom: 400 }]
    expect(placeNames([one], all, size, () => 40)).toEqual([])
    expect(placeNames([{ ...one, strong: true }], all, size, () => 40)).toHaveLength(1)
    expect(placeNames([{ ...one, strong: true }], [], size, () => 40, all)).toEqual([])
  })
})

describe('tables', () => {
  const shown = visible(knowledge, DEFAULT_VIEW)

  it('hold what the graph shows', () => {
    expect(nodeTable(shown).rows).toHaveLength(shown.nodes.size)
    expect(claimTable(shown, knowledge).rows).toHaveLength(shown.claims.size)
  })

  it('sort numbers by value and Chinese as readers do, and narrow by every word', () => {
    const byClaims = ordered(nodeTable(shown), 5, false).rows.map((row) => row.fields[5])
    expect(byClaims).toEqual([...byClaims].sort((a, b) => Number(b) - Number(a)))
    const names = ordered(nodeTable(shown), 0, true).rows.map((row) => String(row.fields[0]))
    expect(names.indexOf('北京大学')).toBeLessThan(names.indexOf('天津大学'))
    expect(narrowed(nodeTable(shown), '海河 实验室', () => []).rows).toHaveLength(3)
    const words = () => ['机构']
    expect(narrowed(nodeTable(shown), '机构 海河 实验室', words).rows).toHaveLength(3)
  })

  it('of answers sort numbers as numbers', () => {
    const result = { columns: ['n'], rows: [[10], [9], [100]], nodes: [], claims: [], truncated: false, elapsedMs: 0 }
    expect(sortedRows(result, 0, true)).toEqual([[9], [10], [100]])
  })
})

describe('CSV', () => {
  it('quotes what must be quoted and lets no text run as a formula', () => {
    expect(
      csv(
        ['a', 'b'],
        [
          ['x,"y"\nz', 1],
          ['=1+1', -2],
          ['@cmd', 0],
        ],
      ),
    ).toBe('a,b\r\n"x,""y""\nz",1\r\n\'=1+1,-2\r\n\'@cmd,0\r\n')
  })
})
