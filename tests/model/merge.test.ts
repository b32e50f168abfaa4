import { describe, expect, it } from 'vitest'
import { articleOf } from '../extract/article.js'
import { held, proposals } from './proposing.js'

/** What rules and model make together of one article. */
const TEXT = `2024年5月6日，东湖大学与西岭大学签署战略合作协议，双方将共建云杉储能研究院。白鹭高新区引进星河科技有限公司。`
const page = articleOf(TEXT, { published: '2024-05-07' })
const NAMED = {
  东湖大学: 'Institution',
  西岭大学: 'Institution',
  云杉储能研究院: 'Institution',
  白鹭高新区: 'Park',
  星河科技有限公司: 'Institution',
} as const

const claim = (result: ReturnType<typeof held>, said: string) => result.claims[result.said.indexOf(said)]
const rules = held(page, { entities: [], claims: [] }, 'both')

describe('rules and model together', () => {
  it('leave the rules’ reading as it is where the model says nothing', () => {
    expect(rules.said).toContain('ATTRACTS(白鹭高新区, 星河科技有限公司)')
    expect(rules.claims.every(({ rule }) => !rule.includes('model'))).toBe(true)
  })

  it('raise the confidence of what both say, and name both makers', () => {
    const both = held(
      page,
      proposals(NAMED, ['ATTRACTS', '白鹭高新区', '星河科技有限公司', '白鹭高新区引进星河科技有限公司']),
      'both',
    )
    const [alone, together] = [rules, both].map((result) => claim(result, 'ATTRACTS(白鹭高新区, 星河科技有限公司)'))
    expect(together?.rule).toBe(`${alone?.rule}+model:test`)
    expect(together?.confidence).toBeGreaterThan(alone?.confidence ?? 1)
    expect(both.said).toEqual(rules.said)
  })

  it('keep the rule’s version of a contradiction, and show the other', () => {
    const both = held(
      page,
      proposals(NAMED, [
        'COOPERATES_WITH',
        '白鹭高新区',
        '星河科技有限公司',
        '双方将共建云杉储能研究院。白鹭高新区引进星河科技有限公司',
      ]),
      'both',
    )
    expect(both.said).toEqual(rules.said)
    expect(both.dropped.get('COOPERATES_WITH(白鹭高新区, 星河科技有限公司)')).toMatch(
      /contradicts .*ATTRACTS of the same words/,
    )
  })

  it('take what only the model says, in its name', () => {
    const both = held(
      page,
      proposals(NAMED, ['LOCATED_IN', '云杉储能研究院', '白鹭高新区', '双方将共建云杉储能研究院。白鹭高新区引进']),
      'both',
    )
    expect(claim(both, 'LOCATED_IN(云杉储能研究院, 白鹭高新区)')).toMatchObject({
      rule: 'model:test',
      confidence: 0.75,
    })
    expect(both.said).toEqual(expect.arrayContaining(rules.said))
  })

  it('are the same whatever order the model answers in', () => {
    const said = proposals(
      NAMED,
      ['CO_BUILDS', '东湖大学', '云杉储能研究院', '双方将共建云杉储能研究院'],
      ['ATTRACTS', '白鹭高新区', '星河科技有限公司', '白鹭高新区引进星河科技有限公司'],
      ['COOPERATES_WITH', '东湖大学', '西岭大学', '东湖大学与西岭大学签署战略合作协议'],
    )
    const turned = { entities: [...said.entities].reverse(), claims: [...said.claims].reverse() }
    for (const makers of ['both', 'model'] as const) {
      expect(JSON.stringify(held(page, turned, makers).fragment)).toBe(
        JSON.stringify(held(page, said, makers).fragment),
      )
    }
  })
})
