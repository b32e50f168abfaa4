/** A dictionary of words that finds the longest one that begins at a place in a text, one step a character. */
export class Trie<T> {
  private readonly root: Node<T> = { next: new Map(), values: [] }
  private readonly openings = new Openings()

  add(word: string, value: T): void {
    this.openings.add(word)
    let node = this.root
    for (let i = 0; i < word.length; i++) {
      const unit = word.charCodeAt(i)
      let next = node.next.get(unit)
      if (next === undefined) {
        next = { next: new Map(), values: [] }
        node.next.set(unit, next)
      }
      node = next
    }
    node.values.push(value)
  }

  /** The longest word that begins at `start`, with all its values; undefined where none does. */
  longestAt(text: string, start: number): { end: number; values: T[] } | undefined {
    if (!this.openings.mayOpen(text, start)) return undefined
    let node: Node<T> | undefined = this.root
    let found: { end: number; values: T[] } | undefined
    for (let i = start; i < text.length; i++) {
      node = node.next.get(text.charCodeAt(i))
      if (node === undefined) break
      if (node.values.length > 0) found = { end: i + 1, values: node.values }
    }
    return found
  }

  /** All words that begin at `start`, shortest first. */
  allAt(text: string, start: number): { end: number; values: T[] }[] {
    const found: { end: number; values: T[] }[] = []
    if (!this.openings.mayOpen(text, start)) return found
    let node: Node<T> | undefined = this.root
    for (let i = start; i < text.length; i++) {
      node = node.next.get(text.charCodeAt(i))
      if (node === undefined) break
      if (node.values.length > 0) found.push({ end: i + 1, values: node.values })
    }
    return found
  }
}

interface Node<T> {
  /** By code unit: a string for each character of a text would cost more than the search. */
  next: Map<number, Node<T>>
  values: T[]
}

/**
 * Tells for most places of a text at one look that no word of a dictionary begins there: one bit says for two characters,
 * and those that share it, whether a word begins with them; a word of one character has the bit of that and 0.
 */
class Openings {
  private readonly bits = new Uint8Array(1 << 13)

  add(word: string): void {
    const bit = bitOf(word.charCodeAt(0), word.length > 1 ? word.charCodeAt(1) : 0)
    this.bits[bit >> 3] = (this.bits[bit >> 3] ?? 0) | (1 << (bit & 7))
  }

  mayOpen(text: string, start: number): boolean {
    const first = text.charCodeAt(start)
    return this.has(bitOf(first, text.charCodeAt(start + 1))) || this.has(bitOf(first, 0))
  }

  private has(bit: number): boolean {
    return (((this.bits[bit >> 3] ?? 0) >> (bit & 7)) & 1) === 1
  }
}

const bitOf = (first: number, second: number): number => (first * 31 + second * 7) & 0xffff
