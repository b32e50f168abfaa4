import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Ended, folderOf, jinmai, lines } from '../cli/run.js'

/** What `jinmai extract --explain` tells of one article that has a name for each pass, a claim of a rule and one that falls. */
const NEWS = `宁波大学与象山县政府签署协议

2024年5月6日，宁波大学与象山县人民政府签署战略合作协议，双方拟共建甬江先进材料研究院。宁波大学校长周文川出席。甬江先进材料研究院由宁波大学建设，现有科研人员320人，近百家专业院所参与。
`

let folder: string
let text: Ended
let json: Ended
beforeAll(async () => {
  folder = folderOf({ 'news.txt': NEWS })
  const file = join(folder, 'news.txt')
  text = await jinmai(['extract', '--explain', file])
  json = await jinmai(['extract', '--explain', '--explain-as', 'json', file])
})
afterAll(() => rmSync(folder, { recursive: true }))

/** The lines under a heading of the readable form, cut into their cells. */
function under(heading: string): string[][] {
  const all = text.stderr.split('\n')
  const start = all.indexOf(heading)
  const end = all.findIndex((line, i) => i > start && !line.startsWith(' '))
  return all.slice(start + 1, end).map((line) => line.trim().split('\t'))
}

describe('for a person', () => {
  it('ends well, names the article and leaves the data alone', async () => {
    expect(text.code).toBe(0)
    expect(text.stderr).toContain(join(folder, 'news.txt'))
    expect(text.stdout).toBe((await jinmai(['extract', join(folder, 'news.txt')])).stdout)
  })

  it('tells which pass found what, where, and what name stands behind the words', () => {
    const found = under('mentions').map(([pass, , label, words]) => [pass, label, words])
    expect(found).toContainEqual(['known', 'Institution', '宁波大学'])
    expect(found).toContainEqual(['people', 'Official', '周文川'])
    expect(found.some(([, label, words]) => label === 'Group' && words?.includes('320人'))).toBe(true)
    const { article } = JSON.parse(text.stdout)
    for (const [, at = '', , words = ''] of under('mentions')) {
      const [start, end] = at.split('-').map(Number)
      expect(words.split(' = ')[0]).toBe(article.text.slice(start, end))
    }
  })

  it('tells the rule behind each claim, with its status and its sentence', () => {
    const claims = under('claims')
    const built = claims.findIndex(([, claim]) => claim === 'CO_BUILDS(宁波大学, 甬江先进材料研究院)')
    expect(claims[built]?.[0]).toMatch(/^co-builds\//)
    expect(claims[built]?.[2]).toMatch(/^planned/)
    expect(claims[built + 1]?.[0]).toContain('双方拟共建甬江先进材料研究院')
    expect(claims.some(([rule, claim]) => rule === 'posts/leads' && claim === 'LEADS(周文川, 宁波大学)')).toBe(true)
  })

  it('tells what was dropped, each with its reason', () => {
    const dropped = new Map(under('dropped').map(([what, reason]) => [what, reason]))
    expect(dropped.get('BUILDS(宁波大学, 甬江先进材料研究院)')).toContain('CO_BUILDS')
    expect(dropped.get('近百家专业院所')).toBe('is a common noun')
    expect(dropped.get('象山县')).toBe('is part of 象山县人民政府')
    expect([...dropped.values()].filter((reason) => reason === undefined || reason === '')).toEqual([])
  })
})

describe('as JSON', () => {
  it('has the same finds, claims and drops, one article a line', () => {
    const [trace, ...more] = lines(json.stderr).flatMap((line) => (line.startsWith('{') ? [JSON.parse(line)] : []))
    expect(more).toEqual([])
    expect(trace.source).toBe(join(folder, 'news.txt'))
    expect(trace.finds).toHaveLength(under('mentions').length)
    expect(trace.dropped).toHaveLength(under('dropped').length)
    const { claims } = JSON.parse(json.stdout)
    expect(trace.claims.map(({ rule }: { rule: string }) => rule)).toEqual(
      claims.map(({ rule }: { rule: string }) => rule),
    )
    expect(trace.claims).toContainEqual(
      expect.objectContaining({ claim: 'CO_BUILDS(宁波大学, 甬江先进材料研究院)', status: 'planned' }),
    )
  })
})
