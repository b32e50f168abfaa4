import type { Span } from '../../types/index.js'

/**
 * Names in 《》 and short names in quotation marks, in order: figures and dates inside them count and date nothing
 * (“十大行动”, 《2023年工作要点》). Longer quotations are speech.
 */
export const quotedNames = (text: string): Span[] =>
  [...text.matchAll(/《[^《》\n]{1,60}》|“[^“”，。；！？\n]{1,24}”/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
