import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ReadResult, readArticles } from '../../src/article/index.js'
import { all, FIXTURES, readPage } from './read-page.js'

const readAll = (...inputs: string[]): Promise<ReadResult[]> => all(readArticles(inputs))

describe('what is no article gives an error that names it', () => {
  it.each([
    ['empty.txt', 'INPUT_EMPTY', 'is empty'],
    ['blank.txt', 'INPUT_EMPTY', 'only blanks'],
    ['picture.txt', 'INPUT_BINARY', 'a PNG image'],
    ['report.txt', 'INPUT_BINARY', 'a PDF file'],
    ['links.html', 'INPUT_NOT_AN_ARTICLE', 'a list of links'],
    ['links.md', 'INPUT_NOT_AN_ARTICLE', 'a list of links'],
    ['data.json.txt', 'INPUT_NOT_AN_ARTICLE', 'JSON'],
    ['code.txt', 'INPUT_NOT_AN_ARTICLE', 'program code'],
    ['no-such-file.txt', 'INPUT_UNREADABLE', 'no such file'],
    ['empty.txt/inner.txt', 'INPUT_UNREADABLE', 'no folder'],
    ['*.docx', 'INPUT_UNREADABLE', 'No file fits'],
  ])('%s: %s', async (name, code, reason) => {
    const [result] = await readAll(FIXTURES + name)
    expect(result).toMatchObject({ ok: false, error: { code, remedy: expect.stringMatching(/\w/) } })
    expect(result?.ok === false && result.error.message).toContain(name)
    expect(result?.ok === false && result.error.message).toContain(reason)
  })

  it('and the rest goes on', async () => {
    const results = await readAll(
      `${FIXTURES}empty.txt`,
      `${FIXTURES}utf16.txt`,
      `${FIXTURES}picture.txt`,
      `${FIXTURES}campus.html`,
    )
    expect(results.map(({ ok }) => ok)).toEqual([false, true, false, true])
  })
})

describe('files that a system call refuses', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'article-'))
    symlinkSync('loop.txt', join(folder, 'loop.txt'))
    writeFileSync(join(folder, 'large.txt'), '某市与某大学共建研究院，今年启用。'.repeat(100))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('a link to itself', async () => {
    const [result] = await readAll(join(folder, 'loop.txt'))
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'INPUT_UNREADABLE', message: expect.stringContaining('circle') },
    })
  })

  it('a file over the limit', async () => {
    const [result] = await all(readArticles([join(folder, 'large.txt')], { maxBytes: 1000 }))
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'INPUT_UNREADABLE', message: expect.stringContaining('larger than 1000 bytes') },
    })
  })
})

describe('a damaged page is read as far as it goes, and said to be damaged', () => {
  it('with bytes that are no characters', async () => {
    const [result] = await readAll(`${FIXTURES}damaged.txt`)
    expect(result).toMatchObject({ ok: true, warnings: [expect.stringContaining('damaged')] })
    expect(result?.ok === true && result.article.text).toContain('首批有6个团队入驻')
  })

  it('with two encodings in one file', () => {
    const gbk = Buffer.from('d6d0d0c4cab0c8abcad0bfaab7c5a3acb9b2cffdc9e8b1b8a1a3', 'hex')
    const utf8 = Buffer.from('中心向全市开放，共享设备。来自三省的12个团队入驻，今年还将增加。\n')
    const { text } = readPage(Buffer.concat([utf8, gbk]))
    expect(text).toContain('来自三省的12个团队入驻')
    expect(text).not.toContain('\ufffd')
  })
})

describe('hostile pages end, and end well', () => {
  const sentence = '某市与某大学共建研究院，今年启用。'.repeat(3)
  const many = 100_000
  it.each([
    ['deep boxes', `<html><body>${'<div>'.repeat(many)}<p>${sentence}</p>`],
    ['tags never closed', `<html><body>${'<b>'.repeat(many)}${sentence}${'</i>'.repeat(many)}`],
    ['cells never closed', `<html><body><table><tr>${'<div>'.repeat(20_000)}${'<td></td>'.repeat(20_000)}${sentence}`],
    ['a class name without end', `<html><body><div class="${'a-b '.repeat(many)}">${sentence}</div>`],
    ['entities', `<html><body><p>${'&nbsp;'.repeat(many)}${sentence}</p>`],
    ['a paragraph without punctuation', '某市与某大学共建研究院'.repeat(10_000)],
    ['brackets never closed', `${'（'.repeat(many)}${sentence}`],
    ['bylines never closed', `${'（记者'.repeat(many)}${sentence}`],
    ['comments never closed', `${sentence}\n${'<!--'.repeat(many)}`],
    ['links never closed', `${'[a]('.repeat(many)}\n${sentence}`],
    ['dots', `${'.'.repeat(many)}x\n${sentence}`],
    ['underscores', `${'a_'.repeat(many)}\n\n${sentence}`],
    [
      'a title of dashes',
      `<html><head><title>${'_-|'.repeat(many)}x</title></head><body><p>${sentence}</p></body></html>`,
    ],
    ['marks of other articles', `${sentence}\n${'相关文章\n'.repeat(20_000)}${sentence.repeat(2)}`],
    ['a sentence over many lines', `${sentence.slice(0, -1)}${'，某市与某大学\n'.repeat(20_000)}`],
    ['stars', `${'*_'.repeat(many)}\n${sentence}`],
    ['menus', `${`${'首页|'.repeat(80)}返回x\n`.repeat(500)}\n${sentence}`],
    ['credits', `${`记者 ${'张三 '.repeat(100)}！x\n`.repeat(500)}\n${sentence}`],
    ['blanks', `${' '.repeat(many)}，${' '.repeat(many)}${sentence}`],
  ])('%s', (_, page) => {
    expect(readPage(page).text).toContain('某市与某大学共建研究院')
  })
})
