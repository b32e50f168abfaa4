import type { Span } from '../types/index.js'

/** A stretch between commas, colons or semicolons. */
export interface Clause extends Span {
  sentence: number
}

export interface Sentence extends Span {
  index: number
  paragraph: Span
  clauses: Clause[]
}

const SENTENCE_END = /[。！？]/
/** What closes behind a full stop belongs to the sentence. */
const CLOSERS = '”’）》'
const CLAUSE_END = /[，；：]/
/** No sentence of prose is longer. */
const LONGEST_SENTENCE = 600
const PAUSE = /[，；、 ]/

/** Cuts a text into paragraphs by line, sentences by full stop, and clauses. */
export function cutSentences(text: string): Sentence[] {
  const sentences: Sentence[] = []
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 ? text.length : newline
    const paragraph = { start, end }
    for (const span of sentenceSpans(text, paragraph)) {
      const index = sentences.length
      sentences.push({ ...span, index, paragraph, clauses: cutClauses(text, span, index) })
    }
    start = end + 1
  }
  return sentences
}

/** Where the sentences of a paragraph stand, without the spaces before them. */
function* sentenceSpans(text: string, paragraph: Span): Generator<Span> {
  let start = paragraph.start
  while (start < paragraph.end) {
    let end = start
    while (end < paragraph.end && !endsAt(text, start, end)) end++
    if (end < paragraph.end) end++
    while (end < paragraph.end && CLOSERS.includes(text.charAt(end))) end++
    while (start < end && text.charAt(start) === ' ') start++
    if (start < end) yield { start, end }
    start = end
  }
}

/** A table without a full stop is cut where it pauses, so that the time to read it stays in proportion to its length. */
function endsAt(text: string, start: number, offset: number): boolean {
  const character = text.charAt(offset)
  return SENTENCE_END.test(character) || (offset - start > LONGEST_SENTENCE && PAUSE.test(character))
}

/** Clauses end with a mark outside brackets and titles. */
function cutClauses(text: string, { start, end }: Span, sentence: number): Clause[] {
  const clauses: Clause[] = []
  let from = start
  let depth = 0
  for (let i = start; i < end; i++) {
    const character = text.charAt(i)
    if (character === '（' || character === '《') depth++
    else if (character === '）' || character === '》') depth = Math.max(0, depth - 1)
    else if (depth === 0 && CLAUSE_END.test(character)) {
      if (i > from) clauses.push({ start: from, end: i, sentence })
      from = i + 1
    }
  }
  if (end > from) clauses.push({ start: from, end, sentence })
  return clauses
}
