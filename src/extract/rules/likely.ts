import { Trie } from '../../lexicon/index.js'
import type { Choice } from './literals.js'
import type { Rule } from './rule.js'

/** Finds for a sentence the few rules that may read it: those of which a word of each choice stands there, in the order of their patterns. */
export class LikelyRules {
  /** The words of all choices, each with the numbers of the choices that hold it: many rules ask for the same words. */
  private readonly words = new Trie<number>()
  private readonly numbers = new Map<string, number>()
  /** Of each rule the numbers of its choices, and of those that stand one behind the other. */
  private readonly asked: readonly { wanted: readonly number[]; row: readonly number[] }[]
  /** Of each choice, where the first of its words ends in the sentence, or 0, and where the last one begins. */
  private readonly ends: Uint32Array
  private readonly starts: Uint32Array

  constructor(private readonly rules: readonly Rule[]) {
    this.asked = rules.map(({ id, wanted, row }) => {
      if (wanted.length === 0) throw new Error(`The rule ${id} asks for no word: every sentence would be read with it`)
      return { wanted: wanted.map(this.numberOf), row: row.map(this.numberOf) }
    })
    this.ends = new Uint32Array(this.numbers.size)
    this.starts = new Uint32Array(this.numbers.size)
  }

  private readonly numberOf = (choice: Choice): number => {
    const key = choice.join('|')
    const number = this.numbers.get(key) ?? this.numbers.size
    if (number === this.numbers.size) for (const word of choice) this.words.add(word, number)
    this.numbers.set(key, number)
    return number
  }

  /** The rules in their order. */
  of(code: string): Rule[] {
    this.look(code)
    return this.rules.filter((_, number) => {
      const asked = this.asked[number]
      return asked?.wanted.every(this.stands) && this.inRow(asked.row)
    })
  }

  /** Takes down where the choices' words stand. */
  private look(code: string): void {
    const { words, ends, starts } = this
    ends.fill(0)
    for (let start = 0; start < code.length; start++) {
      for (const { end, values } of words.allAt(code, start)) {
        for (const choice of values) {
          const first = ends[choice] ?? 0
          if (first === 0 || end < first) ends[choice] = end
          starts[choice] = start
        }
      }
    }
  }

  private readonly stands = (choice: number): boolean => this.ends[choice] !== 0

  /** Whether each may stand behind those before it: no match can be found where one has no place left. */
  private inRow(row: readonly number[]): boolean {
    let from = 0
    for (const choice of row) {
      if (!this.stands(choice) || (this.starts[choice] ?? 0) < from) return false
      from = Math.max(from, this.ends[choice] ?? 0)
    }
    return true
  }
}
