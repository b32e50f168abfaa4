import { extract } from '../dist/extract/index.js'
import { articleId } from '../dist/types/index.js'
import { median } from './clock.mjs'

const ROUNDS = 5
const SHORTEST = 10_000

/** Milliseconds to extract from one article of n, 2n, 4n and 8n characters, made of the pages' paragraphs. */
export async function growth(pages, lexicon) {
  const paragraphs = pages.flatMap(({ article }) => article.text.split('\n'))
  const times = []
  for (const characters of [1, 2, 4, 8].map((factor) => factor * SHORTEST)) {
    const article = longArticle(pages[0].article, paragraphs, characters)
    times.push({ characters, milliseconds: await median(ROUNDS, () => extract(article, lexicon)) })
  }
  return times
}

function longArticle(model, paragraphs, characters) {
  const chosen = []
  for (let length = 0, at = 0; length < characters; at += 1) {
    const paragraph = paragraphs[at % paragraphs.length]
    chosen.push(paragraph)
    length += paragraph.length + 1
  }
  const text = chosen.join('\n').slice(0, characters)
  return { ...model, id: articleId(text), text }
}
