import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ReadOptions, type ReadResult, readArticles } from '../../src/article/index.js'
import { all, FIXTURES } from './read-page.js'

let server: Server
let site: string
const page = (body: string): string => `<html><head><title>某页</title></head><body><p>${body}</p></body></html>`
const SENTENCE = '拉萨市与西藏大学共建高原医学研究院，今年启用。'

beforeAll(async () => {
  server = createServer((request, response) => {
    const send = (type: string, body: string | Buffer, status = 200): void => {
      response.writeHead(status, { 'content-type': type }).end(body)
    }
    switch (request.url) {
      case '/2023/05/04/a.html':
        return send('text/html; charset=utf-8', page(SENTENCE))
      case '/moved':
        return void response.writeHead(302, { location: '/2023/05/04/a.html' }).end()
      case '/round':
        return void response.writeHead(302, { location: '/round' }).end()
      case '/gbk':
        return send('text/html', readFileSync(`${FIXTURES}city-portal.html`))
      case '/header-only':
        return send('text/plain; charset="big5"', readFileSync(`${FIXTURES}traditional.txt`))
      case '/canonical':
        return send('text/html', `<link rel="canonical" href="/a?id=1"><meta charset="utf-8">${page(SENTENCE)}`)
      case '/elsewhere':
        return send(
          'text/html',
          `<link rel="canonical" href="http://other.example/a"><meta charset="utf-8">${page(SENTENCE)}`,
        )
      case '/picture':
        return send('image/png', 'PNG')
      case '/large':
        return send('text/html', page(SENTENCE.repeat(10_000)))
      case '/slow':
        return void response.writeHead(200, { 'content-type': 'text/html' }).write('<html>')
      default:
        return send('text/html', page(SENTENCE), 404)
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  site = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

async function read(path: string, options?: ReadOptions): Promise<ReadResult | undefined> {
  return (await all(readArticles([site + path], options)))[0]
}

describe('a page on the web', () => {
  it('is read, with its address as source and the date in it', async () => {
    const url = `${site}/2023/05/04/a.html`
    expect(await read('/2023/05/04/a.html')).toMatchObject({
      ok: true,
      article: { source: url, url, path: null, published: '2023-05-04', text: SENTENCE },
    })
  })

  it('has the address where it was found after a redirect', async () => {
    expect(await read('/moved')).toMatchObject({ ok: true, article: { url: `${site}/2023/05/04/a.html` } })
  })

  it('is decoded by its own declaration or by the header', async () => {
    expect(await read('/gbk')).toMatchObject({ ok: true, article: { title: '银川市与宁夏大学共建葡萄酒产业实验室' } })
    expect(await read('/header-only')).toMatchObject({ ok: true, article: { published: '2024-03-05' } })
  })

  it('may name its address, but not one on another host', async () => {
    expect(await read('/canonical')).toMatchObject({ ok: true, article: { source: `${site}/a?id=1` } })
    expect(await read('/elsewhere')).toMatchObject({ ok: true, article: { source: `${site}/elsewhere` } })
  })
})

describe('what cannot be fetched gives an error that names the address and the reason', () => {
  it.each([
    ['/missing', 'INPUT_UNREACHABLE', '404'],
    ['/round', 'INPUT_UNREACHABLE', 'redirect'],
    ['/picture', 'INPUT_NOT_AN_ARTICLE', 'image/png'],
    ['/large', 'INPUT_UNREACHABLE', 'larger than 100000 bytes'],
    ['/slow', 'INPUT_UNREACHABLE', 'no answer within 0.3 s'],
  ])('%s: %s', async (path, code, reason) => {
    const result = await read(path, { timeoutMs: 300, maxBytes: 100_000 })
    expect(result).toMatchObject({
      ok: false,
      source: site + path,
      error: { code, message: expect.stringContaining(site + path) },
    })
    expect(result?.ok === false && result.error.message).toContain(reason)
  })

  it('a host that is not there', async () => {
    const closed = createServer()
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve))
    const address = closed.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    await new Promise((resolve) => closed.close(resolve))
    const [result] = await all(readArticles([`http://127.0.0.1:${port}/`, 'http://']))
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'INPUT_UNREACHABLE', message: expect.stringContaining('refuses') },
    })
  })
})
