import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Argument, type Command } from 'commander'
import { FORMATS, type FormatName } from '../../export/index.js'
import { JinmaiError } from '../../types/index.js'
import { examples, storeOption } from '../options.js'
import { printAll, tell } from '../output.js'
import { withStore } from '../with-store.js'

interface Options {
  store: string
  out?: string
}

export function addExport(program: Command): void {
  const purposes = Object.entries(FORMATS).map(([name, { purpose }]) => `  ${name.padEnd(8)} ${purpose}`)
  const command = program
    .command('export')
    .summary('take the graph away: gexf, graphml, csv, json, cypher')
    .description(`Write the whole graph to stdout or to --out.\n\n${purposes.join('\n')}`)
    .addArgument(new Argument('<format>', 'one of the above').choices(Object.keys(FORMATS)))
    .option('--out <path>', 'a file; for csv a folder that gets nodes.csv, claims.csv and articles.csv')
    .addOption(storeOption())
    .action(run)
  examples(command, 'jinmai export gexf > graph.gexf', 'jinmai export csv --out tables/')
}

async function run(name: FormatName, { store: uri, out }: Options): Promise<void> {
  const format = FORMATS[name]
  await withStore(uri, async (store) => {
    if (out === undefined) return printAll(await format.write(store))
    if (format.files === undefined) return save(out, await format.write(store))
    for (const [file, pieces] of Object.entries(await format.files(store))) await save(join(out, file), pieces)
  })
}

async function save(path: string, pieces: Iterable<string>): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
    await pipeline(Readable.from(pieces), createWriteStream(path))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new JinmaiError('USAGE', `cannot write ${path}: ${reason}`, 'Name another path with --out.', { cause })
  }
  tell(`written: ${path}`)
}
