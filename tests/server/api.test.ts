import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serve } from '../../src/server/index.js'
import { openStore, type Store } from '../../src/store/index.js'
import type { Claim, ClaimDetail, GraphSlice, QueryResult } from '../../src/types/index.js'
import { fragmentOf, idOf, LAB } from './fixture.js'

const folder = mkdtempSync(join(tmpdir(), 'jinmai-server-'))
const failures: unknown[] = []
let store: Store
let server: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  store = await openStore(join(folder, 'graph'))
  await store.load([LAB])
  server = await serve(store, { host: '127.0.0.1', port: 0, next: false, onFailure: (error) => failures.push(error) })
})
afterAll(async () => {
  await server.stop()
  await store.close()
  rmSync(folder, { recursive: true })
  expect(failures).toEqual([])
})

const get = (path: string, init?: RequestInit) => fetch(`${server.url}api/${path}`, init)
const read = async <T>(path: string): Promise<T> => (await get(path)).json()
const post = (body: unknown, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  get('query', { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) })
const [first] = LAB.claims
const claim: Claim = first ?? expect.fail('the fixture has claims')

describe('the API', () => {
  it('tells what the graph holds, and says another version once it has changed', async () => {
    const before = await read<{ version: string }>('status')
    expect(before).toMatchObject({
      nodes: 3,
      claims: 3,
      articles: 1,
      labels: { Institution: 3 },
      types: { CO_BUILDS: 2 },
    })
    const more = fragmentOf('红松', '北岭大学设立红松研究所。', [['北岭大学', 'BUILDS', '红松研究所']])
    await store.load([more])
    const after = await read<{ version: string }>('status')
    expect(after.version).not.toBe(before.version)
    await store.forget([more.article.id])
    expect(await read('status')).toMatchObject({ articles: 1, nodes: 3 })
  })

  it('gives the graph by importance, within the limit, and counts the rest', async () => {
    const { nodes, claims, total } = await read<GraphSlice>('graph?limit=2')
    expect(nodes).toHaveLength(2)
    expect(
      claims.every(
        ({ source, target }) => nodes.some(({ id }) => id === source) && nodes.some(({ id }) => id === target),
      ),
    ).toBe(true)
    expect(total).toEqual({ nodes: 3, claims: 3, articles: 1 })
  })

  it('gives neighbours by type and direction', async () => {
    const around = async (rest: string) =>
      (await read<GraphSlice>(`graph/neighbours?id=${idOf('云杉实验室')}${rest}`)).claims.length
    expect(await around('')).toBe(2)
    expect(await around('&direction=out')).toBe(0)
    expect(await around('&type=COOPERATES_WITH')).toBe(0)
    expect(await around('&type=CO_BUILDS&type=BUILDS&direction=in')).toBe(2)
  })

  it('gives one entity, one claim with its sentence in its paragraph, one article with its claims', async () => {
    expect(await read(`entities/${idOf('东湖大学')}`)).toMatchObject({
      node: { name: '东湖大学', degree: 2 },
      articles: [{ title: '云杉' }],
      around: { claims: [{}, {}] },
    })
    expect(await read<ClaimDetail>(`claims/${claim.id}`)).toMatchObject({
      claim: { id: claim.id, type: 'CO_BUILDS' },
      article: { title: '云杉', path: '云杉.txt' },
      context: { before: '', text: '东湖大学与西岭大学共建云杉实验室。', after: '双方还将合作。' },
    })
    const article = await read<{ claims: unknown[]; nodes: unknown[] }>(`articles/${LAB.article.id}`)
    expect(article).toMatchObject({ article: { title: '云杉', published: '2024-05-06' }, text: LAB.article.text })
    expect([article.claims.length, article.nodes.length]).toEqual([3, 3])
  })

  it('lists the named queries and runs one, and own Cypher with parameters and a limit', async () => {
    const queries = await read<{ name: string; title: { zh: string }; cypher: string }[]>('queries')
    expect(queries.length).toBeGreaterThanOrEqual(12)
    expect((await post({ name: queries[0]?.name })).status).toBe(200)
    const cypher = 'MATCH (b:Entity)-[r]->(e:Entity {name: $name}) RETURN b, r ORDER BY b.name'
    const answer: QueryResult = await (await post({ cypher, params: { name: '云杉实验室' }, limit: 1 })).json()
    expect(answer).toMatchObject({
      columns: ['b', 'r'],
      truncated: true,
      rows: [[{ node: { name: '东湖大学' } }, { claim: {} }]],
    })
    expect(answer.nodes.map(({ name }) => name).sort()).toEqual(['东湖大学', '云杉实验室'])
  })

  it('finds paths by name or id, and names by a part of them', async () => {
    expect(await read(`path?from=${encodeURIComponent('东湖大学')}&to=${idOf('云杉实验室')}`)).toMatchObject({
      from: { name: '东湖大学' },
      paths: [{ claims: [{ type: 'CO_BUILDS' }] }],
    })
    expect(await read(`search?q=${encodeURIComponent('岭大')}`)).toEqual([
      expect.objectContaining({ name: '西岭大学' }),
    ])
    expect(await read(`search?q=${encodeURIComponent('无此名')}`)).toEqual([])
  })

  it('gives the vocabulary for completion and every export as a file', async () => {
    expect(await read('schema')).toMatchObject({
      labels: expect.arrayContaining(['Institution']),
      types: expect.arrayContaining(['LEADS']),
    })
    for (const format of ['gexf', 'graphml', 'csv', 'json', 'cypher']) {
      const response = await get(`export/${format}`)
      expect(response.headers.get('content-disposition')).toBe(`attachment; filename="jinmai.${format}"`)
      expect(await response.text()).toContain('东湖大学')
    }
  })

  it.each([
    ['graph?limit=0', 400, 'limit'],
    ['graph?limit=many', 400, 'limit'],
    ['graph/neighbours', 400, 'id'],
    ['graph/neighbours?id=nobody', 404, 'nobody'],
    ['graph/neighbours?id=a&type=HATES', 400, 'type'],
    ['entities/nobody', 404, 'nobody'],
    ['claims/nothing', 404, 'nothing'],
    ['articles/nothing', 404, 'nothing'],
    ['articles/%E4%B8', 400, '%E4%B8'],
    ['path?from=a', 400, 'to'],
    ['path?from=nobody&to=nothing', 404, 'nobody'],
    ['search?q=', 400, 'q'],
    ['export/pdf', 404, 'pdf'],
    ['nonsense', 404, '/api/nonsense'],
  ])('%s is answered with %i, naming %s', async (path, status, named) => {
    const response = await get(path)
    expect(response.status).toBe(status)
    const problem = await response.json()
    expect(problem).toEqual({
      code: expect.any(String),
      message: expect.stringContaining(named),
      remedy: expect.any(String),
    })
  })

  it.each([
    [{ cypher: 'MATCH (n:Entity)\nRETURN m' }, 400, 'QUERY_INVALID'],
    [{ cypher: 'MATCH (n) DETACH DELETE n' }, 403, 'QUERY_WRITES'],
    [{ name: 'no-such-query' }, 404, 'QUERY_UNKNOWN'],
    [{ name: 'leaders', params: { nonsense: 1 } }, 400, 'QUERY_PARAMETER'],
    [{ cypher: 'RETURN 1', limit: 1e9 }, 400, 'HTTP'],
    [{}, 400, 'HTTP'],
    ['{"cypher"', 400, 'HTTP'],
  ])('the question %j is answered with %i %s', async (body, status, code) => {
    const response = await post(body)
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ code, message: expect.any(String), remedy: expect.any(String) })
    expect(await read('status')).toMatchObject({ nodes: 3, claims: 3 })
  })

  it('says where in the Cypher text the fault stands', async () => {
    const { position } = await (await post({ cypher: 'MATCH (n:Entity)\nRETURN m' })).json()
    expect(position).toEqual({ line: 2, column: 8 })
  })

  it('takes a question only as JSON of a fair length, and only by POST', async () => {
    expect((await post('{"cypher":"RETURN 1"}', { 'content-type': 'text/plain' })).status).toBe(415)
    expect((await post(`"${'x'.repeat(1_100_000)}"`)).status).toBe(413)
    expect((await get('query')).status).toBe(405)
    expect((await get('status', { method: 'DELETE' })).status).toBe(405)
  })
})

/** A request as `fetch` does not let one make it. */
const raw = (headers: Record<string, string>, path = '/api/status') =>
  new Promise<{ status: number | undefined; headers: Record<string, unknown> }>((done, failed) => {
    request({ host: '127.0.0.1', port: server.port, path, headers }, (response) => {
      response.resume()
      done({ status: response.statusCode, headers: response.headers })
    })
      .on('error', failed)
      .end()
  })

describe('the way in', () => {
  it('refuses names that are not its own, so that a page elsewhere cannot read the graph by rebinding', async () => {
    for (const host of ['evil.example', 'evil.example:80', '127.0.0.1.evil.example', '10.0.0.1']) {
      expect((await raw({ host })).status, host).toBe(421)
    }
    for (const host of ['localhost', `127.0.0.1:${server.port}`, '[::1]:80'])
      expect((await raw({ host })).status).toBe(200)
  })

  it('compresses what is large, and sends nothing where the client has it', async () => {
    const compressed = await raw({ 'accept-encoding': 'gzip, br' }, '/api/queries')
    expect(compressed.headers['content-encoding']).toBe('br')
    expect((await raw({ 'accept-encoding': 'gzip;q=1.0, br;q=0' }, '/api/queries')).headers['content-encoding']).toBe(
      'gzip',
    )
    expect((await raw({}, '/api/queries')).headers['content-encoding']).toBeUndefined()
    const again = await raw({ 'if-none-match': String(compressed.headers.etag) }, '/api/queries')
    expect(again.status).toBe(304)
  })

  it('never leaves the folder of the viewer, and allows no script from elsewhere', async () => {
    for (const path of [
      '/../package.json',
      '/..%2fpackage.json',
      '/%2e%2e/package.json',
      '/assets/../../../package.json',
      '/%',
    ]) {
      expect((await raw({}, path)).status, path).toBe(404)
    }
    const { headers } = await raw({}, '/')
    expect(headers['content-security-policy']).toContain("default-src 'self'")
    expect(headers['x-content-type-options']).toBe('nosniff')
  })
})
