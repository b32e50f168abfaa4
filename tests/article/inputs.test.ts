import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type InputRef, listInputs, readArticles, readInput } from '../../src/article/index.js'
import { all, FIXTURES } from './read-page.js'

let folder: string
const write = (name: string): void => writeFileSync(join(folder, name), `${name}研究院今年启用，首批有12个团队入驻。`)
const paths = async (...inputs: string[]): Promise<string[]> => {
  const refs = await all(listInputs(inputs))
  return refs.map((ref) => (ref.kind === 'file' ? ref.path.replace(`${folder}/`, '') : ref.kind))
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'inputs-'))
  for (const name of ['b', 'a', 'a/deep', '.hidden', 'none']) mkdirSync(join(folder, name))
  for (const name of [
    'z.txt',
    'b/2.md',
    'b/10.md',
    'a/x.HTML',
    'a/deep/y.markdown',
    'a/skip.csv',
    '.hidden/h.txt',
    'none/n.docx',
    '[1]甲.txt',
  ])
    write(name)
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('an input is', () => {
  it('a folder: all its pages in order of name, nothing else, nothing hidden', async () => {
    expect(await paths(folder)).toEqual(['[1]甲.txt', 'a/deep/y.markdown', 'a/x.HTML', 'b/10.md', 'b/2.md', 'z.txt'])
  })

  it('a file, whatever its name ends in, also one with the marks of a pattern in its name', async () => {
    expect(await paths(join(folder, 'a/skip.csv'), join(folder, '[1]甲.txt'))).toEqual(['a/skip.csv', '[1]甲.txt'])
  })

  it('a pattern, in order of name', async () => {
    expect(await paths(`${folder}/**/*.{md,markdown}`)).toEqual(['a/deep/y.markdown', 'b/10.md', 'b/2.md'])
  })

  it('standard input', async () => {
    const stdin = Readable.from([
      Buffer.from('西宁市与青海大学共建研究院，'),
      Buffer.from('今年启用，首批有12个团队入驻。'),
    ])
    const [result] = await all(readArticles(['-'], { stdin }))
    expect(result).toMatchObject({
      ok: true,
      article: { source: '-', path: null, url: null, text: expect.stringContaining('共建研究院，今年启用') },
    })
  })

  it('a folder without a page: an error', async () => {
    const [result] = await all(readArticles([join(folder, 'none')]))
    expect(result).toMatchObject({ ok: false, source: join(folder, 'none'), error: { code: 'INPUT_UNREADABLE' } })
  })
})

it('results come in the order of the inputs', async () => {
  const results = await all(readArticles([join(folder, 'z.txt'), join(folder, 'missing.txt'), join(folder, 'b')]))
  expect(
    results.map((result) => (result.ok ? result.article.source : result.source).replace(`${folder}/`, '')),
  ).toEqual(['z.txt', 'missing.txt', 'b/10.md', 'b/2.md'])
})

it('refs are plain data: what a worker reads of a copy is the same', async () => {
  const copy = join(folder, 'copy.html')
  cpSync(`${FIXTURES}campus.html`, copy)
  const refs: InputRef[] = await all(listInputs([copy]))
  const here = await Promise.all(refs.map((ref) => readInput(ref)))
  const there = await Promise.all(structuredClone(refs).map((ref) => readInput(ref)))
  expect(there).toEqual(here)
})
