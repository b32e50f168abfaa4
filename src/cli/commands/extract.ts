import { type Command, Option } from 'commander'
import { renderTrace } from '../../extract/index.js'
import { Failures } from '../failures.js'
import { whenInterrupted } from '../interrupt.js'
import { examples, jobsOption, lexiconOption } from '../options.js'
import { printLine, tell } from '../output.js'
import { readInputs } from '../reading/index.js'
import { openSecond, plan } from '../second/open.js'
import { addModelOptions, readerOption, type SecondOptions, secondReader } from '../second/options.js'
import type { Second } from '../second/second.js'

interface Options extends SecondOptions {
  jobs: number
  lexicon: string[]
  explain?: boolean
  explainAs: 'text' | 'json'
}

export function addExtract(program: Command): void {
  const command = program
    .command('extract')
    .summary('fragments as NDJSON on stdout, one article a line')
    .description('Print the fragment of each article, one a line, in the order of the inputs. No store is touched.')
    .argument('<inputs...>', 'files, folders, globs, - for standard input, http(s) addresses')
    .option('--explain', 'on stderr, what each pass found and every candidate dropped, with its reason')
    .addOption(
      new Option('--explain-as <form>', 'for a person or for a program').choices(['text', 'json']).default('text'),
    )
    .addOption(jobsOption())
    .addOption(lexiconOption())
    .addOption(readerOption())
    .action(run)
  addModelOptions(command)
  examples(command, 'jinmai extract news/ > news.ndjson', 'jinmai extract --explain release.html > /dev/null')
}

async function run(inputs: string[], options: Options): Promise<void> {
  const failures = new Failures()
  const reader = secondReader(options)
  if (reader !== undefined && options.dryRun) await plan(inputs, reader, options, failures)
  else await print(inputs, options, reader && (await openSecond(reader, options, whenInterrupted())), failures)
  failures.report()
}

async function print(
  inputs: string[],
  options: Options,
  second: Second | undefined,
  failures: Failures,
): Promise<void> {
  const { explain = false, explainAs } = options
  for await (const { fragment, trace } of readInputs(inputs, { ...options, explain, second }, failures)) {
    if (second?.signal.aborted) break
    await printLine(JSON.stringify(fragment))
    if (trace === undefined || !explain) continue
    const { source } = fragment.article
    tell(explainAs === 'json' ? JSON.stringify({ source, ...trace }) : `${source}\n${renderTrace(trace)}\n`)
  }
  if (second?.signal.aborted) process.exitCode = 130
}
