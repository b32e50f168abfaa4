import { describe, expect, it } from 'vitest'
import { articleOf } from '../extract/article.js'
import { held, proposals } from './proposing.js'

/** A page as the model gets it: written for these tests, with names of no real body but the places'. */
const TEXT = `云杉储能研究院在青岛揭牌
2024年5月6日，由青岛市人民政府、东湖大学和西岭大学共建的云杉储能研究院正式揭牌。东湖大学校长林远山出席。
研究院目前已有科研人员 1,200 余人，计划到2026年引进“揽月计划”人才30名。
市科技局将出台支持政策，该研究院将与白鹭高新区联合建设中试平台。`

const page = articleOf(TEXT, { published: '2024-05-07' })
const LAB = '云杉储能研究院'

describe('a proposal enters the fragment only if the article has it', () => {
  it('takes a claim whose evidence stands there, with the exact words and offsets of the article', () => {
    const { claims, said } = held(
      page,
      proposals({ 东湖大学: 'Institution', [LAB]: 'Institution' }, [
        'CO_BUILDS',
        '东湖大学',
        LAB,
        '由青岛市人民政府，东湖大学 和西岭大学，共建的「云杉储能研究院」正式揭牌!',
      ]),
    )
    expect(said).toEqual([`CO_BUILDS(东湖大学, ${LAB})`])
    const [claim] = claims
    expect(TEXT.slice(claim?.evidence.start, claim?.evidence.end)).toBe(claim?.evidence.text)
    expect(claim?.evidence.text).toContain('青岛市人民政府、东湖大学和西岭大学共建的云杉储能研究院')
    expect(claim).toMatchObject({ rule: 'model:test', status: 'actual', date: '2024-05-06', derived: false })
  })

  it('finds a quotation that leaves words out', () => {
    const { said } = held(
      page,
      proposals({ 西岭大学: 'Institution', [LAB]: 'Institution' }, [
        'CO_BUILDS',
        '西岭大学',
        LAB,
        '由青岛市人民政府……和西岭大学共建的…研究院正式揭牌',
      ]),
    )
    expect(said).toEqual([`CO_BUILDS(西岭大学, ${LAB})`])
  })

  it('drops evidence that the article does not have, and says so', () => {
    const { said, dropped } = held(
      page,
      proposals({ 东湖大学: 'Institution', [LAB]: 'Institution' }, [
        'BUILDS',
        '东湖大学',
        LAB,
        '东湖大学独资兴建了云杉储能研究院',
      ]),
    )
    expect(said).toEqual([])
    expect(dropped.get(`BUILDS(东湖大学, ${LAB})`)).toBe('model:test: its evidence is not in the article')
  })

  it('drops a name that the article does not have, with every claim on it', () => {
    const { names, said, dropped } = held(
      page,
      proposals({ 南屏大学: ['Institution', { aliases: ['大学'] }], [LAB]: 'Institution' }, [
        'CO_BUILDS',
        '南屏大学',
        LAB,
        '青岛市人民政府、东湖大学和西岭大学共建的云杉储能研究院',
      ]),
    )
    expect(said).toEqual([])
    expect(names).not.toContain('南屏大学')
    expect(dropped.get('Institution 南屏大学')).toMatch(/does not name it/)
    expect(dropped.get(`CO_BUILDS(南屏大学, ${LAB})`)).toMatch(/does not name 南屏大学/)
  })

  it('lets identity decide what a name means, whatever the model calls it', () => {
    const { names } = held(
      page,
      proposals({ 胶澳市科技局: ['Institution', { aliases: ['市科技局'] }], 白鹭高新区: 'Park' }, [
        'COOPERATES_WITH',
        '胶澳市科技局',
        '白鹭高新区',
        '市科技局将出台支持政策，该研究院将与白鹭高新区联合建设中试平台',
      ]),
    )
    expect(names).toContain('青岛市科学技术局')
    expect(names).not.toContain('胶澳市科技局')
  })

  it('takes an end by a word that refers to it', () => {
    const { said, claims } = held(
      page,
      proposals({ 白鹭高新区: 'Park', [LAB]: ['Institution', { aliases: ['该研究院'] }] }, [
        'COOPERATES_WITH',
        '白鹭高新区',
        LAB,
        '该研究院将与白鹭高新区联合建设中试平台',
      ]),
    )
    expect(said).toEqual([`COOPERATES_WITH(白鹭高新区, ${LAB})`])
    expect(claims[0]?.status).toBe('planned')
  })

  it('takes numbers as our readers read them, and none that they do not read there', () => {
    const evidence = '研究院目前已有科研人员 1,200 余人'
    const right = held(
      page,
      proposals({ [LAB]: ['Institution', { aliases: ['研究院'] }], 科研人员: ['Group', { number: 1200 }] }, [
        'HAS_COUNT',
        LAB,
        '科研人员',
        evidence,
      ]),
    )
    expect(right.said).toEqual([`HAS_COUNT(${LAB}, 科研人员)`])
    expect(right.fragment.entities.find(({ label }) => label === 'Group')).toMatchObject({
      count: 1200,
      qualifier: 'min',
    })
    const wrong = held(
      page,
      proposals({ [LAB]: 'Institution', 科研人员: ['Group', { number: 12000 }] }, [
        'HAS_COUNT',
        LAB,
        '科研人员',
        evidence,
      ]),
    )
    expect(wrong.said).toEqual([])
    expect(wrong.fragment.entities.filter(({ label }) => label === 'Group')).toEqual([])
  })

  it('takes status and date from our readers, against the model where it says otherwise', () => {
    const { claims } = held(
      page,
      proposals(
        {
          [LAB]: ['Institution', { aliases: ['研究院'] }],
          揽月计划人才: ['Group', { number: 30, aliases: ['“揽月计划”人才'] }],
        },
        ['ATTRACTS', LAB, '揽月计划人才', '计划到2026年引进“揽月计划”人才30名', { date: '2019-01-01' }],
      ),
    )
    expect(claims).toMatchObject([{ type: 'ATTRACTS', status: 'planned' }])
    expect(claims[0]?.date).not.toBe('2019-01-01')
  })

  it('keeps to the labels that a claim may join', () => {
    const { said, dropped } = held(
      page,
      proposals({ 林远山: 'Official', [LAB]: 'Institution' }, [
        'CO_BUILDS',
        '林远山',
        LAB,
        '共建的云杉储能研究院正式揭牌。东湖大学校长林远山出席',
      ]),
    )
    expect(said).toEqual([])
    expect(dropped.get(`CO_BUILDS(林远山, ${LAB})`)).toMatch(/does not go from Official to Institution/)
  })

  it('keeps a post that the evidence has, and no other', () => {
    const evidence = '东湖大学校长林远山出席'
    const named = { 林远山: 'Official', 东湖大学: 'Institution' } as const
    const own = held(page, proposals(named, ['LEADS', '林远山', '东湖大学', evidence, { role: '校长' }]))
    expect(own.claims).toMatchObject([{ type: 'LEADS', role: '校长', date: '2024-05-06' }])
    const other = held(page, proposals(named, ['LEADS', '林远山', '东湖大学', evidence, { role: '党委书记' }]))
    expect(other.claims[0]).not.toHaveProperty('role')
  })
})

describe('names that the text does not have in one piece', () => {
  const shared = `天津市已批复组建区块链、固态电池等8家市级技术创新中心。星海科学院声学研究所、光学研究所落户滨海新区。`

  it('restores the part that a list has once', () => {
    const { said } = held(
      shared,
      proposals({ 天津市: 'Place', 区块链市级技术创新中心: 'Institution' }, [
        'APPROVES',
        '天津市',
        '区块链市级技术创新中心',
        '天津市已批复组建区块链、固态电池等8家市级技术创新中心',
      ]),
    )
    expect(said).toEqual(['APPROVES(天津市, 区块链市级技术创新中心)'])
  })

  it('takes no name that is put together of words from elsewhere', () => {
    const { said, names } = held(
      shared,
      proposals({ 天津市: 'Place', 脑机接口市级技术创新中心: 'Institution' }, [
        'APPROVES',
        '天津市',
        '脑机接口市级技术创新中心',
        '天津市已批复组建区块链、固态电池等8家市级技术创新中心',
      ]),
    )
    expect(said).toEqual([])
    expect(names).not.toContain('脑机接口市级技术创新中心')
  })

  it('joins a short form with the full name that the article has, whose characters it is made of', () => {
    const { said } = held(
      '川南林业大学与云山县共建云山林业研究院。川林大副校长陈一鸣表示，川林大将派出专家。',
      proposals({ 陈一鸣: 'Official', 川南林业大学: ['Institution', { aliases: ['川林大'] }] }, [
        'LEADS',
        '陈一鸣',
        '川南林业大学',
        '川林大副校长陈一鸣表示',
      ]),
    )
    expect(said).toEqual(['LEADS(陈一鸣, 川南林业大学)'])
  })
})

describe('conventions of the ontology', () => {
  const visit = `3月2日，东湖大学校长林远山率队赴白鹭高新区调研，并出席东湖大学与白鹭高新区战略合作签约仪式。第三届星湖创新论坛同日举行，林远山参加论坛。
天津市河西区云山技术创新中心参加了会谈。`
  const people = { 林远山: 'Official', 东湖大学: 'Institution' } as const

  it.each([
    [
      'a ceremony is no event with a name of its own',
      '东湖大学与白鹭高新区战略合作签约仪式',
      '出席东湖大学与白鹭高新区战略合作签约仪式',
    ],
    ['nor is a visit', '林远山率队赴白鹭高新区调研', '林远山率队赴白鹭高新区调研'],
  ])('%s', (_, event, evidence) => {
    const { said } = held(
      visit,
      proposals({ ...people, [event]: 'Program' }, ['PARTICIPATES_IN', '林远山', event, evidence]),
    )
    expect(said).toEqual([])
  })

  it('an event in a row has a name, and who takes part in it makes a claim', () => {
    const { said } = held(
      visit,
      proposals({ ...people, 第三届星湖创新论坛: ['Program', { aliases: ['论坛'] }] }, [
        'PARTICIPATES_IN',
        '林远山',
        '第三届星湖创新论坛',
        '第三届星湖创新论坛同日举行，林远山参加论坛',
      ]),
    )
    expect(said).toEqual(['PARTICIPATES_IN(林远山, 第三届星湖创新论坛)'])
  })

  it('what a name says by itself is derived, not said', () => {
    const name = '天津市河西区云山技术创新中心'
    const { said, dropped } = held(
      visit,
      proposals({ [name]: 'Institution', 天津市: 'Place' }, ['LOCATED_IN', name, '天津市', `${name}参加了会谈`]),
    )
    expect(said).toEqual([])
    expect(dropped.get(`LOCATED_IN(${name}, 天津市)`)).toBeDefined()
  })

  it('a visit alone is no cooperation', () => {
    const { said } = held(
      visit,
      proposals({ 东湖大学: 'Institution', 白鹭高新区: 'Park' }, [
        'COOPERATES_WITH',
        '东湖大学',
        '白鹭高新区',
        '东湖大学校长林远山率队赴白鹭高新区调研',
      ]),
    )
    expect(said).toEqual([])
  })
})
