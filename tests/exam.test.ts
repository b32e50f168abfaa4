import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { toArticle } from '../src/article/index.js'
import { GoldClaim, GoldEntity } from '../src/evaluate/gold.js'
import { goldKey } from '../src/evaluate/index.js'

const FOLDER = 'tests/exam'
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.md'))

const Gold = z.object({
  entities: z.array(GoldEntity),
  claims: z.array(GoldClaim.extend({ evidence: z.object({ text: z.string() }) })),
})
const goldOf = (file: string) =>
  Gold.parse(JSON.parse(readFileSync(join(FOLDER, 'gold', `${goldKey(file)}.json`), 'utf8')))

/** Spaces in headings and titles are set and read in several ways. */
const unspaced = (text: string): string => text.replace(/\s/g, '')

it('has a gold for every article and no other', () => {
  const gold = readdirSync(join(FOLDER, 'gold')).map(goldKey)
  expect(gold.sort()).toEqual(files.map(goldKey).sort())
})

it.each(files)('quotes %s for claims between entities that it lists', (file) => {
  const { entities, claims } = goldOf(file)
  const path = join(FOLDER, file)
  const article = toArticle(readFileSync(path), { source: path, path, url: null })
  const page = unspaced(`${article.title}\n${article.text}`)
  const ids = new Set(entities.map(({ id }) => id))
  for (const { subject, object, evidence } of claims) {
    expect(ids.has(subject) && ids.has(object), `${subject} ${object}`).toBe(true)
    for (const part of evidence.text.split('…')) expect(page).toContain(unspaced(part))
  }
})
