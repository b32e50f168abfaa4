import type { Command } from 'commander'
import { type Evaluation, evaluate, goldKey, loadGold, renderEvaluation, renderMistakes } from '../../evaluate/index.js'
import type { Fragment } from '../../types/index.js'
import { Failures } from '../failures.js'
import { readFragments } from '../fragments.js'
import { examples, jobsOption, lexiconOption } from '../options.js'
import { printLine, tell } from '../output.js'
import { readInputs } from '../reading/index.js'
import { addModelOptions, readersOption } from '../second/options.js'
import type { CompareOptions } from './compare.js'

interface Options extends CompareOptions {
  errors?: boolean
}

export function addEvaluate(program: Command): void {
  const command = program
    .command('evaluate')
    .summary('precision, recall and F1 against gold fragments')
    .description('Read articles and hold what was found against gold fragments, in all and by type.')
    .argument('<gold>', 'a folder of NAME.json, one gold fragment an article')
    .argument('<inputs...>', 'the articles, NAME.md, NAME.txt or NAME.html; or .ndjson files that extract made')
    .option('--errors', 'also list what is missed or extra, one a line: article, what, type, name')
    .option('--json', 'the figures as JSON')
    .addOption(jobsOption())
    .addOption(lexiconOption())
    .addOption(readersOption())
    .option('--answers <file>', 'recorded answers of a model (NDJSON) instead of an endpoint')
    .action(run)
  addModelOptions(command)
  examples(
    command,
    'jinmai evaluate gold/ articles/',
    'jinmai evaluate gold/ fragments.ndjson --errors',
    'jinmai evaluate gold/ articles/ --reader all --model NAME',
  )
}

async function run(goldFolder: string, inputs: string[], options: Options): Promise<void> {
  const golds = await loadGold(goldFolder)
  const failures = new Failures()
  if (options.reader.join() !== 'rules') {
    const { compare } = await import('./compare.js')
    await compare(golds, inputs, options, failures)
    return failures.report()
  }
  const answers = new Map<string, Fragment>()
  for await (const fragment of fragmentsOf(inputs, options, failures)) {
    const { path, source } = fragment.article
    const key = goldKey(path ?? source)
    if (golds.has(key)) answers.set(key, fragment)
  }
  const { evaluation, mistakes } = evaluate(golds, answers)
  if (options.errors && mistakes.length > 0) await printLine(renderMistakes(mistakes))
  await printLine(options.json ? JSON.stringify(evaluation) : renderEvaluation(evaluation))
  warnOf(evaluation)
  failures.report()
}

async function* fragmentsOf(inputs: string[], options: Options, failures: Failures): AsyncGenerator<Fragment> {
  const isFragments = (input: string): boolean => input.endsWith('.ndjson')
  for (const file of inputs.filter(isFragments)) {
    for await (const line of readFragments(file)) {
      if ('fragment' in line) yield line.fragment
      else failures.add(line.error)
    }
  }
  const articles = inputs.filter((input) => !isFragments(input))
  for await (const { fragment } of readInputs(articles, options, failures)) yield fragment
}

function warnOf({ unanswered }: Evaluation): void {
  if (unanswered.length === 0) return
  tell(`no article for the gold of ${unanswered.join(', ')}: all of it counts as missed`)
}
