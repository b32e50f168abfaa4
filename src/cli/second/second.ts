import type { Lexicon } from '../../lexicon/index.js'
import {
  AnswerCache,
  Asker,
  Budget,
  Endpoint,
  endpointSettings,
  type ReadTwice,
  readTwice,
  shownAddress,
} from '../../model/index.js'
import type { SecondReader } from '../../model/readers.js'
import { type Article, JinmaiError } from '../../types/index.js'
import type { Failures } from '../failures.js'
import { tell } from '../output.js'
import type { Twice } from '../reading/reading.js'
import { type ModelOptions, modelOf } from './options.js'

/** Where answers are kept, in the folder in which the command runs. */
export const ANSWERS = '.jinmai/answers'
const said = new Set<string>()

/** Several readers of one run send the same to the same place. */
function sayOnce(text: string): void {
  if (!said.has(text)) tell(text)
  said.add(text)
}

/** Articles named of those whose second reading is missing. */
const NAMED = 3

/** A model as the second reader of a run, and what came of it. */
export class Second implements Twice {
  private readonly asker: Asker
  private readonly budget: Budget
  private readonly missing = new Map<string, { error: JinmaiError; sources: string[] }>()
  private read = 0

  constructor(
    readonly reader: SecondReader,
    private readonly options: ModelOptions,
    readonly signal: AbortSignal,
  ) {
    const { concurrency, timeout, maxTokens, maxCost, price } = options
    this.budget = new Budget({ tokens: maxTokens, cost: maxCost, price })
    const endpoint = this.endpoint(timeout * 1000)
    this.asker = new Asker(endpoint, new AnswerCache(ANSWERS, this.model), this.budget, concurrency, signal)
  }

  get model(): string {
    return modelOf(this.options)
  }

  /** As many articles as questions: with one question at a time, what a limit leaves out is what comes last. */
  get atOnce(): number {
    return this.options.concurrency
  }

  /** Reads an article with rules and model; where the model's part is missing, with the rules alone. */
  async readArticle(article: Article, lexicon: Lexicon): Promise<ReadTwice> {
    const read = await readTwice(article, lexicon, this.reader, this.model, (question) => this.asker.ask(question))
    this.read++
    if (read.missing !== undefined) this.note(article.source, read.missing)
    return read
  }

  /** Tokens and cost so far, for the progress line. */
  progress(): string {
    const { tokens, cost } = this.budget.used
    return `${tokens} tokens${cost === undefined ? '' : `, cost ${cost.toFixed(4)}`}`
  }

  /** Says what the model has cost, and names the articles that it did not read, each reason once. */
  report(failures: Failures): void {
    const { endpoint, cache } = this.asker.asked
    tell(`second reader: ${endpoint} questions answered by ${this.model}, ${cache} from ${ANSWERS}; ${this.progress()}`)
    for (const { error, sources } of this.missing.values()) {
      const more = sources.length > NAMED ? `, … ${sources.length - NAMED} more` : ''
      const which = `${sources.slice(0, NAMED).join(', ')}${more}`
      const what = `the second reading is missing for ${sources.length} of ${this.read} articles (${which}): ${error.message}`
      failures.add(new JinmaiError(error.code, what, `${error.remedy} The rules' result of them is there.`))
    }
  }

  private note(source: string, error: JinmaiError): void {
    const known = this.missing.get(error.message) ?? { error, sources: [] }
    known.sources.push(source)
    this.missing.set(error.message, known)
  }

  /** The endpoint, said once with what goes there; or why there is none. */
  private endpoint(timeoutMs: number): Endpoint | JinmaiError {
    try {
      const settings = endpointSettings(this.model, process.env)
      const what = this.reader === 'sparing' ? 'sentences in which the rules got nowhere' : 'text'
      sayOnce(
        `second reader: date, publisher, headline and ${what} of each article go to ${shownAddress(settings.baseURL)}, model ${this.model}`,
      )
      return new Endpoint(settings, timeoutMs)
    } catch (error) {
      if (error instanceof JinmaiError) return error
      throw error
    }
  }
}
