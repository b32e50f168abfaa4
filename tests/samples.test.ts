import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { toArticle } from '../src/article/index.js'
import { GoldClaim, GoldEntity } from '../src/evaluate/gold.js'
import { goldKey } from '../src/evaluate/index.js'
import { ENDS, KINDS, SYMMETRIC } from '../src/types/index.js'

const FOLDER = 'samples'
const FORMATS = new Set(['.html', '.md', '.txt'])
const files = readdirSync(FOLDER).filter((file) => FORMATS.has(extname(file)))

/** The gold of a sample says more than evaluation needs: kinds, evidence and the article's own facts. */
const SampleGold = z.object({
  article: z.object({ title: z.string(), published: z.string().optional() }),
  entities: z.array(GoldEntity.extend({ kind: z.string().nullable() })),
  claims: z.array(GoldClaim.extend({ evidence: z.object({ text: z.string() }) })),
})
const goldOf = (file: string) =>
  SampleGold.parse(JSON.parse(readFileSync(join(FOLDER, 'gold', `${goldKey(file)}.json`), 'utf8')))
const articleOf = (file: string) => {
  const path = join(FOLDER, file)
  return toArticle(readFileSync(path), { source: path, path, url: null })
}

/** Whether the parts of a quotation with … stand in the text one after another. */
function isQuoted(quotation: string, text: string): boolean {
  let from = 0
  for (const part of quotation.split('…')) {
    const at = text.indexOf(part, from)
    if (at < 0) return false
    from = at + part.length
  }
  return true
}

/** A page may write a name in half or in full width. */
const plain = (text: string): string => text.normalize('NFKC')

it('has a gold for every sample and no other', () => {
  const gold = readdirSync(join(FOLDER, 'gold')).map(goldKey)
  expect(gold.sort()).toEqual(files.map(goldKey).sort())
})

describe.each(files)('%s', (file) => {
  const gold = goldOf(file)
  const article = articleOf(file)
  const entities = new Map(gold.entities.map((entity) => [entity.id, entity]))
  const labelOf = (id: string) => entities.get(id)?.label

  it('is read with its title and date, and without the furniture around it', () => {
    expect(article.title).toBe(gold.article.title)
    expect(article.published).toBe(gold.article.published ?? null)
    expect(article.text).not.toMatch(/微信|二维码|相关文章|猜你喜欢|推荐阅读|广告|招租|热线|责任编辑|ICP备|https?:/)
  })

  it('quotes the article as evidence', () => {
    const invented = gold.claims.map(({ evidence }) => evidence.text).filter((text) => !isQuoted(text, article.text))
    expect(invented).toEqual([])
  })

  it('names entities that the article names, with labels and kinds of the ontology', () => {
    const page = plain(`${article.title}\n${article.text}`)
    for (const { label, kind, name, aliases } of gold.entities) {
      if (label === 'Group' || label === 'Metric') continue
      expect(KINDS[label], name).toContain(kind)
      const forms = [name, ...(aliases ?? [])].map(plain)
      expect(
        forms.some((form) => page.includes(form)),
        name,
      ).toBe(true)
    }
  })

  it('joins entities by claims that the ontology allows, each once', () => {
    const seen = new Set<string>()
    for (const { type, subject, object, altSubjects, altObjects } of gold.claims) {
      expect(ENDS[type].subject, `${type} ${subject}`).toContain(labelOf(subject))
      expect(ENDS[type].object, `${type} ${object}`).toContain(labelOf(object))
      for (const id of [...(altSubjects ?? []), ...(altObjects ?? [])]) expect(entities.has(id), id).toBe(true)
      const pair = SYMMETRIC.has(type) ? [subject, object].sort() : [subject, object]
      const claim = [type, ...pair].join(' ')
      expect(seen.has(claim), claim).toBe(false)
      seen.add(claim)
    }
  })
})
