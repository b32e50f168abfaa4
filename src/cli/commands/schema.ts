import type { Command } from 'commander'
import { z } from 'zod'
import { Fragment } from '../../types/index.js'
import { printLine } from '../output.js'

/** The JSON Schema of a fragment, made from the shape against which the program itself checks. */
export const fragmentSchema = (): string =>
  JSON.stringify({ title: 'Jinmai fragment: one line of `jinmai extract`', ...z.toJSONSchema(Fragment) }, null, 2)

export function addSchema(program: Command): void {
  program
    .command('schema')
    .summary('print the JSON Schema of a fragment')
    .description('Print the JSON Schema against which every line of `extract` is valid.')
    .action(() => printLine(fragmentSchema()))
}
