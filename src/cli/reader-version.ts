import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const DIST = fileURLToPath(new URL('../', import.meta.url))
const SOURCE = fileURLToPath(new URL('../../src/', import.meta.url))
const PARTS = ['types', 'lexicon', 'identity', 'article', 'extract']

/**
 * A word that is the same as long as the same text gives the same fragment: a digest of the code and data that read it
 * and of the user's own names, and for a model as second reader of what holds it to the text, with which model it is. When it
 * changes, articles are read again although their text has not changed.
 */
export function readerVersion(lexicon: readonly string[], second?: { reader: string; model: string }): string {
  const hash = createHash('sha256').update(second ? `${second.reader} ${second.model}` : '')
  const parts = second ? [...PARTS, 'model'] : PARTS
  const files = [
    ...parts.flatMap((part) => filesIn(join(DIST, part), /\.js$/)),
    ...parts.flatMap((part) => filesIn(join(SOURCE, part), /\.(?!ts$|md$)\w+$/)),
    ...lexicon,
  ]
  for (const file of files) hash.update(readFileSync(file)).update('\0')
  return hash.digest('hex').slice(0, 16)
}

const filesIn = (folder: string, ending: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .sort()
    .map((file) => join(folder, file))
