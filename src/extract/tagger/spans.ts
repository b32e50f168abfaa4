import type { Span } from '../../types/index.js'
import type { Observed } from './observe.js'
import { isBegin, labelOf, OUTSIDE, TAGS, type TaggedLabel } from './tags.js'

/** A name as the tagger reads it. */
export interface TaggedSpan extends Span {
  label: TaggedLabel
  /** How much more its words say for the name than for none, in the units of the weights, a word. */
  margin: number
}

/** The names that the tags of a sentence tell. */
export function spansOf(words: readonly Observed[], tags: readonly number[], scores: Float64Array): TaggedSpan[] {
  const spans: TaggedSpan[] = []
  for (let i = 0; i < words.length; ) {
    const label = labelOf(tags[i] ?? OUTSIDE)
    let end = i + 1
    while (end < words.length && tags[end] !== OUTSIDE && !isBegin(tags[end] ?? OUTSIDE)) end++
    if (label !== undefined)
      spans.push({
        start: words[i]?.word.start ?? 0,
        end: words[end - 1]?.word.end ?? 0,
        label,
        margin: margin(i, end),
      })
    i = label === undefined ? i + 1 : end
  }
  return spans

  function margin(from: number, to: number): number {
    let sum = 0
    for (let i = from; i < to; i++)
      sum += (scores[i * TAGS + (tags[i] ?? OUTSIDE)] ?? 0) - (scores[i * TAGS + OUTSIDE] ?? 0)
    return sum / (to - from)
  }
}
