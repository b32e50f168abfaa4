import { JinmaiError } from '../../types/index.js'
import { type Question, questionTokens } from '../question.js'
import type { Usage } from './endpoint.js'

/** What a million tokens of questions and of answers cost, in the user's money. */
export interface Price {
  question: number
  answer: number
}

/** How much may be spent in one run. */
export interface Limits {
  tokens?: number | undefined
  cost?: number | undefined
  price?: Price | undefined
}

const MILLION = 1_000_000

export const costOf = ({ prompt, answer }: Usage, price: Price | undefined): number =>
  price === undefined ? 0 : (prompt * price.question + answer * price.answer) / MILLION

/** What a question will need, by estimate. */
export const expectedUsage = (question: Question): Usage => ({
  prompt: questionTokens(question),
  answer: question.answerTokens,
})

/** Counts what a run has used, and stops it before a question that would go past a limit. */
export class Budget {
  private readonly spent: Usage = { prompt: 0, answer: 0 }
  private readonly promised: Usage = { prompt: 0, answer: 0 }

  constructor(private readonly limits: Limits = {}) {}

  /** Tokens and cost so far, as counted by the endpoint. */
  get used(): { tokens: number; cost: number | undefined } {
    const { price } = this.limits
    const { prompt, answer } = this.spent
    return { tokens: prompt + answer, cost: price && costOf(this.spent, price) }
  }

  /** Sets aside what a question will need. Throws MODEL_LIMIT where a limit does not allow it. */
  reserve(question: Question): Usage {
    const { tokens, cost, price } = this.limits
    const expected = expectedUsage(question)
    const total = add(add(this.spent, this.promised), expected)
    if (tokens !== undefined && total.prompt + total.answer > tokens) throw limit(`${tokens} tokens`, '--max-tokens')
    if (cost !== undefined && costOf(total, price) > cost) throw limit(`a cost of ${cost}`, '--max-cost')
    Object.assign(this.promised, add(this.promised, expected))
    return expected
  }

  /** Replaces what was set aside by what was used; a question that failed used nothing. */
  settle(expected: Usage, used: Usage | undefined): void {
    this.promised.prompt -= expected.prompt
    this.promised.answer -= expected.answer
    if (used !== undefined) Object.assign(this.spent, add(this.spent, used))
  }
}

const add = (a: Usage, b: Usage): Usage => ({ prompt: a.prompt + b.prompt, answer: a.answer + b.answer })

const limit = (what: string, option: string): JinmaiError =>
  new JinmaiError(
    'MODEL_LIMIT',
    `the next question would go past ${what}`,
    `Raise ${option}, or run the same command again: what is answered is kept.`,
  )
