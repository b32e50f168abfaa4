import { type Lexicon, Trie } from '../lexicon/index.js'

/** A dictionary made of a part of the lexicon, built once for each lexicon: thousands of articles share it. */
export function perLexicon<T>(fill: (lexicon: Lexicon, trie: Trie<T>) => void): (lexicon: Lexicon) => Trie<T> {
  const built = new WeakMap<Lexicon, Trie<T>>()
  return (lexicon) => {
    let trie = built.get(lexicon)
    if (trie === undefined) {
      trie = new Trie<T>()
      fill(lexicon, trie)
      built.set(lexicon, trie)
    }
    return trie
  }
}

/** All words of the dictionary in the text, from left to right, the longest at each place; none overlaps the one before. */
export function* occurrences<T>(trie: Trie<T>, text: string): Generator<{ start: number; end: number; value: T }> {
  for (let start = 0; start < text.length; ) {
    const found = trie.longestAt(text, start)
    const value = found?.values[0]
    if (found === undefined || value === undefined) start++
    else {
      yield { start, end: found.end, value }
      start = found.end
    }
  }
}
