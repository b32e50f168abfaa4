import type { Command } from 'commander'
import { identify } from '../../identity/index.js'
import { loadLexicon } from '../../lexicon/index.js'
import { examples, lexiconOption } from '../options.js'
import { printLine } from '../output.js'

interface Options {
  place?: string
  lexicon: string[]
}

export function addIdentify(program: Command): void {
  const command = program
    .command('identify')
    .summary('the canonical entity for a name')
    .description(
      'Print the canonical entity of each name, one a line, in the order given. Two names are one thing if they have one id.',
    )
    .argument('<names...>', 'names in any form')
    .option('--place <place>', 'the place of the release in which the names stand')
    .addOption(lexiconOption())
    .action(run)
  examples(command, 'jinmai identify 北大 北京大学', 'jinmai identify --place 天津市 市科技局')
}

async function run(names: string[], { place, lexicon: files }: Options): Promise<void> {
  const lexicon = loadLexicon(files)
  for (const input of names) {
    const { label, kind, name, id } = identify(lexicon, input, place === undefined ? {} : { place })
    await printLine(JSON.stringify({ input, label, kind, name, id }))
  }
}
