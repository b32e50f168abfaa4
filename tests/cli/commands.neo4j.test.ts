import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { listQueries, runNamed } from '../../src/query/index.js'
import { openStore } from '../../src/store/index.js'
import { clear } from '../store/dump.js'
import { folderOf, jinmai, lines, SAMPLES } from './run.js'

const neo4j = inject('neo4j')

describe.skipIf(neo4j === null)('the same commands on Neo4j', () => {
  const { uri, env } = neo4j ?? { uri: '', env: {} }
  const folder = folderOf()
  const stores = { embedded: ['--store', join(folder, 'graph')], neo4j: ['--store', uri] }
  const on = (store: keyof typeof stores, ...args: string[]) => jinmai([...args, ...stores[store]], { env })
  beforeAll(async () => {
    for (const store of ['embedded', 'neo4j'] as const) {
      expect(await on(store, 'ingest', SAMPLES)).toMatchObject({ code: 0, stdout: '' })
    }
  })
  afterAll(async () => {
    const store = await openStore(uri, { env })
    await clear(store)
    await store.close()
    rmSync(folder, { recursive: true })
  })

  it('every named query answers with the same rows as on the embedded graph', async () => {
    const embedded = await openStore(join(folder, 'graph'))
    const server = await openStore(uri, { env })
    for (const { name } of listQueries()) {
      expect((await runNamed(server, name)).rows, name).toEqual((await runNamed(embedded, name)).rows)
    }
    await Promise.all([embedded.close(), server.close()])
    const [{ name } = { name: '' }] = listQueries()
    expect((await on('neo4j', 'query', name)).stdout).toBe((await on('embedded', 'query', name)).stdout)
  })

  it('exports the same graph, and ingesting again changes nothing', async () => {
    expect((await on('neo4j', 'export', 'json')).stdout).toBe((await on('embedded', 'export', 'json')).stdout)
    expect(lines((await on('neo4j', 'ingest', SAMPLES)).stderr).at(-1)).toMatch(/^0 added, 0 replaced, \d+ unchanged/)
  })

  it('says in one line that the password is wrong, and prints no data', async () => {
    const wrong = { env: { ...env, NEO4J_PASSWORD: 'quite-wrong' } }
    const { code, stdout, stderr } = await jinmai(['ingest', SAMPLES, ...stores.neo4j], wrong)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(lines(stderr)).toEqual([expect.stringMatching(/STORE_AUTH.*NEO4J_PASSWORD/)])
    expect(stderr).not.toContain('quite-wrong')
  })
})
