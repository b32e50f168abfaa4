import type { Evidence, Span } from '../types/index.js'
import { type Document, sentenceAt, wholeClauses } from './document.js'

const LONGEST_EVIDENCE = 500
/** How much farther than its distance a mention of a later sentence is taken to be, in characters. */
const LATER = 150

/**
 * The words that say a claim, with a mention of each of its ends in them, grown to whole clauses. `ends` are the mentions of
 * each end. Undefined where the ends stand more than 500 characters apart.
 */
export const evidenceFor = (document: Document, said: Span, ends: readonly (readonly Span[])[]): Evidence | undefined =>
  grownOver(document, said, ends, LATER) ?? grownOver(document, said, ends, 0)

function grownOver(
  document: Document,
  said: Span,
  ends: readonly (readonly Span[])[],
  later: number,
): Evidence | undefined {
  let { start, end } = said
  for (const mentions of ends) {
    if (mentions.some((span) => span.start >= start && span.end <= end)) continue
    const nearest = nearestOf(document, mentions, said, later)
    if (nearest === undefined) return undefined
    start = Math.min(start, nearest.start)
    end = Math.max(end, nearest.end)
  }
  return quote(document, wholeClauses(document, { start, end }))
}

/**
 * The nearest mention, those before preferred to those behind, and those of later sentences taken to be `later` characters
 * farther, since they speak of something else; of two that are as near, the one that was found first.
 */
function nearestOf(document: Document, mentions: readonly Span[], said: Span, later: number): Span | undefined {
  const sentenceEnd = sentenceAt(document, said.start)?.end ?? said.end
  const distance = ({ start, end }: Span): number => {
    if (end <= said.start) return said.start - end
    return (start - said.end) * 2 + 1 + (start < sentenceEnd ? 0 : later)
  }
  return mentions.reduce<Span | undefined>(
    (best, one) => (best === undefined || distance(one) < distance(best) ? one : best),
    undefined,
  )
}

/** The article's own words at the span, without white space around them. */
function quote({ article }: Document, { start, end }: Span): Evidence | undefined {
  const words = article.text.slice(start, end)
  const text = words.trim()
  const from = start + words.length - words.trimStart().length
  return text === '' || text.length > LONGEST_EVIDENCE ? undefined : { start: from, end: from + text.length, text }
}
