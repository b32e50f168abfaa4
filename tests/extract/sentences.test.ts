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

describe('what sentences say below a headline', () => {
  const rows = readTable(path('headlines.tsv'), 3).map(({ cells: [title = '', text = '', sayings = ''] }) => [
    title,
    text.replaceAll('/', '\n\n'),
    sayings,
  ])
  it.each(rows)('%s: %s: %s', (title, text, sayings) => expect(unsaid(text, sayings, lexicon, title)).toEqual([]))
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
