import { hasLabel, type QuantityMention } from '../mention.js'
import type { EncodedSentence } from '../rules/encode.js'

/** A quantity as it stands in a sentence's code. */
export interface Figure {
  mention: QuantityMention
  encoded: EncodedSentence
  /** Of the sentence in the article. */
  index: number
  at: number
  /** The code of its clause before it, and of the sentence behind it. */
  before: string
  after: string
  /** The number and its unit as they are written. */
  written: string
}

/** Longer ones are no clauses. */
const LONGEST_CLAUSE = 200
const CLAUSE_END = /[，。；：！？\n]/

/** The quantity at `at` in the code, with what stands around it; undefined where something else stands there. */
export function figureAt(
  text: string,
  { encoded, index, at }: Pick<Figure, 'encoded' | 'index' | 'at'>,
): Figure | undefined {
  const mention = encoded.surfaces[at]
  if (!isFigure(mention)) return undefined
  const { start, end } = mention.figure ?? mention
  const [before = ''] = encoded.code
    .slice(Math.max(0, at - LONGEST_CLAUSE), at)
    .split(CLAUSE_END)
    .slice(-1)
  return { mention, encoded, index, at, before, after: encoded.code.slice(at + 1), written: text.slice(start, end) }
}

const isFigure = (mention: EncodedSentence['surfaces'][number]): mention is QuantityMention =>
  hasLabel(mention, 'Group', 'Metric')
