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

/**
 * Prints the figures of several readers side by side, with recorded answers also of these as they stand, unchecked. A model is
 * asked only about articles that have a gold.
 */
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
  const columns = await columnsOf(options, interrupted)
  const evaluations = new Map<string, Evaluation>()
  for (const [reader, twice] of columns) {
    const second = twice && withGold(golds, twice)
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
  await printLine(
    options.json
      ? JSON.stringify(Object.fromEntries(evaluations))
      : renderTable(['', ...evaluations.keys()], sideBySide([...evaluations.values()])),
  )
}

/**
 * The readers of the run, in the order of the columns: on recorded answers, else on an endpoint. Throws USAGE where no model is
 * named.
 */
async function columnsOf(options: CompareOptions, interrupted: AbortSignal): Promise<[string, Twice | undefined][]> {
  if (options.answers === undefined) modelOf(options)
  const answers = options.answers === undefined ? undefined : await recordedAnswers(options.answers)
  const open = (reader: SecondReader): Twice =>
    answers === undefined ? new Second(reader, options, interrupted) : new Recorded(reader, answers)
  const unchecked: [string, Twice][] = answers === undefined ? [] : [['unchecked', new Recorded('unchecked', answers)]]
  return [
    ...unchecked,
    ...options.reader.map((reader): [string, Twice | undefined] => [
      reader,
      reader === 'rules' ? undefined : open(reader),
    ]),
  ]
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
