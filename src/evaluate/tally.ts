/** Right, extra and missed items of one sort. */
export interface Tally {
  tp: number
  fp: number
  fn: number
}

/** A tally with its precision, recall and F1, each 0 to 1 and rounded to four places. */
export interface Row extends Tally {
  p: number
  r: number
  f1: number
}

export const emptyTally = (): Tally => ({ tp: 0, fp: 0, fn: 0 })

export const rounded = (share: number): number => Number(share.toFixed(4))

export function row({ tp, fp, fn }: Tally): Row {
  const p = tp + fp > 0 ? tp / (tp + fp) : 0
  const r = tp + fn > 0 ? tp / (tp + fn) : 0
  return { p: rounded(p), r: rounded(r), f1: rounded(p + r > 0 ? (2 * p * r) / (p + r) : 0), tp, fp, fn }
}

/** Tallies by label or by claim type. */
export class Tallies {
  readonly #by = new Map<string, Tally>()

  /** The tally of one sort, to be counted up in place. */
  of(sort: string): Tally {
    const tally = this.#by.get(sort) ?? emptyTally()
    this.#by.set(sort, tally)
    return tally
  }

  add(other: Tallies): void {
    for (const [sort, { tp, fp, fn }] of other.#by) {
      const tally = this.of(sort)
      tally.tp += tp
      tally.fp += fp
      tally.fn += fn
    }
  }

  /** The sum over these sorts, or over all. */
  total(sorts?: readonly string[]): Tally {
    const sum = emptyTally()
    for (const [sort, { tp, fp, fn }] of this.#by) {
      if (sorts && !sorts.includes(sort)) continue
      sum.tp += tp
      sum.fp += fp
      sum.fn += fn
    }
    return sum
  }

  rows(): Record<string, Row> {
    const sorted = [...this.#by].sort(([a], [b]) => (a < b ? -1 : 1))
    return Object.fromEntries(sorted.map(([sort, tally]) => [sort, row(tally)]))
  }
}
