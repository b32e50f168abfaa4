import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { type Command, Option } from 'commander'
import { listQueries, runCypher, runNamed } from '../../query/index.js'
import type { Store } from '../../store/index.js'
import { JinmaiError, type QueryResult } from '../../types/index.js'
import { examples, gather, storeOption, whole } from '../options.js'
import { printAll, printLine, tell } from '../output.js'
import { readOwnParameters, readPairs } from '../params.js'
import { catalogueLines } from '../query-list.js'
import { ROW_FORMATS, type RowFormat } from '../rows.js'
import { withStore } from '../with-store.js'

interface Options {
  store: string
  cypher?: string
  file?: string
  param: string[]
  format: RowFormat
  limit: number
  timeout: number
}

export function addQuery(program: Command): void {
  const command = program
    .command('query')
    .summary('run a named query or your own Cypher, read only')
    .description(
      'Run a named query; without a name, list them with their parameters. Or run your own Cypher, read only.',
    )
    .argument('[name]', 'a query of cypher/queries/')
    .option('--cypher <text>', 'your own Cypher')
    .option('--file <file>', 'a file with your own Cypher, - for standard input')
    .option('--param <name=value>', 'a parameter; may be given again', gather, [])
    .addOption(
      new Option('--format <format>', 'how rows are printed').choices(Object.keys(ROW_FORMATS)).default('table'),
    )
    .option('--limit <rows>', 'the most rows to answer', whole(1, 1_000_000), 1_000)
    .option('--timeout <seconds>', 'how long the query may take', whole(1, 3_600), 60)
    .addOption(storeOption())
    .action(run)
  examples(
    command,
    'jinmai query',
    'jinmai query co-builders --param from=北京',
    'jinmai query --file mine.cypher --format csv > rows.csv',
  )
}

async function run(name: string | undefined, options: Options): Promise<void> {
  const ways = [name, options.cypher, options.file].filter((way) => way !== undefined)
  if (ways.length > 1) throw new JinmaiError('USAGE', 'a name, --cypher and --file do not go together', 'Give one.')
  if (ways.length === 0) return printLine(catalogueLines(listQueries(), options.format))
  await withStore(options.store, async (store) => {
    const result = await answer(store, name, options)
    await printAll(ROW_FORMATS[options.format](result, process.stdout.isTTY ? process.stdout.columns : undefined))
    tell(note(result))
  })
}

async function answer(store: Store, name: string | undefined, options: Options): Promise<QueryResult> {
  const limits = { rows: options.limit, milliseconds: options.timeout * 1_000 }
  if (name !== undefined) return runNamed(store, name, readPairs(options.param), limits)
  const cypher = options.cypher ?? (await readCypher(options.file ?? '-'))
  return runCypher(store, cypher, readOwnParameters(options.param), limits)
}

async function readCypher(file: string): Promise<string> {
  try {
    return file === '-' ? await text(process.stdin) : await readFile(file, 'utf8')
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new JinmaiError('INPUT_UNREADABLE', `${file}: ${reason}`, 'Name a file with Cypher.', { cause })
  }
}

function note({ rows, truncated, elapsedMs }: QueryResult): string {
  const count = `${rows.length} row${rows.length === 1 ? '' : 's'}`
  return truncated ? `the first ${count}, ${elapsedMs} ms; more with --limit` : `${count}, ${elapsedMs} ms`
}
