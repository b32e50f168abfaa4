import type { Command } from 'commander'
import type { Store } from '../../store/index.js'
import { JinmaiError } from '../../types/index.js'
import { Failures } from '../failures.js'
import { examples, storeOption } from '../options.js'
import { tell } from '../output.js'
import { withStore } from '../with-store.js'

export function addForget(program: Command): void {
  const command = program
    .command('forget')
    .summary('retract articles')
    .description('Retract articles and all that only they support.')
    .argument('<articles...>', 'each by its id, path or address')
    .addOption(storeOption())
    .action((names: string[], { store }: { store: string }) => withStore(store, (open) => forget(names, open)))
  examples(command, 'jinmai forget news/003.txt', 'jinmai forget https://example.org/news/3.html')
}

async function forget(names: string[], store: Store): Promise<void> {
  const { forgotten, unknown } = await store.forget(names)
  for (const { title, url, path, id } of forgotten) tell(`forgotten: ${title ?? url ?? path ?? id}`)
  const failures = new Failures()
  const remedy = 'Name an article by its id, or by the path or address that it was ingested from.'
  for (const name of unknown) {
    failures.add(new JinmaiError('NOT_FOUND', `${name}: no such article in ${store.address}`, remedy))
  }
  failures.report()
}
