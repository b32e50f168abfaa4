import { readTable } from '../../lexicon/index.js'
import { TAGS } from './tags.js'

/** What a feature says for each tag: positive for, negative against. */
export type Row = Int16Array | Float64Array

/**
 * What each feature weighs. A feature is a template with one value or two (the form of the word before, the form of this word);
 * rows are looked up without a string being made.
 */
export class Weights<R extends Row = Row> {
  private readonly rows: Map<string, Map<string, R>>[] = []

  get(template: number, a: string, b: string): R | undefined {
    return this.rows[template]?.get(a)?.get(b)
  }

  set(template: number, a: string, b: string, row: R): void {
    this.rows[template] ??= new Map()
    const of = this.rows[template]
    const inner = of.get(a)
    if (inner === undefined) of.set(a, new Map([[b, row]]))
    else inner.set(b, row)
  }

  *entries(): Generator<{ template: number; a: string; b: string; row: R }> {
    for (const [template, of] of this.rows.entries())
      for (const [a, inner] of of ?? []) for (const [b, row] of inner) yield { template, a, b, row }
  }
}

/** Reads a table of weights: template, its values, and a figure for each tag. */
export function readWeights(path: string): Weights<Int16Array> {
  const weights = new Weights<Int16Array>()
  for (const { cells } of readTable(path, 4)) {
    const [template = '', a = '', b = '', figures = ''] = cells
    const row = Int16Array.from({ length: TAGS }, () => 0)
    for (const [tag, figure] of figures.split(' ').entries()) row[tag] = Number(figure)
    weights.set(Number(template), a, b, row)
  }
  return weights
}
