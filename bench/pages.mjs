import { readFileSync } from 'node:fs'
import { listInputs, toArticle } from '../dist/article/index.js'

/** The pages of these folders, as bytes and as articles. */
export async function pagesOf(...folders) {
  const pages = []
  for await (const { path } of listInputs(folders)) {
    const bytes = readFileSync(path)
    const origin = { source: path, path, url: null }
    pages.push({ bytes, origin, article: toArticle(bytes, origin) })
  }
  return pages
}

/** Characters of UTF-8 in the articles' texts. */
export const bytesOf = (pages) => pages.reduce((sum, { article }) => sum + Buffer.byteLength(article.text), 0)
