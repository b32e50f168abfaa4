import type { Readings } from './readings.js'

export interface Searchable {
  id: string
  /** The name first, then the aliases. */
  names: readonly string[]
  /** Breaks ties: the more connected come first. */
  degree: number
}

export interface Hit {
  id: string
  /** The name that matched, as it was given. */
  name: string
  score: number
}

interface Entry {
  id: string
  degree: number
  names: { given: string; folded: string; sound: string; initials: string }[]
}

/** Search over names, aliases, pinyin and initials by plain scanning: ten thousand names take a few milliseconds. */
export class SearchIndex {
  readonly #entries = new Map<string, Entry>()

  constructor(readonly readings: Readings) {}

  add(items: readonly Searchable[]): void {
    for (const { id, names, degree } of items) {
      this.#entries.set(id, { id, degree, names: names.map((name) => this.#forms(name)) })
    }
  }

  /** The best matches, the best first; every word of the text must match the entry. Empty text matches nothing. */
  find(text: string, limit = 12): Hit[] {
    const words = this.#fold(text).split(' ').filter(Boolean)
    if (words.length === 0) return []
    const hits: (Hit & { degree: number })[] = []
    for (const entry of this.#entries.values()) {
      const hit = best(entry, words)
      if (hit) hits.push({ ...hit, id: entry.id, degree: entry.degree })
    }
    hits.sort((a, b) => b.score - a.score || b.degree - a.degree || (a.id < b.id ? -1 : 1))
    return hits.slice(0, limit).map(({ id, name, score }) => ({ id, name, score }))
  }

  #fold(text: string): string {
    return this.readings.simplify(text.normalize('NFKC').toLowerCase()).replace(/\s+/gu, ' ').trim()
  }

  #forms(given: string) {
    const folded = this.#fold(given)
    const syllables = this.readings.syllables(folded)
    return {
      given,
      folded,
      sound: syllables.join(''),
      initials: syllables.map((syllable) => syllable[0] ?? '').join(''),
    }
  }
}

const best = (entry: Entry, words: readonly string[]): { name: string; score: number } | null => {
  let found: { name: string; score: number } | null = null
  entry.names.forEach((name, place) => {
    const scores = words.map((word) => score(name, word))
    if (scores.includes(0)) return
    // An alias that matches as well as a name comes just after it.
    const total = Math.min(...scores) - (place === 0 ? 0 : 0.5)
    if (!found || total > found.score) found = { name: name.given, score: total }
  })
  return found
}

/** How well a word matches a name, from 100 (it is the name) to 0 (not at all). */
const score = (name: Entry['names'][number], word: string): number => {
  if (name.folded === word) return 100
  if (name.folded.startsWith(word)) return 90
  if (name.folded.includes(word)) return 80
  if (/^[a-z']+$/.test(word)) return spelled(name, word.replaceAll("'", ''))
  if (abbreviates(word, name.folded)) return 50
  return likeness(word, name.folded)
}

const spelled = ({ sound, initials }: Entry['names'][number], word: string): number => {
  if (initials === word || sound === word) return 75
  if (initials.startsWith(word) || sound.startsWith(word)) return 70
  if (word.length >= 2 && (initials.includes(word) || sound.includes(word))) return 60
  return 0
}

/** True when the word's characters stand in the name in this order, the first one first: 天大 for 天津大学. */
const abbreviates = (word: string, name: string): boolean => {
  if (word.length < 2 || word[0] !== name[0]) return false
  let at = -1
  for (const letter of word) {
    at = name.indexOf(letter, at + 1)
    if (at < 0) return false
  }
  return true
}

/** Up to 40 by the share of the word's pairs of characters that the name has; 0 below six tenths. */
const likeness = (word: string, name: string): number => {
  const pairs = Array.from({ length: word.length - 1 }, (_, index) => word.slice(index, index + 2))
  if (pairs.length < 3) return 0
  const share = pairs.filter((pair) => name.includes(pair)).length / pairs.length
  return share >= 0.6 ? 40 * share : 0
}
