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

/** Also ends a search: none goes on into the next line. */
const SENTENCE_END = /[。！？\n]/g
/** What closes behind a full stop belongs to the sentence. */
const CLOSERS = '”’）》'
const CLAUSE_END = '，；：'
const CLAUSE_MARK = /[，；：（《）》。！？\n]/g
/** No sentence of prose is longer. */
const LONGEST_SENTENCE = 600
const PAUSE = /[，；、 。！？\n]/g

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
    let end = Math.min(paragraph.end, endOf(text, start) + 1)
    while (end < paragraph.end && CLOSERS.includes(text.charAt(end))) end++
    while (start < end && text.charAt(start) === ' ') start++
    if (start < end) yield { start, end }
    start = end
  }
}

/** The mark that ends a sentence. A table without a full stop ends where it pauses: the time to read it stays in proportion. */
function endOf(text: string, start: number): number {
  const stop = firstFrom(SENTENCE_END, text, start)
  return stop - start > LONGEST_SENTENCE ? firstFrom(PAUSE, text, start + LONGEST_SENTENCE + 1) : stop
}

/** Where a mark first stands from the offset on; the text's length where it does not. */
function firstFrom(mark: RegExp, text: string, offset: number): number {
  mark.lastIndex = offset
  return mark.exec(text)?.index ?? text.length
}

/** Clauses end with a mark outside brackets and titles. */
function cutClauses(text: string, { start, end }: Span, sentence: number): Clause[] {
  const clauses: Clause[] = []
  let from = start
  let depth = 0
  for (let i = firstFrom(CLAUSE_MARK, text, start); i < end; i = firstFrom(CLAUSE_MARK, text, i + 1)) {
    const mark = text.charAt(i)
    if (mark === '（' || mark === '《') depth++
    else if (mark === '）' || mark === '》') depth = Math.max(0, depth - 1)
    else if (depth === 0 && CLAUSE_END.includes(mark)) {
      if (i > from) clauses.push({ start: from, end: i, sentence })
      from = i + 1
    }
  }
  if (end > from) clauses.push({ start: from, end, sentence })
  return clauses
}
