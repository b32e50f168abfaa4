import { sentenceAt } from '../extract/document.js'
import type { Reading } from '../extract/reading.js'
import type { Span } from '../types/index.js'

/** The whole sentences that the span touches. */
export function sentencesAround({ document }: Reading, { start, end }: Span): Span {
  const first = sentenceAt(document, start)
  const last = sentenceAt(document, end - 1)
  return { start: first?.start ?? start, end: last?.end ?? end }
}

/** How far before and behind its evidence an end may be named, in characters: a sentence may leave out its subject. */
const BEFORE = 300
const BEHIND = 400

/** Where the ends of a claim are looked for: in its evidence, in the whole sentence, before it in the paragraph, then around. */
export function windowsOf(reading: Reading, quote: Span): Span[] {
  const sentences = sentencesAround(reading, quote)
  const paragraph = sentenceAt(reading.document, quote.start)?.paragraph.start ?? 0
  const before = Math.max(0, quote.start - BEFORE)
  return [
    quote,
    sentences,
    { start: Math.max(paragraph, before), end: sentences.end },
    { start: before, end: sentences.end },
    { start: before, end: quote.end + BEHIND },
  ]
}
