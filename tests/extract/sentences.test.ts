import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadLexicon, readTable } from '../../src/lexicon/index.js'
import { unsaid } from './saying.js'

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
const lexicon = loadLexicon()

describe('what sentences say', () => {
  const rows = readTable(path('sentences.tsv'), 2).map(({ cells: [sentence = '', sayings = ''] }) => [
    sentence,
    sayings,
  ])
  it.each(rows)('%s: %s', (sentence, sayings) => expect(unsaid(sentence, sayings, lexicon)).toEqual([]))
})

/** The rows of the page's tables. One that fails here is read right at last: move it to sentences.tsv. */
describe('what docs/known-failures.md says is read wrong', () => {
  const page = readFileSync(path('../../docs/known-failures.md'), 'utf8')
  const rows = [...page.matchAll(/^\| (.+?) \| (.+?) \|$/gm)]
    .map(([, sentence = '', sayings = '']) => [sentence, sayings])
    .filter(([sentence]) => sentence !== 'sentence' && sentence !== '---')
  it.fails.each(rows)('%s: %s', (sentence, sayings) =>
    expect(unsaid(sentence ?? '', sayings ?? '', lexicon)).toEqual([]),
  )
})
