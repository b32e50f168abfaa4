import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Price } from '../../model/index.js'
import { READERS, type Reader, type SecondReader } from '../../model/readers.js'
import { JinmaiError } from '../../types/index.js'
import { whole } from '../options.js'

/** How a model is asked; the endpoint itself comes from the environment, so that no key stands on a command line. */
export interface ModelOptions {
  model?: string
  dryRun?: boolean
  maxTokens?: number
  maxCost?: number
  price?: Price
  concurrency: number
  timeout: number
}

export type SecondOptions = ModelOptions & { reader: Reader }

/** `--reader` of a command that makes one fragment of an article. */
export const readerOption = (): Option =>
  new Option('--reader <who>', 'rules: no network, ever; model, both, sparing: also a language model, held to the text')
    .choices([...READERS])
    .default('rules')

/** `--reader` of a command that compares readers. */
export const readersOption = (): Option =>
  new Option('--reader <who>', 'which readers to compare: rules, model, both, sparing, with commas between, or all')
    .argParser(readers)
    .default(['rules'], 'rules')

function readers(text: string): Reader[] {
  if (text === 'all') return [...READERS]
  const named = text.split(',').map((name) => READERS.find((reader) => reader === name.trim()))
  if (!named.every((reader) => reader !== undefined)) {
    throw new InvalidArgumentError(`Give all, or some of ${READERS.join(', ')} with commas between.`)
  }
  return named
}

/** Adds the options of a second reader, for the endpoint of OPENAI_BASE_URL and OPENAI_API_KEY. */
export const addModelOptions = (command: Command): Command =>
  command
    .addOption(
      new Option('--model <name>', 'the model of the second reader, as its endpoint calls it').env('JINMAI_MODEL'),
    )
    .option('--dry-run', 'print what would be asked, its tokens and price, and send nothing')
    .addOption(new Option('--max-tokens <n>', 'ask no more when so many would be passed').argParser(whole(1, 1e12)))
    .addOption(
      new Option('--max-cost <n>', 'ask no more when this cost would be passed; needs --price').argParser(money),
    )
    .addOption(
      new Option('--price <in/out>', 'cost of a million tokens of questions and of answers, as 0.5/1.5').argParser(
        price,
      ),
    )
    .addOption(new Option('--concurrency <n>', 'questions sent at once').argParser(whole(1, 256)).default(4))
    .addOption(new Option('--timeout <seconds>', 'how long an answer may take').argParser(whole(1, 3600)).default(120))

function money(text: string): number {
  const value = Number(text)
  if (Number.isFinite(value) && value >= 0 && text.trim() !== '') return value
  throw new InvalidArgumentError('Give a number of 0 or more.')
}

function price(text: string): Price {
  const [question = '', answer = '', ...rest] = text.split('/')
  if (rest.length > 0 || answer === '') throw new InvalidArgumentError('Give two numbers with / between them.')
  return { question: money(question), answer: money(answer) }
}

/** The model that a second reader needs. Throws USAGE where none is named, or a limit cannot be held. */
export function modelOf({ model, maxCost, price }: ModelOptions): string {
  if (model === undefined || model.trim() === '') {
    throw new JinmaiError('USAGE', 'a second reader needs a model', 'Name one: --model NAME (or JINMAI_MODEL).')
  }
  if (maxCost !== undefined && price === undefined) {
    throw new JinmaiError(
      'USAGE',
      '--max-cost cannot be held without a price',
      'Give --price IN/OUT, the cost of a million tokens.',
    )
  }
  return model.trim()
}

/** The second reader that the options ask for, undefined for the rules alone. Throws USAGE for options that do not go together. */
export function secondReader(options: SecondOptions): SecondReader | undefined {
  if (options.reader !== 'rules') {
    modelOf(options)
    return options.reader
  }
  if (options.dryRun)
    throw new JinmaiError('USAGE', '--dry-run plans a second reader, and there is none', 'Name one: --reader both.')
  return undefined
}
