import { type Evaluation, evaluate, type Gold, goldKey, sideBySide } from '../../evaluate/index.js'
import { extract } from '../../extract/index.js'
import type { Lexicon } from '../../lexicon/index.js'
import type { Reader, SecondReader } from '../../model/readers.js'
import type { Article, Fragment } from '../../types/index.js'
import type { Failures } from '../failures.js'
import { whenInterrupted } from '../interrupt.js'
import { printLine } from '../output.js'
import { readInputs } from '../reading/index.js'
import type { Made } from '../reading/read-one.js'
import type { Twice } from '../reading/reading.js'
import { type ModelOptions, modelOf } from '../second/options.js'
import { printPlan } from '../second/plan.js'
import { Recorded, recordedAnswers } from '../second/recorded.js'
import { Second } from '../second/second.js'
import { renderTable } from '../table.js'

export interface CompareOptions extends ModelOptions {
  reader: Reader[]
  /** A file of answers that a model gave before. */
  answers?: string
  json?: boolean
  jobs: number
  lexicon: string[]
}

/** Prints the figures of several readers side by side. A model is asked only about articles that have a gold. */
export async function compare(
  golds: ReadonlyMap<string, Gold>,
  inputs: readonly string[],
  options: CompareOptions,
  failures: Failures,
): Promise<void> {
  if (options.dryRun) {
    for (const reader of options.reader) if (reader !== 'rules') await printPlan(inputs, reader, options, failures)
    return
  }
  const interrupted = whenInterrupted()
  const open = await secondReaders(options, interrupted)
  const evaluations = new Map<Reader, Evaluation>()
  for (const reader of options.reader) {
    const second = reader === 'rules' ? undefined : withGold(golds, open(reader))
    const answers = new Map<string, Fragment>()
    for await (const { fragment } of readInputs(inputs, { ...options, second }, failures)) {
      const key = goldKey(fragment.article.path ?? fragment.article.source)
      if (golds.has(key)) answers.set(key, fragment)
    }
    if (interrupted.aborted) {
      process.exitCode = 130
      return
    }
    evaluations.set(reader, evaluate(golds, answers).evaluation)
  }
  const columns = ['', ...evaluations.keys()]
  await printLine(
    options.json
      ? JSON.stringify(Object.fromEntries(evaluations))
      : renderTable(columns, sideBySide([...evaluations.values()])),
  )
}

/** Opens second readers of the run: on recorded answers, else on an endpoint. Throws USAGE where no model is named. */
async function secondReaders(
  options: CompareOptions,
  interrupted: AbortSignal,
): Promise<(reader: SecondReader) => Twice> {
  if (options.answers !== undefined) {
    const answers = await recordedAnswers(options.answers)
    return (reader) => new Recorded(reader, answers)
  }
  modelOf(options)
  return (reader) => new Second(reader, options, interrupted)
}

const withGold = (golds: ReadonlyMap<string, Gold>, second: Twice): Twice => ({
  atOnce: second.atOnce,
  readArticle: async (article: Article, lexicon: Lexicon): Promise<Made> =>
    golds.has(goldKey(article.path ?? article.source))
      ? second.readArticle(article, lexicon)
      : { fragment: extract(article, lexicon) },
  progress: () => second.progress(),
  report: (failures) => second.report(failures),
})
