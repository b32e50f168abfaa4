// The articles that have gold, in the sets in which quality is measured. Needs the built program.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listInputs, toArticle } from '../dist/article/index.js'
import { goldKey, loadGold } from '../dist/evaluate/index.js'
import { ROOT } from './ready.mjs'

export const SAMPLES = join(ROOT, 'samples')
/** Articles written to measure the reader on texts that it was not made on. */
export const EXAM = join(ROOT, 'tests', 'exam')
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

/** Articles of which only totals and types are ever looked at: those whose number is divisible by three. */
const isUnread = (key) => /^\d+$/.test(key) && Number(key) % 3 === 0

const only = (golds, test) => new Map([...golds].filter(([key]) => test(key)))

/** A gold in its two parts: what was read when rules were made, and what never is. */
const inParts = (golds, articles, read, unread) => [
  { name: read, unread: false, golds: only(golds, (key) => !isUnread(key)), articles },
  { name: unread, unread: true, golds: only(golds, isUnread), articles },
]

/** Sets of gold with their articles: the samples, the exam, and where the corpus is, its development and validation parts. */
export async function goldSets() {
  const sets = [
    {
      name: 'samples',
      unread: false,
      golds: await loadGold(join(SAMPLES, 'gold')),
      articles: await articlesOf(SAMPLES),
    },
    ...inParts(await loadGold(join(EXAM, 'gold')), await articlesOf(EXAM), 'exam, read', 'exam, unread'),
  ]
  if (CORPUS === null) return sets
  const articles = await articlesOf(join(CORPUS, 'seeds'), join(CORPUS, 'articles'))
  return [...sets, ...inParts(await loadGold(join(CORPUS, 'gold')), articles, 'development', 'validation')]
}
