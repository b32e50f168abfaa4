import { availableParallelism } from 'node:os'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { DEFAULT_STORE } from '../store/index.js'

/** A whole number from `least` to `most`, as an option's value. */
export const whole =
  (least: number, most: number) =>
  (text: string): number => {
    const value = Number(text)
    if (Number.isInteger(value) && value >= least && value <= most) return value
    throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`)
  }

/** `--store`, else the variable, else the embedded graph of this folder. */
export const storeOption = (): Option =>
  new Option('--store <uri>', 'a folder (embedded graph) or bolt://, neo4j:// and their +s, +ssc forms')
    .env('JINMAI_STORE')
    .default(DEFAULT_STORE)

export const jobsOption = (): Option =>
  new Option('--jobs <n>', 'how many articles are read at once')
    .argParser(whole(1, 512))
    .default(availableParallelism(), 'all cores')

export const gather = (value: string, before: string[] = []): string[] => [...before, value]

export const lexiconOption = (): Option =>
  new Option('--lexicon <file>', 'names of your own, beside those that come with Jinmai; may be given again')
    .argParser(gather)
    .default([], 'none')

/** Adds examples under the help of a command. */
export const examples = (command: Command, ...lines: string[]): Command =>
  command.addHelpText('after', `\nExamples:\n${lines.map((line) => `  ${line}`).join('\n')}`)
