import { JinmaiError } from '../../types/index.js'
import type { AnswerRead } from '../answer.js'
import type { Question } from '../question.js'
import { estimateTokens } from '../tokens.js'
import type { Budget } from './budget.js'
import type { AnswerCache } from './cache.js'
import type { Endpoint, Usage } from './endpoint.js'

/** Faults that every further question would meet too. */
const HOPELESS = ['MODEL_UNSET', 'MODEL_AUTH', 'MODEL_UNKNOWN', 'MODEL_LIMIT', 'MODEL_STOPPED']
/** When so many questions in a row got no answer, no more are sent. */
const TOO_MANY = 2

/** Answers questions from the cache, else from the endpoint, no more than `concurrency` at a time and within the budget. */
export class Asker {
  /** How many questions were answered, by whom. */
  readonly asked = { endpoint: 0, cache: 0 }
  private free: number
  private readonly waiting: (() => void)[] = []
  private hopeless: JinmaiError | undefined
  private unanswered = 0

  constructor(
    private readonly endpoint: Endpoint | JinmaiError,
    private readonly cache: AnswerCache,
    private readonly budget: Budget,
    concurrency: number,
    private readonly signal: AbortSignal,
  ) {
    this.free = concurrency
  }

  /** Throws the JinmaiError of an endpoint or a limit that does not let it be answered; later questions meet it at once. */
  async ask(question: Question): Promise<AnswerRead> {
    const kept = await this.cache.get(question)
    const read = kept && question.read(kept.answer)
    if (kept !== undefined && read !== undefined) {
      this.asked.cache++
      return withBreak(read, kept.broken)
    }
    await this.enter()
    try {
      return await this.send(question)
    } catch (error) {
      throw this.fault(error)
    } finally {
      this.leave()
    }
  }

  private async send(question: Question): Promise<AnswerRead> {
    if (this.hopeless !== undefined) throw this.hopeless
    if (this.endpoint instanceof JinmaiError) throw this.endpoint
    const expected = this.budget.reserve(question)
    let used: Usage | undefined
    try {
      const { text, usage, broken } = await this.endpoint.ask(question, this.signal)
      used = usage ?? { prompt: expected.prompt, answer: estimateTokens(text) }
      this.asked.endpoint++
      this.unanswered = 0
      const read = question.read(text)
      if (read === undefined) throw unreadable()
      await this.cache.put(question, { answer: text, broken, tokens: used })
      return withBreak(read, broken)
    } finally {
      this.budget.settle(expected, used)
    }
  }

  /** What a question failed of, remembered where all others would too. */
  private fault(error: unknown): unknown {
    const fault = this.signal.aborted ? stopped() : error
    if (!(fault instanceof JinmaiError)) return fault
    const silent = fault.code === 'MODEL_UNREACHABLE' && ++this.unanswered >= TOO_MANY
    if (silent || HOPELESS.includes(fault.code)) this.hopeless ??= fault
    return fault
  }

  private async enter(): Promise<void> {
    if (this.free > 0) this.free--
    else await new Promise<void>((go) => this.waiting.push(go))
  }

  private leave(): void {
    const next = this.waiting.shift()
    if (next === undefined) this.free++
    else next()
  }
}

const withBreak = (read: AnswerRead, broken: boolean): AnswerRead =>
  broken ? { ...read, faults: [...read.faults, 'the answer broke off: what is whole of it is read'] } : read

const unreadable = (): JinmaiError =>
  new JinmaiError(
    'MODEL_FAILED',
    'the model does not answer in the form that it is asked for',
    'Take a larger model (--model), or an endpoint that holds it to a JSON Schema.',
  )

const stopped = (): JinmaiError =>
  new JinmaiError('MODEL_STOPPED', 'stopped by you', 'Run the same command again: what is answered is kept.')
