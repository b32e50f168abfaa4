import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../src/store/index.js'
import { Fragment } from '../../src/types/index.js'
import { clear, dump } from './dump.js'
import { fragment } from './fixture.js'
import { history, played, type Step } from './history.js'
import { news } from './news.js'

const [plan, lab] = news
const idOf = (name: string): string => {
  const found = news.flatMap(({ entities }) => entities).find((entity) => entity.name === name)
  if (found === undefined) throw new Error(`the fixture has no ${name}`)
  return found.id
}

/** What every store does alike: `open` gives the implementation, `runs` how many random histories it is worth. */
export function storeSuite(open: () => Promise<Store>, runs: number): void {
  let store: Store
  beforeAll(async () => {
    store = await open()
  })
  afterAll(() => store.close())
  beforeEach(() => clear(store))

  describe('loading', () => {
    test('the fixtures are fragments', () => {
      for (const each of news) expect(Fragment.safeParse(each).error).toBeUndefined()
    })

    test('puts articles, entities and claims into the graph as the contract has them', async () => {
      expect(await store.load(news)).toEqual({ added: 5, replaced: 0, unchanged: 0 })
      const { rows } = await store.query(
        `MATCH (article:Article)-[m:MENTIONS]->(university:Entity:Institution {name: '天津大学'})-[r:CO_BUILDS]->(lab {kind: 'laboratory'})
         WHERE r.article = article.id
         RETURN article.id, article.title, article.path, article.url, article.published, m.starts, m.ends, university.id,
           university.aliases, lab.name, r.id, r.evidence, r.start, r.end, r.status, r.date, r.role, r.rule, r.confidence,
           r.derived`,
      )
      const claim = lab?.claims[0]
      const mentions = lab?.entities[0]?.mentions ?? []
      expect(rows).toEqual([
        [
          lab?.article.id,
          '新材料海河实验室揭牌',
          'news/2023-lab.txt',
          null,
          '2023-05-10',
          mentions.map(({ start }) => start),
          mentions.map(({ end }) => end),
          idOf('天津大学'),
          ['天大'],
          '新材料海河实验室',
          claim?.id,
          claim?.evidence.text,
          claim?.evidence.start,
          claim?.evidence.end,
          'actual',
          '2023-05-09',
          null,
          claim?.rule,
          0.9,
          false,
        ],
      ])
    })

    test('gives quantities their count, value, unit and qualifier', async () => {
      await store.load(news)
      const { rows } = await store.query(
        `MATCH (q:Entity) WHERE q:Group OR q:Metric
         RETURN q.name, q.count, q.value, q.unit, q.qualifier ORDER BY q.name`,
      )
      expect(rows).toEqual([
        ['17家全国重点实验室', 17, null, '家', null],
        ['6家全国重点实验室', 6, null, '家', null],
        ['京单位', null, null, null, null],
        ['北京来源企业128家', 128, null, '家', 'min'],
        ['技术合同成交额', null, 151.6e9, '元', null],
      ])
    })

    test('says the same thing of two articles as two relationships', async () => {
      await store.load(news)
      const { rows } = await store.query(
        `MATCH (:Entity {name: '天津市'})-[r:COOPERATES_WITH]->(:Entity {name: '南开大学'}) RETURN r.article ORDER BY r.article`,
      )
      expect(new Set(rows.flat()).size).toBe(2)
    })

    test('changes nothing when the same comes again', async () => {
      await store.load(news)
      const before = await dump(store)
      const { version } = await store.status()
      expect(await store.load([...news].reverse())).toEqual({ added: 0, replaced: 0, unchanged: 5 })
      expect(await dump(store)).toEqual(before)
      expect((await store.status()).version).toBe(version)
    })

    test('replaces a source that has other text now, with all that only the old text supported', async () => {
      await store.load(news)
      const now = fragment({
        source: 'news/2022-plan.txt',
        entities: [['天津市', 'Place', 'city']],
        claims: [],
        text: '天津市另有安排。',
      })
      expect(await store.load([now])).toEqual({ added: 0, replaced: 1, unchanged: 0 })
      expect(await store.find('王一平')).toEqual([])
      expect(await store.find('天津市科技创新行动计划')).toEqual([])
      expect((await store.find('天津市科学技术局')).map(({ degree }) => degree)).toEqual([1])
      expect((await store.known()).map(({ source }) => source)).toContain('news/2022-plan.txt')
      expect((await store.status()).articles).toBe(5)
    })

    test('remembers which extractor read a source', async () => {
      await store.load(news.slice(0, 1), { extractor: '7' })
      expect(await store.known()).toEqual([{ id: plan?.article.id, source: 'news/2022-plan.txt', extractor: '7' }])
    })
  })

  describe('forgetting', () => {
    test.each([
      ['id', lab?.article.id ?? ''],
      ['path', 'news/2023-lab.txt'],
    ])('retracts an article by its %s', async (_, name) => {
      await store.load(news)
      const report = await store.forget([name])
      expect(report.unknown).toEqual([])
      expect(report.forgotten.map(({ title }) => title)).toEqual(['新材料海河实验室揭牌'])
      expect(await store.find('北京大学')).toEqual([])
      expect((await store.find('新材料海河实验室'))[0]).toMatchObject({ degree: 1, articles: 1 })
      expect((await store.find('新材料海河实验室'))[0]).not.toHaveProperty('region')
    })

    test('retracts an article by its URL, and says which names no article has', async () => {
      await store.load(news)
      const report = await store.forget(['https://example.org/park.html', 'no/such.txt'])
      expect(report.forgotten.map(({ url }) => url)).toEqual(['https://example.org/park.html'])
      expect(report.unknown).toEqual(['no/such.txt'])
    })

    test('leaves an empty graph behind when all is retracted', async () => {
      await store.load(news)
      await clear(store)
      expect(await dump(store)).toEqual([])
      expect(await store.status()).toMatchObject({ nodes: 0, claims: 0, articles: 0, labels: {}, types: {} })
    })
  })

  describe('one text from two sources', () => {
    const words = { entities: [['甲研究院', 'Institution', 'institute'] as const], claims: [], text: '甲研究院成立。' }
    const first = fragment({
      ...words,
      entities: [['甲研究院', 'Institution', 'institute']],
      source: 'a.txt',
      published: '2024-01-01',
    })
    const second = fragment({
      ...words,
      entities: [['甲研究院', 'Institution', 'center']],
      source: 'b.txt',
      published: '2025-01-01',
    })

    test('is one article, and stays while one of them does', async () => {
      await store.load([second, first])
      expect(await store.status()).toMatchObject({ articles: 1, nodes: 1 })
      expect((await store.find('甲研究院'))[0]?.kind).toBe('institute')
      expect(await store.load([first, second])).toEqual({ added: 0, replaced: 0, unchanged: 2 })
      await store.forget(['a.txt'])
      expect((await store.find('甲研究院'))[0]?.kind).toBe('center')
      expect((await store.known()).map(({ source }) => source)).toEqual(['b.txt'])
    })
  })

  describe('a short form that one text declares', () => {
    const declaring = fragment({
      source: 'declaring.txt',
      entities: [
        ['东山海洋装备研究院', 'Institution', 'institute', { aliases: ['东山海装院'], declared: ['东山海装院'] }],
        ['西岭港', 'Park', 'park'],
      ],
      claims: [['西岭港', 'ATTRACTS', '东山海洋装备研究院']],
    })
    const using = fragment({
      source: 'using.txt',
      entities: [
        ['东山海装院', 'Institution', 'institute'],
        ['南湖大学', 'Institution', 'university'],
      ],
      claims: [['南湖大学', 'COOPERATES_WITH', '东山海装院']],
    })
    const names = async () => (await store.slice(10)).nodes.map(({ name }) => name).sort()

    test.each([[[declaring, using]], [[using, declaring]]])(
      'joins the entity that another text knows only by it',
      async (order) => {
        for (const each of order) await store.load([each])
        expect(await names()).toEqual(['东山海洋装备研究院', '南湖大学', '西岭港'].sort())
        const [node] = await store.find('东山海装院')
        expect(node).toMatchObject({ name: '东山海洋装备研究院', aliases: ['东山海装院'], degree: 2, articles: 2 })
        expect((await store.neighbours(node?.id ?? '')).claims.map(({ type }) => type).sort()).toEqual([
          'ATTRACTS',
          'COOPERATES_WITH',
        ])
      },
    )

    test('parts them again when that text is forgotten, or when another declares the same for something else', async () => {
      await store.load([declaring, using])
      await store.forget(['declaring.txt'])
      expect(await names()).toEqual(['东山海装院', '南湖大学'].sort())
      const rival = fragment({
        source: 'rival.txt',
        entities: [
          ['东山海上装饰研究院', 'Institution', 'institute', { aliases: ['东山海装院'], declared: ['东山海装院'] }],
        ],
        claims: [],
      })
      await store.load([declaring, rival])
      expect(await names()).toContain('东山海装院')
      await store.forget(['rival.txt'])
      expect(await names()).not.toContain('东山海装院')
    })
  })

  describe('any history', () => {
    test('gives the graph of the sources that are there at its end', async () => {
      const run = async (steps: readonly Step[]): Promise<void> => {
        await clear(store)
        for (const step of steps) {
          if ('load' in step) await store.load(step.load)
          else await store.forget([step.forget])
        }
        const after = await dump(store)
        await clear(store)
        await store.load(played(steps))
        expect(after).toEqual(await dump(store))
      }
      await fc.assert(fc.asyncProperty(history, run), { numRuns: runs, seed: 20241124 })
    }, 240_000)
  })

  describe('asking', () => {
    test.each([
      ['MATCH (n:Entity RETURN n', { line: 1, column: 17 }],
      ['MATCH (n:Entity)\nRETURN m.name', { line: 2, column: 8 }],
    ])('says where %j is wrong', async (cypher, place) => {
      const error = await store.query(cypher).catch((caught) => caught)
      expect(error).toMatchObject({ code: 'QUERY_INVALID', place })
      expect(error.message).toContain(`line ${place.line}, column ${place.column}`)
    })

    test.each([
      "CREATE (n:Entity {id: 'x'}) RETURN n",
      "MERGE (n:Entity {id: 'x'})",
      'MATCH (n) SET n.name = null',
      'MATCH (n) DETACH DELETE n',
      'MATCH (n) REMOVE n.name',
      'FOREACH (x IN [1] | CREATE (:Entity))',
      'CREATE INDEX other IF NOT EXISTS FOR (n:Other) ON (n.x)',
      "LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line",
      'load /* a comment between */ csv FROM "http://127.0.0.1:1/" AS line RETURN line',
    ])('refuses to write: %s', async (cypher) => {
      await store.load(news)
      const before = await dump(store)
      await expect(store.query(cypher)).rejects.toMatchObject({ code: 'QUERY_WRITES' })
      expect(await dump(store)).toEqual(before)
    })

    test.each([
      ["RETURN 'CREATE (n) // LOAD CSV' AS text // SET n.x = 1", 'CREATE (n) // LOAD CSV'],
      ['RETURN 1 /* DELETE; */ AS `CREATE`;', 1],
      ["WITH '\\' LIMIT' AS text RETURN text", "' LIMIT"],
    ])('takes words of writing in strings, names and comments for what they are: %s', async (cypher, value) => {
      expect((await store.query(cypher)).rows).toEqual([[value]])
    })

    test('answers no more rows than it may, and says so', async () => {
      await store.load(news)
      const some = await store.query('MATCH (n:Entity) RETURN n.name AS name ORDER BY name', {}, { rows: 3 })
      expect(some.rows).toHaveLength(3)
      expect(some.truncated).toBe(true)
      const union = 'MATCH (a:Article) RETURN a.id AS id UNION MATCH (e:Entity) RETURN e.id AS id'
      expect((await store.query(union, {}, { rows: 4 })).rows).toHaveLength(4)
      const all = await store.query('MATCH (a:Article) RETURN a.id', {}, { rows: 5 })
      expect(all.truncated).toBe(false)
    })

    test('stops a query that runs too long, and goes on answering', async () => {
      const endless = 'UNWIND range(1, 2000000000) AS x WITH x WHERE x % 7 = 3 RETURN count(x) AS n'
      await expect(store.query(endless, {}, { milliseconds: 300 })).rejects.toMatchObject({ code: 'QUERY_TIMEOUT' })
      expect((await store.query('RETURN 1 AS one')).rows).toEqual([[1]])
    })

    test('takes parameters, whole numbers as such', async () => {
      await store.load(news)
      const cypher =
        'MATCH (e:Entity) WHERE e.name IN $names RETURN e.name AS name ORDER BY name SKIP $from LIMIT $limit'
      const { rows } = await store.query(cypher, { names: ['天津市', '南开大学', '河北省'], from: 1, limit: 1 })
      expect(rows).toEqual([['天津市']])
      await expect(store.query(cypher)).rejects.toMatchObject({ code: 'QUERY_INVALID' })
    })

    test('names nodes, claims and paths, and lists those that stand in the rows', async () => {
      await store.load(news)
      const { rows, nodes, claims } = await store.query(
        `MATCH p = (a:Entity {name: '刘海若'})-[r:LEADS]->(b:Entity) RETURN p, [r] AS list, {b: b} AS map, null AS none`,
      )
      const person = nodes.find(({ name }) => name === '刘海若')
      const led = nodes.find(({ name }) => name === '新材料海河实验室')
      const [claim] = claims
      expect(claim).toMatchObject({ type: 'LEADS', source: person?.id, target: led?.id, role: '主任', derived: false })
      expect(rows).toEqual([[{ path: { nodes: [person, led], claims } }, [{ claim }], { b: { node: led } }, null]])
    })

    test('names the columns of an empty answer', async () => {
      expect(await store.query("MATCH (e:Entity {name: 'nobody'}) RETURN e, e.name AS name")).toMatchObject({
        columns: ['e', 'name'],
        rows: [],
      })
    })
  })

  describe('reading', () => {
    beforeEach(async () => {
      await store.load(news)
    })

    test('counts what there is', async () => {
      expect(await store.status()).toMatchObject({
        articles: 5,
        nodes: 19,
        claims: 24,
        labels: { Group: 4, Institution: 7, Metric: 1, Official: 3, Park: 1, Place: 2, Program: 1 },
        types: { CO_BUILDS: 3, LEADS: 3, ATTRACTS: 2 },
      })
    })

    test('gives the most connected part first and counts the whole', async () => {
      const slice = await store.slice(3)
      expect(slice.nodes.map(({ name }) => name)[0]).toBe('天津市')
      expect(slice.nodes.map(({ degree }) => degree)).toEqual([9, 5, 4])
      expect(slice.total).toEqual({ nodes: 19, claims: 24, articles: 5 })
      const shown = new Set(slice.nodes.map(({ id }) => id))
      expect(slice.claims.length).toBeGreaterThan(0)
      for (const { source, target } of slice.claims) expect(shown.has(source) && shown.has(target)).toBe(true)
      const said = new Set(slice.claims.map(({ article }) => article))
      expect(new Set(slice.articles.map(({ id }) => id))).toEqual(said)
    })

    test('gives regions from where things lie and from their names', async () => {
      const all = new Map((await store.slice(100)).nodes.map(({ name, region }) => [name, region]))
      expect(all.get('新材料海河实验室')).toBe('天津市')
      expect(all.get('京单位')).toBe('北京市')
      expect(all.get('南开大学')).toBe('天津市')
      expect(all.get('赵秋')).toBeUndefined()
    })

    test('gives neighbours by type, direction and limit', async () => {
      const names = async (...options: Parameters<Store['neighbours']>[1][]) =>
        (await store.neighbours(idOf('天津市'), options[0])).nodes.map(({ name }) => name)
      expect(await names({ types: ['HAS_COUNT', 'HAS_METRIC'] })).toEqual([
        '天津市',
        '17家全国重点实验室',
        '技术合同成交额',
      ])
      expect(await names({ types: ['LOCATED_IN'], direction: 'out' })).toEqual(['天津市'])
      expect(await names({ types: ['LOCATED_IN'], direction: 'in', limit: 1 })).toEqual(['天津市', '新材料海河实验室'])
      const cut = await store.neighbours(idOf('天津市'), { limit: 2 })
      expect(cut.nodes).toHaveLength(3)
      expect(cut.total.nodes).toBe(8)
      await expect(store.neighbours('place-none')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    })

    test('shows a claim in its paragraph', async () => {
      const claim = lab?.claims[1]
      const { context, article } = await store.claim(claim?.id ?? '')
      expect(article.title).toBe('新材料海河实验室揭牌')
      expect(context.text).toBe(claim?.evidence.text)
      expect(lab?.article.text.split('\n')).toContain(context.before + context.text + context.after)
      await expect(store.claim('claim-none')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    })

    test('lists the articles that mention a node, the newest first', async () => {
      const articles = await store.articlesOf(idOf('天津大学'))
      expect(articles.map(({ published }) => published)).toEqual(['2025-09-02', '2023-05-10'])
    })

    test('finds nodes by id, name, alias, and suggests by a part', async () => {
      for (const name of [idOf('天津大学'), '天津大学', '天大']) {
        expect((await store.find(name)).map((node) => node.name)).toEqual(['天津大学'])
      }
      expect(await store.find('没有')).toEqual([])
      expect((await store.suggest('海河')).map(({ name }) => name)).toEqual(['新材料海河实验室', '海河科创园'])
    })

    test('finds the shortest chains by what articles say, not by what names imply', async () => {
      const { paths } = await store.paths(idOf('王一平'), idOf('天津市'))
      expect(paths).toEqual([])
      const found = await store.paths(idOf('北京大学'), idOf('南开大学'))
      expect(found.paths.map(({ nodes }) => nodes.map(({ name }) => name))).toEqual([
        ['北京大学', '新材料海河实验室', '天津市', '南开大学'],
      ])
      expect(found.paths[0]?.claims.map(({ type }) => type)).toEqual(['CO_BUILDS', 'LOCATED_IN', 'COOPERATES_WITH'])
    })
  })
}
