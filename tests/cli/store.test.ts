import { once } from 'node:events'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import grafeo from '@grafeo-db/js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ARTICLES, folderOf, jinmai, lines, SAMPLES, start } from './run.js'

let folder: string
let store: string[]
beforeEach(() => {
  folder = folderOf({ 'news/lab.txt': ARTICLES.lab, 'news/park.txt': ARTICLES.park })
  store = ['--store', join(folder, 'graph')]
})
afterEach(() => rmSync(folder, { recursive: true }))

const ask = async (cypher: string): Promise<unknown[]> => {
  const { stdout } = await jinmai(['query', '--cypher', cypher, '--format', 'json', ...store])
  return JSON.parse(stdout)
}
const articles = () => ask('MATCH (a:Article) RETURN a.title AS title ORDER BY title')
const ingest = (...inputs: string[]) => jinmai(['ingest', ...inputs, ...store])
const last = (text: string): string | undefined => lines(text).at(-1)

describe('ingest', () => {
  it('loads, skips what is unchanged, replaces what has changed, and prints no data', async () => {
    const first = await ingest(join(folder, 'news'))
    expect(first).toMatchObject({ code: 0, stdout: '' })
    expect(last(first.stderr)).toBe('2 added, 0 replaced, 0 unchanged, 0 failed')
    expect(last((await ingest(join(folder, 'news'))).stderr)).toBe('0 added, 0 replaced, 2 unchanged, 0 failed')
    writeFileSync(join(folder, 'news/lab.txt'), ARTICLES.lab.replaceAll('云杉', '红松'))
    expect(last((await ingest(join(folder, 'news'))).stderr)).toBe('0 added, 1 replaced, 1 unchanged, 0 failed')
    expect(await articles()).toEqual([{ title: '云州市红松实验室揭牌' }, { title: '白鹭高新区引进三家企业' }])
    expect(await ask("MATCH (e:Entity) WHERE e.name CONTAINS '云杉' RETURN e.name")).toEqual([])
  })

  it('does what can be done: a bad input is named at the end, the others are loaded whole', async () => {
    writeFileSync(join(folder, 'news/empty.txt'), '')
    const { code, stderr } = await ingest(join(folder, 'news'), join(folder, 'missing'))
    expect(code).toBe(1)
    expect(lines(stderr).slice(-3)).toEqual([
      expect.stringMatching(/^failed: .*news\/empty\.txt.*INPUT_EMPTY/),
      expect.stringMatching(/^failed: .*missing.*INPUT_UNREADABLE/),
      '2 added, 0 replaced, 0 unchanged, 2 failed',
    ])
    expect(await articles()).toHaveLength(2)
  })

  it('names a store that cannot be reached, with what to do', async () => {
    const { code, stdout, stderr } = await jinmai(['ingest', join(folder, 'news'), '--store', 'bolt://127.0.0.1:9'])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(lines(stderr)).toEqual([expect.stringMatching(/bolt:\/\/127\.0\.0\.1:9 \(STORE_UNREACHABLE\)\. Start it/)])
  })

  it('waits its turn while another program holds the graph', async () => {
    await ingest(join(folder, 'news/lab.txt'))
    const path = join(folder, 'graph')
    const held = grafeo.GrafeoDB.open(path)
    const waiting = ingest(join(folder, 'news/park.txt'))
    await sleep(1_000)
    held.close()
    expect(last((await waiting).stderr)).toBe('1 added, 0 replaced, 0 unchanged, 0 failed')
    expect(await articles()).toHaveLength(2)
  })

  it('stops at Ctrl-C with whole articles, and goes on from there', async () => {
    const child = start(['ingest', '--jobs', '1', SAMPLES, ...store])
    child.stdin.end()
    await sleep(700)
    child.kill('SIGINT')
    const [code, signal] = await once(child, 'close')
    expect(code === 130 || code === 0 || signal === 'SIGINT').toBe(true)
    const again = await ingest(SAMPLES)
    expect(again.code).toBe(0)
    const fresh = ['--store', join(folder, 'fresh')]
    await jinmai(['ingest', SAMPLES, ...fresh])
    const dump = async (of: string[]) => (await jinmai(['export', 'json', ...of])).stdout
    expect(await dump(store)).toBe(await dump(fresh))
  })
})

describe('load and forget', () => {
  it('loads what extract printed: the same graph as ingest makes', async () => {
    const { stdout: fragments } = await jinmai(['extract', join(folder, 'news')])
    expect(last((await jinmai(['load', '-', ...store], { input: fragments })).stderr)).toMatch(/^2 added/)
    const other = ['--store', join(folder, 'other')]
    await jinmai(['ingest', join(folder, 'news'), ...other])
    const dump = async (of: string[]) => (await jinmai(['export', 'json', ...of])).stdout
    expect(await dump(store)).toBe(await dump(other))
  })

  it('names file and line of what is no fragment and loads the rest', async () => {
    const { stdout } = await jinmai(['extract', join(folder, 'news')])
    const [lab = '', park = ''] = lines(stdout)
    const forged = JSON.parse(lab)
    forged.claims[0].evidence.text = `${forged.claims[0].evidence.text}！`
    const file = join(folder, 'mixed.ndjson')
    writeFileSync(file, ['{"article"', park, '', '{}', JSON.stringify(forged)].join('\n'))
    const { code, stderr } = await jinmai(['load', file, join(folder, 'none.ndjson'), ...store])
    expect(code).toBe(1)
    expect(lines(stderr)).toEqual([
      expect.stringMatching(/mixed\.ndjson, line 1: no JSON \(FRAGMENT_INVALID\)/),
      expect.stringMatching(/mixed\.ndjson, line 4: article: /),
      expect.stringMatching(/mixed\.ndjson, line 5: claims\.0\.evidence: is not what the article has there/),
      expect.stringMatching(/none\.ndjson.*INPUT_UNREADABLE/),
      '1 added, 0 replaced, 0 unchanged, 4 failed',
    ])
    expect(await articles()).toEqual([{ title: '白鹭高新区引进三家企业' }])
  })

  it('forgets an article and what only it supports, and names one that is not there', async () => {
    await ingest(join(folder, 'news'))
    const { code, stderr } = await jinmai(['forget', join(folder, 'news/lab.txt'), 'nowhere.txt', ...store])
    expect(code).toBe(1)
    expect(stderr).toContain('forgotten: 云州市云杉实验室揭牌')
    expect(last(stderr)).toMatch(/^failed: nowhere\.txt.*NOT_FOUND/)
    expect(await articles()).toEqual([{ title: '白鹭高新区引进三家企业' }])
    expect(await ask("MATCH (e:Entity {name: '东湖大学'}) RETURN e.name")).toEqual([])
  })
})

describe('export', () => {
  it('writes to stdout, to a file, and for csv to a folder', async () => {
    await ingest(join(folder, 'news'))
    expect((await jinmai(['export', 'gexf', ...store])).stdout).toMatch(/^<\?xml[\s\S]*东湖大学[\s\S]*<\/gexf>\n$/)
    const out = join(folder, 'out')
    expect(await jinmai(['export', 'csv', '--out', out, ...store])).toMatchObject({ code: 0, stdout: '' })
    for (const file of ['nodes.csv', 'claims.csv', 'articles.csv']) expect(existsSync(join(out, file))).toBe(true)
    const clash = await jinmai(['export', 'json', '--out', join(out, 'nodes.csv', 'x.json'), ...store])
    expect({ code: clash.code, stdout: clash.stdout }).toEqual({ code: 2, stdout: '' })
  })

  it('cypher makes a graph that answers, forgets and replaces as the first does', async () => {
    await ingest(join(folder, 'news'))
    const { stdout } = await jinmai(['export', 'cypher', ...store])
    const copy = join(folder, 'copy')
    const db = grafeo.GrafeoDB.create(copy)
    for (const statement of stdout.split(';\n').filter(Boolean)) await db.executeCypher(statement)
    db.close()
    expect((await jinmai(['export', 'cypher', '--store', copy])).stdout).toBe(stdout)
    const again = await jinmai(['ingest', join(folder, 'news'), '--store', copy])
    expect(last(again.stderr)).toBe('0 added, 0 replaced, 2 unchanged, 0 failed')
    await jinmai(['forget', join(folder, 'news/lab.txt'), '--store', copy])
    await jinmai(['forget', join(folder, 'news/lab.txt'), ...store])
    const dump = async (at: string) => (await jinmai(['export', 'json', '--store', at])).stdout
    expect(await dump(copy)).toBe(await dump(join(folder, 'graph')))
  })
})
