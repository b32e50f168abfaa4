import type { Span } from '../../types/index.js'
import { matches } from '../matches.js'

const QUOTED = /《[^《》\n]{1,60}》|“[^“”，。；！？\n]{1,24}”/g

/**
 * Names in 《》 and short names in quotation marks, in order: figures and dates inside them count and date nothing
 * (“十大行动”, 《2023年工作要点》). Longer quotations are speech.
 */
export const quotedNames = (text: string): Span[] =>
  [...matches(text, QUOTED)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))

/** Tells for spans asked in the order of the text whether one of the sorted `names` holds them. Each name is passed once. */
export function holder(names: readonly Span[]): (span: Span) => boolean {
  let next = 0
  return ({ start, end }) => {
    while ((names[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++
    const name = names[next]
    return name !== undefined && name.start <= start && end <= name.end
  }
}
