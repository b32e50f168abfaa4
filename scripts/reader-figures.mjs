// The figures of all readers on the real pages, from answers that a model gave before. Needs the built program.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { recordedAnswers } from '../dist/cli/second/recorded.js'
import { evaluate } from '../dist/evaluate/index.js'
import { extract } from '../dist/extract/index.js'
import { readArticle } from '../dist/extract/reading.js'
import { asGiven, proposed, recordedFor } from '../dist/model/index.js'
import { CORPUS } from './gold-sets.mjs'

const file = CORPUS === null ? null : join(CORPUS, 'model-answers.ndjson')
const answers = file !== null && existsSync(file) ? await recordedAnswers(file) : null

/** Who reads, and the fragment that he makes of an article and of what the model said of it. */
const READERS = {
  unchecked: asGiven,
  rules: (article, _, lexicon) => extract(article, lexicon),
  ...Object.fromEntries(['model', 'both', 'sparing'].map((reader) => [reader, heldToText(reader)])),
}

function heldToText(reader) {
  return (article, said, lexicon) => {
    const reading = readArticle(article, lexicon)
    return proposed(reading, recordedFor(reading, said, reader), reader, 'recorded').fragment
  }
}

/** For all sets that have answers together, then for each: its name, and the evaluation of each reader; null without answers. */
export function readerFigures(sets, lexicon) {
  if (answers === null) return null
  const real = sets.filter(({ golds }) => [...golds.keys()].some((key) => answers.has(key)))
  const whole = { name: 'all', golds: new Map(real.flatMap(({ golds }) => [...golds])), pages: real[0].pages }
  return [whole, ...real].map(({ name, golds, pages }) => {
    const read = (reader) =>
      new Map([...golds.keys()].map((key) => [key, READERS[reader](pages.get(key), answers.get(key), lexicon)]))
    return [name, new Map(Object.keys(READERS).map((one) => [one, evaluate(golds, read(one)).evaluation]))]
  })
}
