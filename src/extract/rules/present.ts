import type { Choice } from './literals.js'

/** Of each choice the words, and of each word the bits of what stands in it. */
export type Wanted = readonly (readonly (readonly number[])[])[]

const BITS = 1 << 16

/**
 * Tells at a few looks that a text lacks words: one bit says for each character, one for every two in a row, and for those that
 * share the bit, whether they stand in the text.
 */
export class Present {
  private readonly bits = new Uint8Array(BITS >> 3)

  /** Takes what stands in a text in place of the one before. */
  take(bits: readonly number[]): void {
    this.bits.fill(0)
    for (const bit of bits) this.bits[bit >> 3] = (this.bits[bit >> 3] ?? 0) | (1 << (bit & 7))
  }

  /** Whether the text may hold a word of each choice. */
  mayHold(wanted: Wanted): boolean {
    for (const words of wanted) if (!this.mayHoldOne(words)) return false
    return true
  }

  private mayHoldOne(words: readonly (readonly number[])[]): boolean {
    for (const bits of words) if (this.hasAll(bits)) return true
    return false
  }

  private hasAll(bits: readonly number[]): boolean {
    for (const bit of bits) if ((((this.bits[bit >> 3] ?? 0) >> (bit & 7)) & 1) === 0) return false
    return true
  }
}

/** What the choices ask of a text. */
export const wantedOf = (choices: readonly Choice[]): Wanted => choices.map((words) => words.map(bitsOf))

/** The bits of all characters of a text, and of every two in a row. */
export function bitsIn(text: string): number[] {
  const bits: number[] = []
  let before = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    bits.push(bitOf(0, code))
    if (i > 0) bits.push(bitOf(before, code))
    before = code
  }
  return bits
}

const bitsOf = (word: string): number[] => {
  const bits = bitsIn(word)
  // Where two stand in a row, so does each.
  return word.length === 1 ? bits : bits.filter((_, i) => i > 0 && i % 2 === 0)
}

const bitOf = (first: number, second: number): number => (first * 31 + second * 7) & (BITS - 1)
