import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ARTICLES, folderOf, jinmai, lines, SAMPLES, start } from './run.js'

let folder: string
beforeAll(() => {
  folder = folderOf({
    'good/lab.txt': ARTICLES.lab,
    'good/park.txt': ARTICLES.park,
    'empty.txt': '',
    'blank.txt': ' \n\t\n',
    'binary.txt': Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256),
    'data.json.txt': '{"items": [1, 2, 3], "next": null}',
  })
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('extract', () => {
  it('prints one fragment a line in the order of the inputs, the same bytes whatever the number of threads', async () => {
    const inputs = [join(folder, 'good/park.txt'), SAMPLES, join(folder, 'good/lab.txt')]
    const one = await jinmai(['extract', '--jobs', '1', ...inputs])
    const three = await jinmai(['extract', '--jobs', '3', ...inputs])
    expect(one.code).toBe(0)
    const titles = lines(one.stdout).map((line) => JSON.parse(line).article.title)
    expect(titles.at(0)).toBe('白鹭高新区引进三家企业')
    expect(titles.at(-1)).toBe('云州市云杉实验室揭牌')
    expect(three.stdout).toBe(one.stdout)
  })

  it('reads standard input', async () => {
    const { code, stdout } = await jinmai(['extract', '-'], { input: ARTICLES.lab })
    expect(code).toBe(0)
    const { article, claims } = JSON.parse(stdout)
    expect(article).toMatchObject({ source: '-', path: null })
    for (const { evidence } of claims) expect(article.text.slice(evidence.start, evidence.end)).toBe(evidence.text)
  })

  it('names each bad input with reason and remedy, prints the good ones, and ends with 1', async () => {
    const bad = ['empty.txt', 'blank.txt', 'binary.txt', 'data.json.txt', 'missing.txt'].map((name) =>
      join(folder, name),
    )
    const { code, stdout, stderr } = await jinmai([
      'extract',
      ...bad.slice(0, 3),
      join(folder, 'good'),
      ...bad.slice(3),
    ])
    expect(code).toBe(1)
    expect(lines(stdout)).toHaveLength(2)
    const failed = lines(stderr).filter((line) => line.startsWith('failed: '))
    expect(failed.map((line) => /\((\w+)\)/.exec(line)?.[1])).toEqual([
      'INPUT_EMPTY',
      'INPUT_EMPTY',
      'INPUT_BINARY',
      'INPUT_NOT_AN_ARTICLE',
      'INPUT_UNREADABLE',
    ])
    for (const [i, path] of bad.entries()) expect(failed[i]).toContain(path)
  })

  it('names an address that nobody answers at', async () => {
    const { code, stderr } = await jinmai(['extract', 'http://127.0.0.1:9/news.html'])
    expect(code).toBe(1)
    expect(lines(stderr).at(-1)).toMatch(/^failed: .*http:\/\/127\.0\.0\.1:9\/news\.html.*INPUT_UNREACHABLE/)
  })

  it('--explain tells on stderr what was found and dropped, and leaves the data as it was', async () => {
    const plain = await jinmai(['extract', join(folder, 'good')])
    const explained = await jinmai(['extract', '--explain', join(folder, 'good')])
    expect(explained.stdout).toBe(plain.stdout)
    expect(explained.stderr).toContain('东湖大学')
    expect(explained.stderr).toMatch(/^dropped/m)
    const asJson = await jinmai(['extract', '--explain', '--explain-as', 'json', join(folder, 'good/lab.txt')])
    const trace = lines(asJson.stderr).flatMap((line) => (line.startsWith('{') ? [JSON.parse(line)] : []))
    expect(trace).toEqual([
      expect.objectContaining({ source: join(folder, 'good/lab.txt'), dropped: expect.any(Array) }),
    ])
  })

  it('names file and line of a lexicon that cannot be read, and knows names of a good one', async () => {
    const own = folderOf({
      'bad.tsv': '# names\n云杉站\tInstitution\tspaceship\t-\t-\n',
      'good.tsv': '星河云谷\tPark\tpark\t云州市\t云谷\n',
      'news.txt': '云谷迎来新伙伴\n\n2024年5月6日，东湖大学、西岭大学与星河云谷签署战略合作协议，三方将联合攻关。\n',
    })
    const bad = await jinmai(['extract', '--lexicon', join(own, 'bad.tsv'), join(folder, 'good')])
    expect(bad.code).toBe(1)
    expect(bad.stderr).toMatch(/bad\.tsv.*2.*LEXICON_INVALID/)
    const good = await jinmai(['extract', '--lexicon', join(own, 'good.tsv'), join(own, 'news.txt')])
    expect(good.stdout).toContain('"name":"星河云谷"')
    rmSync(own, { recursive: true })
  })

  it('ends quietly when its reader has seen enough', async () => {
    const child = start(['extract', '--jobs', '1', SAMPLES])
    child.stdin.end()
    const errors: string[] = []
    child.stderr.on('data', (chunk) => errors.push(String(chunk)))
    child.stdout.once('data', () => child.stdout.destroy())
    const [code] = await once(child, 'close')
    expect({ code, errors: errors.join('') }).toEqual({ code: 0, errors: '' })
  })
})
