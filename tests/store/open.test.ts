import { expect, test } from 'vitest'
import { openStore } from '../../src/store/index.js'

test.each(['', 'http://127.0.0.1:7474', 'postgres://127.0.0.1/graph'])('%j is no store, and is named', async (uri) => {
  const error = await openStore(uri, { env: {} }).catch((caught) => caught)
  expect(error).toMatchObject({ code: 'USAGE' })
  expect(error.message).toContain(uri)
})

test.each(['bolt://', 'bolt://neo4j:top-secret@127.0.0.1:99999'])(
  '%s is no address; no password is repeated',
  async (uri) => {
    const error = await openStore(uri, { env: {} }).catch((caught) => caught)
    expect(error).toMatchObject({ code: 'USAGE' })
    expect(error.line()).not.toContain('top-secret')
  },
)

test.each([
  ['bolt://neo4j:top-secret@127.0.0.1:7687', 'bolt://127.0.0.1:7687'],
  ['neo4j+s://example.org', 'neo4j+s://example.org'],
  ['some/graph', 'some/graph'],
])('%s is shown as %s', async (uri, address) => {
  const store = await openStore(uri, { env: {} })
  expect(store.address).toBe(address)
  await store.close()
})
