import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ARTICLES, folderOf, jinmai, lines, start } from './run.js'

let folder: string
let store: string[]
beforeAll(async () => {
  folder = folderOf({ 'lab.txt': ARTICLES.lab, 'park.txt': ARTICLES.park })
  store = ['--store', join(folder, 'graph')]
  await jinmai(['ingest', join(folder, 'lab.txt'), ...store])
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Starts a server and waits for its address. */
async function serving(...args: string[]) {
  const child = start(['serve', ...args, ...store])
  const [chunk] = await once(child.stdout, 'data')
  return { child, url: String(chunk).trim() }
}

async function stopped(child: ReturnType<typeof start>, signal: NodeJS.Signals): Promise<number | null> {
  const closed = once(child, 'close')
  child.kill(signal)
  const [code] = await closed
  return code
}

describe('serve', () => {
  it('prints its address, answers, and lets others load meanwhile: the version changes', async () => {
    const { child, url } = await serving('--port', '0')
    try {
      const status = async () => (await fetch(`${url}api/status`)).json()
      const before = await status()
      expect(before).toMatchObject({ articles: 1 })
      const ingested = await jinmai(['ingest', join(folder, 'park.txt'), ...store])
      expect(lines(ingested.stderr).at(-1)).toBe('1 added, 0 replaced, 0 unchanged, 0 failed')
      const after = await status()
      expect(after).toMatchObject({ articles: 2 })
      expect(after.version).not.toBe(before.version)
      expect((await status()).version).toBe(after.version)
    } finally {
      expect(await stopped(child, 'SIGTERM')).toBe(0)
    }
  })

  it('ends with 0 at Ctrl-C', async () => {
    const { child } = await serving('--port', '0')
    expect(await stopped(child, 'SIGINT')).toBe(0)
  })

  it('says that a port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const { code, stdout, stderr } = await jinmai(['serve', '--port', String(port), ...store])
    other.close()
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(`port ${port} of 127.0.0.1 is in use`)
  })
})
