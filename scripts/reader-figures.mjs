// The figures of all readers on the real pages, from answers that a model gave before. Needs the built program.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Recorded, recordedAnswers } from '../dist/cli/second/recorded.js'
import { evaluate } from '../dist/evaluate/index.js'
import { extract } from '../dist/extract/index.js'
import { CORPUS } from './gold-sets.mjs'

const file = CORPUS === null ? null : join(CORPUS, 'model-answers.ndjson')
const answers = file !== null && existsSync(file) ? await recordedAnswers(file) : null

/** Who reads, and how he makes a fragment of an article. */
const READERS = ['unchecked', 'rules', 'model', 'both', 'sparing']

function readingOf(reader) {
  if (reader === 'rules') return (article, lexicon) => ({ fragment: extract(article, lexicon) })
  const recorded = new Recorded(reader, answers)
  return (article, lexicon) => recorded.readArticle(article, lexicon)
}

/** For all sets that have answers together, then for each: its name, and the evaluation of each reader; null without answers. */
export async function readerFigures(sets, lexicon) {
  if (answers === null) return null
  const real = sets.filter(({ golds }) => [...golds.keys()].some((key) => answers.has(key)))
  const whole = { name: 'all', golds: new Map(real.flatMap(({ golds }) => [...golds])), pages: real[0].pages }
  const parts = []
  for (const { name, golds, pages } of [whole, ...real]) {
    const columns = new Map()
    for (const reader of READERS) {
      const read = readingOf(reader)
      const fragments = new Map()
      for (const key of golds.keys()) fragments.set(key, (await read(pages.get(key), lexicon)).fragment)
      columns.set(reader, evaluate(golds, fragments).evaluation)
    }
    parts.push([name, columns])
  }
  return parts
}
