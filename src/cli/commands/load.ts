import type { Command } from 'commander'
import type { LoadReport, Store } from '../../store/index.js'
import { type Fragment, JinmaiError } from '../../types/index.js'
import { batches } from '../batches.js'
import { Failures } from '../failures.js'
import { readFragments } from '../fragments.js'
import { addTo, BATCH, summary } from '../load-report.js'
import { examples, storeOption } from '../options.js'
import { tell } from '../output.js'
import { withStore } from '../with-store.js'

export function addLoad(program: Command): void {
  const command = program
    .command('load')
    .summary('load fragments made by extract')
    .description(
      'Load fragments that `extract` made, here or on another machine. Fragments that are there already change nothing.',
    )
    .argument('<fragments...>', 'files of one fragment a line, - for standard input')
    .addOption(storeOption())
    .action((files: string[], { store }: { store: string }) => withStore(store, (open) => load(files, open)))
  examples(
    command,
    'jinmai extract news/ > news.ndjson && jinmai load news.ndjson',
    'jinmai extract news/ | jinmai load -',
  )
}

async function load(files: string[], store: Store): Promise<void> {
  const failures = new Failures()
  const report: LoadReport = { added: 0, replaced: 0, unchanged: 0 }
  for await (const batch of batches(validFragments(files, failures), BATCH)) addTo(report, await store.load(batch))
  failures.report()
  tell(summary(report, failures.count))
}

async function* validFragments(files: string[], failures: Failures): AsyncGenerator<Fragment> {
  for (const file of files) {
    try {
      for await (const line of readFragments(file)) {
        if ('fragment' in line) yield line.fragment
        else failures.add(line.error)
      }
    } catch (error) {
      if (!(error instanceof JinmaiError)) throw error
      failures.add(error)
    }
  }
}
