import { isCap } from '../extract/readers/cap.js'
import { clauseStart } from '../extract/readers/clause.js'
import { type Quantity, readNumbers, readQuantities } from '../extract/readers/index.js'
import type { Qualifier, Span } from '../types/index.js'

/** A number that our readers read in the text, with its unit if they know it. */
export interface Figure extends Span {
  value: number
  unit?: string
  qualifier?: Qualifier
  /** Whether it counts members of a set, and measures nothing. */
  counts: boolean
}

/** All figures of a text that say something of someone: not what a policy grants at most. Linear. */
export function readFigures(text: string): Figure[] {
  const quantities = readQuantities(text)
  const read = new Set(quantities.map(({ number }) => number.start))
  const bare = readNumbers(text)
    .filter(({ start }) => !read.has(start))
    .map(({ from, end, value, qualifier }) => ({
      start: from,
      end,
      value,
      counts: false,
      ...(qualifier === undefined ? {} : { qualifier }),
    }))
  return [...quantities.filter((quantity) => !grants(text, quantity)).map(toFigure), ...bare]
}

const grants = (text: string, quantity: Quantity): boolean => isCap(text, clauseStart(text, quantity.start), quantity)

const toFigure = ({ start, end, value, unit, qualifier, kind }: Quantity): Figure => ({
  start,
  end,
  value,
  counts: kind === 'set',
  ...(unit === undefined ? {} : { unit }),
  ...(qualifier === undefined ? {} : { qualifier }),
})

/** Whether two values are one: figures of money run to many digits. */
export const sameValue = (one: number, other: number): boolean =>
  Math.abs(one - other) <= 1e-6 * Math.max(1, Math.abs(one), Math.abs(other))
