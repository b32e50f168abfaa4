import { beforeAll, describe, expect, inject, test } from 'vitest'
import { openStore } from '../../src/store/index.js'
import { clear } from './dump.js'
import { news } from './news.js'
import { storeSuite } from './suite.js'

const neo4j = inject('neo4j')

describe.skipIf(neo4j === null)('the store in Neo4j', () => {
  const { uri, env } = neo4j ?? { uri: '', env: {} }
  storeSuite(() => openStore(uri, { env }), 6)

  test('has a full-text index that finds Chinese names by their parts', async () => {
    const store = await openStore(uri, { env })
    await store.load(news)
    const search =
      "CALL db.index.fulltext.queryNodes('entity_names', '海河') YIELD node RETURN node.name AS name ORDER BY name"
    expect((await store.query(search)).rows).toEqual([['新材料海河实验室'], ['海河科创园']])
    await clear(store)
    await store.close()
  })

  test('takes two loaders at once', async () => {
    const stores = await Promise.all([openStore(uri, { env }), openStore(uri, { env })])
    const reports = await Promise.all(stores.map((store) => store.load(news)))
    expect(reports.map(({ added }) => added).sort()).toEqual([0, 5])
    const [store] = stores
    expect((await store?.find('天津市'))?.map(({ degree, articles }) => [degree, articles])).toEqual([[9, 5]])
    if (store !== undefined) await clear(store)
    await Promise.all(stores.map((each) => each.close()))
  })

  describe('without a way in', () => {
    const password = 'quite-wrong-7f3a'
    let errors: { code: string; line: string }[]
    beforeAll(async () => {
      const port = uri.replace(/\/\/.*@/, '//').replace(/:\d+$/, ':1')
      const ways = [
        { uri, env: { NEO4J_PASSWORD: password } },
        { uri: uri.replace('//', `//neo4j:${password}@`), env: {} },
        { uri: port, env: { NEO4J_PASSWORD: password } },
        { uri, env: { ...env, NEO4J_DATABASE: 'nosuchthing' } },
      ]
      errors = await Promise.all(
        ways.map(async (way) => {
          const store = await openStore(way.uri, { env: way.env })
          const error = await store.status().catch((caught) => caught)
          await store.close()
          return { code: error.code, line: error.line() }
        }),
      )
    })

    test('says what is wrong: password, address, database', () => {
      expect(errors.map(({ code }) => code)).toEqual(['STORE_AUTH', 'STORE_AUTH', 'STORE_UNREACHABLE', 'STORE_FAILED'])
      expect(errors[2]?.line).toContain('bolt://127.0.0.1:1')
    })

    test('never shows a password', () => {
      for (const { line } of errors) expect(line).not.toContain(password)
    })
  })
})
