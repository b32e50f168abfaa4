import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { type ReadResult, readArticles } from '../../src/article/index.js'
import { all, readPage } from './read-page.js'

const CORPUS = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url))
const bare = (text: string): string => text.normalize('NFKC').replace(/<!--.*?-->|[\s\p{P}]/gu, '')

/** Needs the folder ../shared/corpus beside the project: real pages, and what readers found in them. */
it.skipIf(!existsSync(CORPUS))(
  'real pages keep the sentences that readers took evidence from, and nothing of their furniture',
  async () => {
    const results: ReadResult[] = await all(readArticles([`${CORPUS}seeds`, `${CORPUS}articles`]))
    expect(results.filter(({ ok }) => !ok)).toEqual([])
    const texts = new Map(
      results.flatMap((result) =>
        result.ok ? [[result.article.path?.replace(/^.*\/|\.\w+$/g, ''), result.article] as const] : [],
      ),
    )
    const lost: string[] = []
    let quotes = 0
    for (const file of readdirSync(`${CORPUS}gold`)) {
      const gold = JSON.parse(readFileSync(`${CORPUS}gold/${file}`, 'utf8'))
      const article = texts.get(file.replace('.json', ''))
      const text = bare(article?.text ?? '')
      expect
        .soft([article?.title, article?.published], file)
        .toEqual([gold.article.title, gold.article.published ?? null])
      for (const claim of gold.claims) {
        for (const part of String(claim.evidence?.text ?? '').split(/…+/)) {
          quotes++
          if (!text.includes(bare(part))) lost.push(`${file}: ${part}`)
        }
      }
    }
    expect(lost.length / quotes, lost.join('\n')).toBeLessThan(0.01)
    for (const result of results) {
      if (result.ok)
        expect(result.article.text).not.toMatch(
          /首发地址|查看原文|责任编辑|微信号|相关文章|版权|记者[ ：]|<!--|\*\*|!\[/,
        )
    }
  },
)

it.skipIf(!existsSync(CORPUS))('a clean text, read again, stays as it is', async () => {
  for (const result of await all(readArticles([`${CORPUS}seeds`, `${CORPUS}articles`]))) {
    if (!result.ok) continue
    const { title, text, path } = result.article
    const again = readPage(`---\ntitle: ${title}\n---\n${text.replaceAll('\n', '\n\n')}`)
    expect(again.text, path ?? '').toBe(text)
  }
})
