import type { Span } from '../types/index.js'

/** A question holds about so many characters of an article: enough for its sentences to explain each other, few enough for a small model. */
export const PACKED = 1600

/** Packs spans in their order into groups of no more than `most` characters each; a longer span is a group of its own. */
export function pack<S extends Span>(spans: readonly S[], most = PACKED): S[][] {
  const groups: S[][] = []
  let size = Number.POSITIVE_INFINITY
  for (const span of spans) {
    const length = span.end - span.start
    const last = groups.at(-1)
    if (last === undefined || size + length > most) {
      groups.push([span])
      size = length
    } else {
      last.push(span)
      size += length
    }
  }
  return groups
}
