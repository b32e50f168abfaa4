import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { toArticle } from '../dist/article/index.js'
import { extract } from '../dist/extract/index.js'
import { median } from './clock.mjs'
import { bytesOf } from './pages.mjs'

const ROUNDS = 9

/** Megabytes of article text a second on one core, warm, beside a plain segmentation of the same text. */
export async function throughput(pages, lexicon) {
  const jieba = Jieba.withDict(dict)
  const megabytes = bytesOf(pages) / 1e6
  const ofAll = (work) => median(ROUNDS, () => pages.forEach(work))
  const reading = await ofAll(({ bytes, origin }) => toArticle(bytes, origin))
  const extracting = await ofAll(({ article }) => extract(article, lexicon))
  const both = await ofAll(({ bytes, origin }) => extract(toArticle(bytes, origin), lexicon))
  const segmenting = await ofAll(({ article }) => jieba.cut(article.text, true))
  const rate = (milliseconds) => (megabytes / milliseconds) * 1000
  return {
    articles: pages.length,
    megabytes,
    reading: rate(reading),
    extracting: rate(extracting),
    both: rate(both),
    segmenting: rate(segmenting),
    ratio: both / segmenting,
    articlesPerMinute: (pages.length / both) * 60_000,
  }
}
