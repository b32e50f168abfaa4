import type { Article } from '../types/index.js'
import type { AnswerRead } from './answer.js'
import type { Prompt } from './prompt.js'
import { estimateTokens } from './tokens.js'

/** One thing that a model is asked: what is sent, and how its answer is read. */
export interface Question {
  prompt: Prompt
  /** The article's date and publisher and the passage: all that leaves the machine beside the prompt. */
  user: string
  /** How many characters of the article it holds. */
  characters: number
  /** About how many tokens the answer will have. */
  answerTokens: number
  /** Reads the answer, undefined where it is not of the form asked for; what it says is a proposal and no more. */
  read(answer: string): AnswerRead | undefined
}

/** About how many tokens the question has. */
export const questionTokens = ({ prompt, user }: Question): number =>
  estimateTokens(prompt.system) + estimateTokens(user)

/** What a model is told of the article that a passage is from. */
export const headOf = ({ published, title }: Article, publisher: string | undefined): string =>
  [`发布日期：${published ?? '不详'}`, `发布者：${publisher ?? '不详'}`, `标题：${title ?? '不详'}`].join('\n')
