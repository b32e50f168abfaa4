import type { Command } from 'commander'
import type { SecondReader } from '../../model/readers.js'
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
import type { Made } from '../reading/read-one.js'
import { openSecond, plan } from '../second/open.js'
import { addModelOptions, readerOption, type SecondOptions, secondReader } from '../second/options.js'
import { withStore } from '../with-store.js'

interface Options extends SecondOptions {
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
    .addOption(readerOption())
    .action(start)
  addModelOptions(command)
  examples(command, 'jinmai ingest news/', 'jinmai ingest "news/**/*.html" --store bolt://localhost:7687')
}

async function start(inputs: string[], options: Options): Promise<void> {
  const reader = secondReader(options)
  if (reader === undefined || !options.dryRun) {
    return withStore(options.store, (store) => run(inputs, options, store, reader))
  }
  const failures = new Failures()
  await plan(inputs, reader, options, failures)
  failures.report()
}

async function run(inputs: string[], options: Options, store: Store, reader: SecondReader | undefined): Promise<void> {
  const interrupted = whenInterrupted()
  const second = reader && (await openSecond(reader, options, interrupted))
  const extractor = readerVersion(options.lexicon, second)
  // What a second reader left out is read again by the next run.
  const alone = second ? readerVersion(options.lexicon) : extractor
  const known = await store.known()
  const failures = new Failures()
  const report: LoadReport = { added: 0, replaced: 0, unchanged: 0 }
  const reading = readInputs(
    inputs,
    {
      ...options,
      known: new Map(known.filter((each) => each.extractor === extractor).map(({ source, id }) => [source, id])),
      onUnchanged: () => addTo(report, { added: 0, replaced: 0, unchanged: 1 }),
      second,
    },
    failures,
  )
  for await (const batch of batches(until(reading, interrupted), BATCH)) {
    const whole = batch.filter(({ missing }) => missing === undefined)
    const lacking = batch.filter(({ missing }) => missing !== undefined)
    addTo(report, await store.load(fragments(whole), { extractor }))
    addTo(report, await store.load(fragments(lacking), { extractor: alone }))
  }
  if (interrupted.aborted) {
    tell('Stopped before the end. What was loaded is whole, and the same command goes on from there.')
    process.exitCode = 130
  }
  failures.report()
  tell(summary(report, failures.count))
}

const fragments = (made: readonly Made[]): Fragment[] => made.map(({ fragment }) => fragment)

async function* until(reading: AsyncIterable<Made>, interrupted: AbortSignal): AsyncGenerator<Made> {
  for await (const made of reading) {
    if (interrupted.aborted) return
    yield made
  }
}
