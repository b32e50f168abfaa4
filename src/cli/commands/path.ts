import { type Command, Option } from 'commander'
import { shortestPaths } from '../../query/index.js'
import type { GraphClaim, PathResult } from '../../types/index.js'
import { pathText } from '../cells.js'
import { examples, storeOption, whole } from '../options.js'
import { printLine, tell } from '../output.js'
import { withStore } from '../with-store.js'

interface Options {
  store: string
  limit: number
  format: 'text' | 'json'
}

export function addPath(program: Command): void {
  const command = program
    .command('path')
    .summary('the shortest chains of claims between two entities')
    .description('Print the shortest chains of claims between two entities, each hop with the sentence that says it.')
    .argument('<a>', 'a name, an alias or an id')
    .argument('<b>', 'another one')
    .option('--limit <n>', 'how many chains', whole(1, 100), 5)
    .addOption(
      new Option('--format <format>', 'for a person or for a program').choices(['text', 'json']).default('text'),
    )
    .addOption(storeOption())
    .action(run)
  examples(command, 'jinmai path 南开大学 天津市')
}

async function run(a: string, b: string, { store: uri, limit, format }: Options): Promise<void> {
  await withStore(uri, async (store) => {
    const result = await shortestPaths(store, a, b, limit)
    if (format === 'json') await printLine(JSON.stringify(result, null, 2))
    else if (result.paths.length > 0) await printLine(result.paths.map(chain).join('\n\n'))
    if (result.paths.length === 0) tell(`no chain of claims joins ${result.from.name} and ${result.to.name}`)
  })
}

/** The chain, and under it the sentence behind each hop. */
const chain = (path: PathResult['paths'][number]): string =>
  [pathText(path), ...path.claims.map((claim) => `    ${noted(claim)}: ${claim.evidence}`)].join('\n')

const noted = ({ type, status, date }: GraphClaim): string =>
  [type, ...(status === 'actual' ? [] : [status]), ...(date === undefined ? [] : [date])].join(' ')
