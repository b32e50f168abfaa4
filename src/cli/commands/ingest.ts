import type { Command } from 'commander'
import type { LoadReport, Store } from '../../store/index.js'
import type { Fragment } from '../../types/index.js'
import { batches } from '../batches.js'
import { Failures } from '../failures.js'
import { whenInterrupted } from '../interrupt.js'
import { addTo, BATCH, summary } from '../load-report.js'
import { examples, jobsOption, lexiconOption, storeOption } from '../options.js'
import { tell } from '../output.js'
import { readerVersion } from '../reader-version.js'
import { readInputs } from '../reading/index.js'
import { withStore } from '../with-store.js'

interface Options {
  store: string
  jobs: number
  lexicon: string[]
}

export function addIngest(program: Command): void {
  const command = program
    .command('ingest')
    .summary('read, extract and load into the store')
    .description('Read, extract and load articles. Unchanged articles are skipped, changed ones replaced.')
    .argument('<inputs...>', 'files, folders, globs, - for standard input, http(s) addresses')
    .addOption(jobsOption())
    .addOption(lexiconOption())
    .addOption(storeOption())
    .action((inputs: string[], options: Options) => withStore(options.store, (store) => run(inputs, options, store)))
  examples(command, 'jinmai ingest news/', 'jinmai ingest "news/**/*.html" --store bolt://localhost:7687')
}

async function run(inputs: string[], options: Options, store: Store): Promise<void> {
  const extractor = readerVersion(options.lexicon)
  const known = await store.known()
  const failures = new Failures()
  const report: LoadReport = { added: 0, replaced: 0, unchanged: 0 }
  const reading = readInputs(
    inputs,
    {
      ...options,
      known: new Map(known.filter((each) => each.extractor === extractor).map(({ source, id }) => [source, id])),
      onUnchanged: () => addTo(report, { added: 0, replaced: 0, unchanged: 1 }),
    },
    failures,
  )
  const interrupted = whenInterrupted()
  for await (const batch of batches(fragmentsOf(reading, interrupted), BATCH)) {
    addTo(report, await store.load(batch, { extractor }))
  }
  if (interrupted.aborted) {
    tell('Stopped before the end. What was loaded is whole, and the same command goes on from there.')
    process.exitCode = 130
  }
  failures.report()
  tell(summary(report, failures.count))
}

async function* fragmentsOf(
  reading: AsyncIterable<{ fragment: Fragment }>,
  interrupted: AbortSignal,
): AsyncGenerator<Fragment> {
  for await (const { fragment } of reading) {
    if (interrupted.aborted) return
    yield fragment
  }
}
