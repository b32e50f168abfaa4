import type { Span } from '../../types/index.js'
import type { Noun } from './phrase.js'

/** The span as a noun, in the words of the text. */
export const withText = (text: string, span: Span | null): Noun | null =>
  span === null ? null : { start: span.start, end: span.end, text: text.slice(span.start, span.end) }
