import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { folderOf, jinmai, lines, SAMPLES } from './run.js'

const folder = folderOf()
afterAll(() => rmSync(folder, { recursive: true }))

describe('identify', () => {
  it('gives one line a name in the order of the input; names of one thing have one id', async () => {
    const names = ['北京大学', '北大', '市科技局', '天津市科学技术局']
    const { code, stdout } = await jinmai(['identify', '--place', '天津市', ...names])
    expect(code).toBe(0)
    const found = lines(stdout).map((line) => JSON.parse(line))
    expect(found.map(({ input }) => input)).toEqual(names)
    for (const one of found) expect(Object.keys(one)).toEqual(['input', 'label', 'kind', 'name', 'id'])
    expect(found[1].id).toBe(found[0].id)
    expect(found[3].id).toBe(found[2].id)
    expect(found[2].id).not.toBe(found[0].id)
    expect(found[2].name).toBe('天津市科学技术局')
  })
})

describe('evaluate', () => {
  const gold = join(SAMPLES, 'gold')

  it('prints totals, by label and by type; errors one a line; JSON for programs', async () => {
    const { code, stdout } = await jinmai(['evaluate', gold, SAMPLES, '--errors'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^named entities +P 0\.\d{3} +R 0\.\d{3}/m)
    expect(stdout).toMatch(/^ {2}CO_BUILDS +P /m)
    const { stdout: json } = await jinmai(['evaluate', gold, SAMPLES, '--json'])
    expect(JSON.parse(json)).toMatchObject({
      unanswered: [],
      evidence_exact: 1,
      claims_all: { tp: expect.any(Number) },
    })
  })

  it('takes fragments that extract made, with the same figures', async () => {
    const { stdout: fragments } = await jinmai(['extract', SAMPLES])
    const made = folderOf({ 'made.ndjson': fragments })
    const figures = async (...inputs: string[]) => (await jinmai(['evaluate', gold, '--json', ...inputs])).stdout
    expect(await figures(join(made, 'made.ndjson'))).toBe(await figures(SAMPLES))
    rmSync(made, { recursive: true })
  })

  it('says for which gold there is no article, and what is wrong with the folder', async () => {
    const [article = ''] = lines((await jinmai(['extract', SAMPLES])).stdout)
    const { stderr } = await jinmai(['evaluate', gold, JSON.parse(article).article.path, '--json'])
    expect(stderr).toContain('all of it counts as missed')
    const none = await jinmai(['evaluate', join(folder, 'nothing'), SAMPLES])
    expect(none).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('INPUT_UNREADABLE') })
  })
})

describe('doctor', () => {
  it('says of each thing whether it is there', async () => {
    const { code, stdout } = await jinmai(['doctor', '--json', '--store', join(folder, 'graph')])
    const checks: { name: string; state: string; remedy?: string }[] = JSON.parse(stdout)
    expect(checks.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'Node',
        'lexicon',
        'embedded graph',
        'viewer',
        'store',
        'Java',
        'Docker',
        'Chromium',
        'Chinese font',
      ]),
    )
    expect(checks.filter(({ state }) => state !== 'ok').every(({ remedy }) => remedy)).toBe(true)
    expect(code).toBe(checks.some(({ state }) => state === 'missing') ? 1 : 0)
  })

  it('ends with 1 and the remedy where the store cannot be reached', async () => {
    const { code, stdout } = await jinmai(['doctor', '--store', 'bolt://127.0.0.1:9'])
    expect(code).toBe(1)
    expect(stdout).toMatch(/MISSING +store: .*\n +Start it/)
  })
})
