import type { Reading } from '../extract/reading.js'
import type { Span } from '../types/index.js'
import { readAnswer } from './answer.js'
import { pack } from './pack.js'
import { readPrompt } from './prompt.js'
import { headOf, type Question } from './question.js'

/** Tokens of an answer for each character of a passage, as strong models gave them for 36 articles. */
const ANSWER_TOKENS = 3

/** The whole article as questions: its sentences packed in their order, each question with a prompt to read by itself. */
export function wholeQuestions({ document, lexicon, topic }: Reading): Question[] {
  const { article, sentences } = document
  const prompt = readPrompt(lexicon)
  const head = headOf(article, topic.publisher?.name)
  return pack(sentences).map((group) => {
    const text = passageOf(article.text, group)
    return {
      prompt,
      user: `${head}\n正文：\n${text}`,
      characters: text.length,
      answerTokens: Math.ceil(text.length * ANSWER_TOKENS),
      read: readAnswer,
    }
  })
}

/** The text from the first sentence of a group to its last, as it stands. */
const passageOf = (text: string, group: readonly Span[]): string =>
  text.slice(group[0]?.start ?? 0, group.at(-1)?.end ?? 0)
