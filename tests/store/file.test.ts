import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStore, type Store } from '../../src/store/index.js'
import type { Fragment } from '../../src/types/index.js'
import { dump } from './dump.js'
import { fragment } from './fixture.js'
import { news } from './news.js'

const folder = mkdtempSync(join(tmpdir(), 'jinmai-test-'))
const children: ChildProcess[] = []
const stores: Store[] = []
let path = ''
let count = 0

beforeEach(() => {
  path = join(folder, `graph-${++count}`)
})
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await Promise.all(stores.splice(0).map((store) => store.close()))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function open(patience = 15_000): Promise<Store> {
  const store = await openStore(path, { env: {}, patience })
  stores.push(store)
  return store
}

async function start(script: string, ...args: string[]): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(import.meta.dirname, script), ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, TMPDIR: folder },
  })
  children.push(child)
  if (child.stdout !== null) await once(child.stdout, 'data')
  return child
}

describe('a graph in a file', () => {
  test('is there again when it is opened again', async () => {
    const store = await open()
    await store.load(news)
    const before = await dump(store)
    await store.close()
    expect(await dump(await open())).toEqual(before)
  })

  test('lies in its folder where the path is a folder', async () => {
    mkdirSync(path)
    await (await open()).load(news)
    expect(readdirSync(path)).toContain('graph')
  })

  test('is empty to a reader where it is not there yet, and is not made by reading', async () => {
    const store = await open()
    expect(await store.status()).toMatchObject({ articles: 0, nodes: 0 })
    expect((await store.query('MATCH (n) RETURN n')).rows).toEqual([])
    expect(existsSync(path)).toBe(false)
  })

  test('is refused, named, where it is another file', async () => {
    writeFileSync(path, 'this is a letter to my aunt')
    const error = await (await open()).load(news).catch((caught) => caught)
    expect(error).toMatchObject({ code: 'STORE_FAILED' })
    expect(error.message).toContain(path)
  })
})

describe('two processes on one graph', () => {
  test('a store that is left open holds nobody up', async () => {
    const idle = await open()
    expect((await idle.status()).articles).toBe(0)
    const child = await start('loader.mjs', path, written([news]))
    await once(child, 'exit')
    expect(child.exitCode).toBe(0)
    expect((await idle.status()).articles).toBe(5)
    expect((await idle.query('MATCH (a:Article) RETURN count(a) AS n')).rows).toEqual([[5]])
  })

  test('a loader gets its turn while another process keeps asking', async () => {
    const asking = await open()
    const child = await start('loader.mjs', path, written(news.map((each) => [each])))
    const exit = once(child, 'exit')
    let done = false
    void exit.then(() => {
      done = true
    })
    while (!done) await Promise.all([asking.slice(10), asking.query('MATCH (n) RETURN count(n)'), asking.known()])
    expect(child.exitCode).toBe(0)
    expect((await asking.status()).articles).toBe(5)
  })

  test('a loader waits for a graph that is in use', async () => {
    const holder = await start('holder.mjs', path)
    const loading = (await open()).load(news)
    await sleep(300)
    holder.stdin?.end()
    expect(await loading).toMatchObject({ added: 5 })
  })

  test('it gives up after a while, naming the graph and the remedy', async () => {
    await start('holder.mjs', path)
    const store = await open(200)
    for (const attempt of [() => store.load(news), () => store.slice(10), () => store.query('RETURN 1')]) {
      const error = await attempt().catch((caught) => caught)
      expect(error).toMatchObject({ code: 'STORE_LOCKED' })
      expect(error.message).toContain(path)
      expect(error.remedy).toContain('--store')
    }
  })
})

describe('a loader that is killed', () => {
  test('leaves whole articles, and the rest can be loaded after it', async () => {
    const batches = Array.from({ length: 12 }, (_, i) => [...Array(5).keys()].map((j) => big(`${i}-${j}`)))
    const file = written(batches)
    for (const batch of [1, 2, 4]) {
      const child = await start('loader.mjs', path, file)
      for (let dots = 1; dots < batch && child.stdout !== null; )
        dots += String((await once(child.stdout, 'data'))[0]).length
      await sleep(10 * batch)
      child.kill('SIGKILL')
      await once(child, 'exit')
      const store = await open()
      const { rows } = await store.query(
        `MATCH (a:Article) OPTIONAL MATCH (a)-[m:MENTIONS]->(s:Entity)
         WITH a, count(m) AS mentions
         RETURN a.id, mentions, COUNT { (a)-[:MENTIONS]->(:Entity)-[]->(:Entity) } AS claims`,
        {},
        { rows: 1_000 },
      )
      expect(rows.length).toBeGreaterThanOrEqual(5 * batch)
      for (const [, mentions, claims] of rows) expect([mentions, claims]).toEqual([21, 20])
      await store.close()
    }
    const store = await open()
    await store.load(batches.flat())
    const whole = await dump(store)
    await store.close()
    path = `${path}-fresh`
    const fresh = await open()
    await fresh.load(batches.flat().reverse())
    expect(whole).toEqual(await dump(fresh))
  }, 120_000)
})

/** An article of 21 entities of its own and 20 claims. */
function big(name: string): Fragment {
  const others = [...Array(20).keys()].map((i) => `实验室${name}之${i}`)
  return fragment({
    source: `${name}.txt`,
    entities: [
      [`研究院${name}`, 'Institution', 'institute'],
      ...others.map((each) => [each, 'Institution', 'laboratory'] as [string, 'Institution', string]),
    ],
    claims: others.map((other) => [`研究院${name}`, 'BUILDS', other]),
  })
}

function written(batches: Fragment[][]): string {
  const file = join(folder, `fragments-${count}.json`)
  writeFileSync(file, JSON.stringify(batches))
  return file
}
