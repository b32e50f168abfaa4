import { bitsIn, Present } from './present.js'
import type { Rule } from './rule.js'

/** Finds for a sentence the few rules that may read it: those of which the rarest words stand there, and then all others. */
export class LikelyRules {
  private readonly present = new Present()
  /** By the bit that a word begins with, the rules whose rarest choice holds the word. */
  private readonly byOpening = new Map<number, number[]>()
  /** Of each rule, whether its rarest words stand in the sentence. */
  private readonly marked: Uint8Array

  constructor(private readonly rules: readonly Rule[]) {
    this.marked = new Uint8Array(rules.length)
    rules.forEach(({ id, wanted: [rarest] }, number) => {
      if (rarest === undefined) throw new Error(`The rule ${id} asks for no word: every sentence would be read with it`)
      for (const opening of new Set(rarest.map(([bit = 0]) => bit)))
        this.byOpening.set(opening, [...(this.byOpening.get(opening) ?? []), number])
    })
  }

  /** The rules in their order. */
  of(code: string): Rule[] {
    const bits = bitsIn(code)
    this.present.take(bits)
    this.marked.fill(0)
    for (const bit of bits) {
      const there = this.byOpening.get(bit)
      if (there !== undefined) for (const number of there) this.marked[number] = 1
    }
    return this.rules.filter(({ wanted }, number) => this.marked[number] === 1 && this.present.mayHold(wanted))
  }
}
