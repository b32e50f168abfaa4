import { type Command, Option } from 'commander'
import { renderTrace } from '../../extract/index.js'
import { Failures } from '../failures.js'
import { examples, jobsOption, lexiconOption } from '../options.js'
import { printLine, tell } from '../output.js'
import { readInputs } from '../reading/index.js'

interface Options {
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
    .action(run)
  examples(command, 'jinmai extract news/ > news.ndjson', 'jinmai extract --explain release.html > /dev/null')
}

async function run(inputs: string[], { explain = false, explainAs, ...options }: Options): Promise<void> {
  const failures = new Failures()
  for await (const { fragment, trace } of readInputs(inputs, { ...options, explain }, failures)) {
    await printLine(JSON.stringify(fragment))
    if (trace === undefined) continue
    const { source } = fragment.article
    tell(explainAs === 'json' ? JSON.stringify({ source, ...trace }) : `${source}\n${renderTrace(trace)}\n`)
  }
  failures.report()
}
