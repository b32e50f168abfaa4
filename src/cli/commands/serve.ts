import { once } from 'node:events'
import { type Command, Option } from 'commander'
import { serve } from '../../server/index.js'
import { lineOf } from '../failures.js'
import { whenInterrupted } from '../interrupt.js'
import { examples, storeOption, whole } from '../options.js'
import { printLine, tell } from '../output.js'
import { withStore } from '../with-store.js'

const DEFAULT_PORT = 8420
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/

interface Options {
  store: string
  host: string
  port: number
}

export function addServe(program: Command): void {
  const command = program
    .command('serve')
    .summary('viewer and HTTP API')
    .description('Serve the viewer and the HTTP API; prints the address on stdout. Other commands can load meanwhile.')
    .addOption(
      new Option('--port <n>', 'the port, 0 for any; if the default is taken, the next free one')
        .argParser(whole(0, 65_535))
        .default(DEFAULT_PORT),
    )
    .option(
      '--host <address>',
      'the address to listen on; others than this machine reach only another one',
      '127.0.0.1',
    )
    .addOption(storeOption())
    .action((options: Options) => run(options, command.getOptionValueSource('port') === 'default'))
  examples(command, 'jinmai serve', 'jinmai serve --port 9000 --store bolt://localhost:7687')
}

async function run({ store: uri, host, port }: Options, next: boolean): Promise<void> {
  await withStore(uri, async (store) => {
    const interrupted = whenInterrupted()
    const { articles, nodes, claims } = await store.status()
    const listening = await serve(store, { host, port, next, onFailure: (error) => tell(lineOf(error)) })
    await printLine(listening.url)
    if (!LOOPBACK.test(host)) tell('Anyone who can reach this address can read the graph.')
    tell(`${store.address}: ${articles} articles, ${nodes} entities, ${claims} claims. Stop with Ctrl-C.`)
    if (!interrupted.aborted) await once(interrupted, 'abort')
    tell('Stopping …')
    await listening.stop()
  })
}
