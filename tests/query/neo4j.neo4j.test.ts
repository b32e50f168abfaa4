import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { listQueries, runNamed } from '../../src/query/index.js'
import { openStore, type Store } from '../../src/store/index.js'
import { clear } from '../store/dump.js'
import { news } from '../store/news.js'
import { querySuite } from './suite.js'

const neo4j = inject('neo4j')

describe.skipIf(neo4j === null)('named queries on Neo4j', () => {
  const { uri, env } = neo4j ?? { uri: '', env: {} }
  querySuite(() => openStore(uri, { env }))

  describe('beside the embedded store', () => {
    const folder = mkdtempSync(join(tmpdir(), 'jinmai-test-'))
    let stores: Store[]
    beforeAll(async () => {
      stores = await Promise.all([uri, join(folder, 'graph')].map((each) => openStore(each, { env })))
      for (const store of stores) await store.load(news)
    })
    afterAll(async () => {
      if (stores[0] !== undefined) await clear(stores[0])
      await Promise.all(stores.map((store) => store.close()))
      rmSync(folder, { recursive: true })
    })

    test.each(listQueries().map(({ name }) => name))('%s gives the same rows in the same order', async (name) => {
      const [one, other] = await Promise.all(stores.map((store) => runNamed(store, name)))
      expect({ ...one, elapsedMs: 0 }).toEqual({ ...other, elapsedMs: 0 })
    })
  })
})
