// The articles that have gold, in the sets in which quality is measured. Needs the built program.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listInputs, toArticle } from '../dist/article/index.js'
import { goldKey, loadGold } from '../dist/evaluate/index.js'
import { ROOT } from './ready.mjs'

export const SAMPLES = join(ROOT, 'samples')
/** Real pages with gold, which belong to others and do not come with the project; null where they are not there. */
export const CORPUS = existsSync(join(ROOT, '..', 'shared', 'corpus')) ? join(ROOT, '..', 'shared', 'corpus') : null

/** The articles of these folders, each with the key by which it finds its gold. */
export async function articlesOf(...folders) {
  const articles = new Map()
  for await (const ref of listInputs(folders)) {
    if (ref.kind !== 'file') throw new Error(ref.message)
    const origin = { source: ref.path, path: ref.path, url: null }
    articles.set(goldKey(ref.path), toArticle(readFileSync(ref.path), origin))
  }
  return articles
}

/** Validation articles, of which only totals are ever looked at: those whose number is divisible by three. */
const isValidation = (key) => /^\d+$/.test(key) && Number(key) % 3 === 0

const only = (golds, test) => new Map([...golds].filter(([key]) => test(key)))

/** Sets of gold with their articles: the samples, and where the corpus is, its development and validation parts. */
export async function goldSets() {
  const sets = [{ name: 'samples', golds: await loadGold(join(SAMPLES, 'gold')), articles: await articlesOf(SAMPLES) }]
  if (CORPUS === null) return sets
  const golds = await loadGold(join(CORPUS, 'gold'))
  const articles = await articlesOf(join(CORPUS, 'seeds'), join(CORPUS, 'articles'))
  return [
    ...sets,
    { name: 'development', golds: only(golds, (key) => !isValidation(key)), articles },
    { name: 'validation', golds: only(golds, isValidation), articles },
  ]
}
