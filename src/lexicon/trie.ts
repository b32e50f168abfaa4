/** A dictionary of words that finds the longest one that begins at a place in a text, one step a character. */
export class Trie<T> {
  private readonly root: Node<T> = { next: new Map(), values: [] }

  add(word: string, value: T): void {
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
  *allAt(text: string, start: number): Generator<{ end: number; values: T[] }> {
    let node: Node<T> | undefined = this.root
    for (let i = start; i < text.length; i++) {
      node = node.next.get(text.charCodeAt(i))
      if (node === undefined) return
      if (node.values.length > 0) yield { end: i + 1, values: node.values }
    }
  }
}

interface Node<T> {
  /** By code unit: a string for each character of a text would cost more than the search. */
  next: Map<number, Node<T>>
  values: T[]
}
