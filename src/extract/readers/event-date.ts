import type { Span } from '../../types/index.js'
import type { DateMention } from './time.js'

/** What dating needs of an article: its text, its dates in order, and when it was published. */
export interface DatedText {
  text: string
  dates: readonly DateMention[]
  published: string | null
}

const SENTENCE_END = /[。！？\n]/
const CLAUSE_END = /[，；：,;。！？\n]/
/** The lead: the first lines of an article, where it says when its event took place. */
const LEAD = 600

const says = (mention: DateMention): boolean => mention.role === 'at' || mention.role === 'until'

function bounds(text: string, at: Span, mark: RegExp): Span {
  let { start, end } = at
  while (start > 0 && !mark.test(text.charAt(start - 1))) start--
  while (end < text.length && !mark.test(text.charAt(end))) end++
  return { start, end }
}

const inside = (mention: DateMention, span: Span): boolean => mention.start >= span.start && mention.end <= span.end

/**
 * The date that the sentence gives to what it says at `at`: one in the clause itself, else the last one before it in the
 * sentence. Undefined where the sentence gives none.
 */
export function saidDate({ text, dates }: DatedText, at: Span): string | undefined {
  const clause = bounds(text, at, CLAUSE_END)
  const own = dates.filter((mention) => says(mention) && inside(mention, clause))
  const before = own.filter((mention) => mention.end <= at.start).at(-1) ?? own[0]
  if (before !== undefined) return before.date
  const sentence = bounds(text, at, SENTENCE_END)
  return dates
    .filter((mention) => says(mention) && inside(mention, { start: sentence.start, end: clause.start }))
    .at(-1)?.date
}

/**
 * The date of the event that the article reports: the first day named in its lead that is not after publication, else the
 * day of publication. Undefined where neither is known.
 */
export function eventDate({ text, dates, published }: DatedText): string | undefined {
  const lead = { start: 0, end: Math.min(text.length, LEAD) }
  const first = dates.find(
    (mention) =>
      mention.role === 'at' &&
      inside(mention, lead) &&
      mention.date.length === 10 &&
      (published === null || mention.date <= published),
  )
  return first?.date ?? published ?? undefined
}
