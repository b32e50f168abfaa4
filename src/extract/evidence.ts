import type { Evidence, Span } from '../types/index.js'
import { type Document, sentenceAt, wholeClauses } from './document.js'

const LONGEST_EVIDENCE = 500
/** How much farther than its distance a mention of a later sentence is taken to be, in characters. */
const LATER = 150

/**
 * The words that say a claim, with a mention of each of its ends in them, grown to whole clauses. `ends` are the mentions of
 * each end. Undefined where the ends stand more than 500 characters apart.
 */
export function evidenceFor(document: Document, said: Span, ends: readonly (readonly Span[])[]): Evidence | undefined {
  let { start, end } = said
  for (const mentions of ends) {
    if (mentions.some((span) => span.start >= start && span.end <= end)) continue
    const nearest = nearestOf(document, mentions, said)
    if (nearest === undefined) return undefined
    start = Math.min(start, nearest.start)
    end = Math.max(end, nearest.end)
  }
  return quote(document, wholeClauses(document, { start, end }))
}

/** The nearest mention; of two that are as near, the one that was found first. */
function nearestOf(document: Document, mentions: readonly Span[], said: Span): Span | undefined {
  const sentenceEnd = sentenceAt(document, said.start)?.end ?? said.end
  return mentions.reduce<Span | undefined>(
    (best, one) =>
      best === undefined || distance(one, said, sentenceEnd) < distance(best, said, sentenceEnd) ? one : best,
    undefined,
  )
}

/** Words before are preferred to words behind, and those to the words of later sentences, which speak of something else. */
function distance(span: Span, to: Span, sentenceEnd: number): number {
  if (span.end <= to.start) return to.start - span.end
  const behind = (span.start - to.end) * 2 + 1
  return span.start < sentenceEnd ? behind : behind + LATER
}

/** The article's own words at the span, without white space around them. */
function quote({ article }: Document, { start, end }: Span): Evidence | undefined {
  const words = article.text.slice(start, end)
  const text = words.trim()
  const from = start + words.length - words.trimStart().length
  return text === '' || text.length > LONGEST_EVIDENCE ? undefined : { start: from, end: from + text.length, text }
}
