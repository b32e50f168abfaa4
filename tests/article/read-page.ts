import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { toArticle } from '../../src/article/index.js'
import type { Article } from '../../src/types/index.js'

export const FIXTURES = fileURLToPath(new URL('fixtures/', import.meta.url))

/** Reads a page given as text or bytes, as if it were a file. */
export const readPage = (page: string | Uint8Array, path = 'page.txt'): Article =>
  toArticle(typeof page === 'string' ? Buffer.from(page) : page, { source: path, path, url: null })

/** Reads a page of the fixtures. */
export const readFixture = (name: string): Article => readPage(readFileSync(FIXTURES + name), name)

/** All that a generator gives. */
export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}
