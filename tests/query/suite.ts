import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listQueries, readParameters, runCypher, runNamed, shortestPaths } from '../../src/query/index.js'
import type { Store } from '../../src/store/index.js'
import type { Value } from '../../src/types/index.js'
import { clear } from '../store/dump.js'
import { news } from '../store/news.js'

/** Cells as a person reads them: nodes by name; claims, which stand at the end of a row, left out. */
const read = (cell: Value): unknown =>
  typeof cell === 'object' &&
  cell !== null &&
  'node' in cell &&
  typeof cell.node === 'object' &&
  cell.node !== null &&
  'name' in cell.node
    ? cell.node.name
    : cell

/** What the named queries answer on the made-up news, on either store. */
export function querySuite(open: () => Promise<Store>): void {
  let store: Store
  beforeAll(async () => {
    store = await open()
    await clear(store)
    await store.load(news)
  })
  afterAll(async () => {
    await clear(store)
    await store.close()
  })

  const ask = async (name: string, given: Record<string, unknown> = {}, ...columns: string[]): Promise<unknown[][]> => {
    const result = await runNamed(store, name, given)
    const places = columns.map((column) => result.columns.indexOf(column))
    return result.rows.map((row) => places.map((place) => read(row[place] ?? null)))
  }

  test.each(listQueries().map(({ name }) => name))('%s answers', async (name) => {
    const { rows, truncated } = await runNamed(store, name)
    expect(rows.length).toBeGreaterThan(0)
    expect(truncated).toBe(false)
  })

  test('co-builders: named laboratories and counted groups alike, from the region asked for only', async () => {
    const columns = ['builder', 'lab', 'count', 'status', 'date']
    expect(await ask('co-builders', {}, ...columns)).toEqual([
      ['京单位', '6家全国重点实验室', 6, 'actual', null],
      ['北京大学', '新材料海河实验室', null, 'actual', '2023-05-09'],
    ])
    expect(await ask('co-builders', { from: '天津' }, ...columns)).toEqual([
      ['天津大学', '新材料海河实验室', null, 'actual', '2023-05-09'],
    ])
    expect(await ask('co-builders', { at: '上海' }, ...columns)).toEqual([])
  })

  test('leaders: who leads a body by a date, before and after the succession', async () => {
    const columns = ['person', 'post', 'since']
    const body = '科学技术局'
    expect(await ask('leaders', { body, asOf: '2023' }, ...columns)).toEqual([['王一平', '局长', '2022-03-01']])
    expect(await ask('leaders', { body, asOf: '2024-04' }, ...columns)).toEqual([
      ['赵秋', '党委书记', '2024-04-28'],
      ['赵秋', '局长', '2024-04-28'],
    ])
    expect(await ask('leaders', { body, asOf: '2021' }, ...columns)).toEqual([])
  })

  test('rival-heads: the two heads of one body, in order of time, and whether their times overlap', async () => {
    expect(
      await ask('rival-heads', {}, 'body', 'post', 'predecessor', 'until', 'successor', 'successorSince', 'reading'),
    ).toEqual([['天津市科学技术局', '局长', '王一平', '2022-03-01', '赵秋', '2024-04-28', 'succession']])
  })

  test('attracted: what comes to a park, and from where', async () => {
    expect(await ask('attracted', { park: '海创园' }, 'comer', 'origin', 'count', 'status')).toEqual([
      ['北京来源企业128家', '北京市', 128, 'actual'],
      ['北京理工大学', '北京市', null, 'planned'],
    ])
  })

  test('partners: by agreement and by joint work, for a name or a short form', async () => {
    const rows = [
      ['北京大学', '北京市', 'CO_BUILDS', '新材料海河实验室'],
      ['北京理工大学', '北京市', 'COOPERATES_WITH', null],
    ]
    for (const institution of ['天津大学', '天大']) {
      expect(await ask('partners', { institution }, 'partner', 'region', 'relation', 'work')).toEqual(rows)
    }
  })

  test('plans: the one that came true with both sentences, the others as open', async () => {
    expect(
      await ask('plans-fulfilled', {}, 'aim', 'planner', 'planned', 'fulfilled', 'plannedSentence', 'doneSentence'),
    ).toEqual([
      [
        '新材料海河实验室',
        '天津市',
        '2022-03-01',
        '2023-05-09',
        '天津市BUILDS新材料海河实验室。',
        '天津大学CO_BUILDS新材料海河实验室。',
      ],
    ])
    expect(await ask('plans-open', {}, 'planner', 'aim')).toEqual([
      ['海河科创园', '北京理工大学'],
      ['天津市', '河北省'],
    ])
  })

  test('shared-partners and well-attested: what two institutions share, what two articles say', async () => {
    expect(await ask('shared-partners', {}, 'shared', 'withFirst', 'withSecond')).toEqual([
      ['北京理工大学', 'COOPERATES_WITH', 'COOPERATES_WITH'],
    ])
    expect(await ask('well-attested', {}, 'subject', 'relation', 'object', 'articles', 'first', 'last')).toEqual([
      ['天津市', 'COOPERATES_WITH', '南开大学', 2, '2024-04-29', '2025-09-02'],
    ])
  })

  test('article-claims: one article by path, URL or title, in the order of its text', async () => {
    const columns = ['subject', 'relation', 'object']
    const byTitle = await ask('article-claims', { article: '两周年' }, ...columns)
    expect(byTitle).toHaveLength(6)
    expect(byTitle[0]).toEqual(['海河科创园', 'ATTRACTS', '北京来源企业128家'])
    expect(await ask('article-claims', { article: 'https://example.org/park.html' }, ...columns)).toEqual(byTitle)
    expect(await ask('article-claims', {}, 'article')).toEqual(Array.from({ length: 4 }, () => ['校际合作']))
  })

  test('claims-by-year: counts by year and type, plans apart', async () => {
    expect(
      await ask('claims-by-year', { types: 'CO_BUILDS,ATTRACTS' }, 'year', 'relation', 'claims', 'planned', 'articles'),
    ).toEqual([
      ['2023', 'CO_BUILDS', 2, 0, 1],
      ['2024', 'CO_BUILDS', 1, 0, 1],
      ['2025', 'ATTRACTS', 2, 1, 1],
    ])
  })

  test('place-figures, counted-sets, memberships, person-posts: one row each as the articles have it', async () => {
    expect(await ask('place-figures', {}, 'owner', 'metric', 'value', 'unit', 'date')).toEqual([
      ['天津市', '技术合同成交额', 151.6e9, '元', '2023'],
    ])
    expect(await ask('counted-sets', { what: '实验室' }, 'owner', 'counted', 'count')).toEqual([
      ['天津市', '17家全国重点实验室', 17],
    ])
    expect(await ask('memberships', {}, 'alliance', 'member', 'region', 'role')).toEqual([
      ['智能装备产业联盟', '南开大学', '天津市', '理事单位'],
    ])
    expect(await ask('person-posts', { person: '刘海若' }, 'post', 'body', 'date')).toEqual([
      ['主任', '新材料海河实验室', '2023-05-09'],
      ['教授', '天津大学', '2025-09-02'],
    ])
  })

  test('region-links: two regions however the claim is directed', async () => {
    expect(await ask('region-links', {}, 'region', 'other', 'relation', 'claims', 'planned')).toEqual([
      ['北京市', '天津市', 'ATTRACTS', 2, 1],
      ['北京市', '天津市', 'COOPERATES_WITH', 2, 0],
      ['天津市', '河北省', 'COOPERATES_WITH', 1, 1],
    ])
    expect(await ask('region-links', { region: '河北' }, 'region', 'other')).toEqual([['天津市', '河北省']])
  })

  describe('paths between names', () => {
    test('are found for full names and short forms', async () => {
      const { from, to, paths } = await shortestPaths(store, '天大', '北大')
      expect([from.name, to.name]).toEqual(['天津大学', '北京大学'])
      expect(paths.map(({ nodes }) => nodes.map(({ name }) => name))).toEqual([
        ['天津大学', '新材料海河实验室', '北京大学'],
      ])
    })

    test('name what the graph does not have, with what is like it', async () => {
      const error = await shortestPaths(store, '天津大', '北大').catch((caught) => caught)
      expect(error).toMatchObject({ code: 'NOT_FOUND' })
      expect(error.message).toContain('天津大')
      expect(error.remedy).toContain('天津大学')
    })
  })

  test('every example of a header runs', async () => {
    for (const query of listQueries()) {
      const given = [...query.example.matchAll(/--param (\w+)=(\S+)/g)].map(([, name = '', value = '']) => [
        name,
        value,
      ])
      await expect(
        runCypher(store, query.cypher, readParameters(query, Object.fromEntries(given))),
      ).resolves.toBeDefined()
    }
  })
}
