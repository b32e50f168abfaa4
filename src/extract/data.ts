import { fileURLToPath } from 'node:url'
import { readTable } from '../lexicon/index.js'

const DATA = fileURLToPath(new URL('../../src/extract/data/', import.meta.url))

const tables = new Map<string, ReadonlyMap<string, ReadonlySet<string>>>()

/** A word table of the extractor as a map from word to the roles that it has there. Each file is read once. */
export function wordRoles(file: string): ReadonlyMap<string, ReadonlySet<string>> {
  const read = tables.get(file)
  if (read !== undefined) return read
  const roles = new Map<string, Set<string>>()
  tables.set(file, roles)
  for (const { cells } of readTable(`${DATA}${file}`, 2)) {
    const [word = '', role = ''] = cells
    const known = roles.get(word)
    if (known === undefined) roles.set(word, new Set([role]))
    else known.add(role)
  }
  return roles
}

/** The words of a role, and how long those are that begin or end with a character, the longest first. */
interface OfRole {
  words: ReadonlySet<string>
  opening: ReadonlyMap<string, readonly number[]>
  closing: ReadonlyMap<string, readonly number[]>
}

/** By the character at the place how long the words are, the longest first. */
function lengthsBy(words: ReadonlySet<string>, place: number): Map<string, number[]> {
  const lengths = new Map<string, Set<number>>()
  for (const word of words) {
    const character = word.at(place) ?? ''
    lengths.set(character, (lengths.get(character) ?? new Set()).add(word.length))
  }
  return new Map([...lengths].map(([character, known]) => [character, [...known].sort((a, b) => b - a)]))
}

/** A word table asked by role, so that code says what a word does and the table says which words do it. */
export class Words {
  private static readonly known = new Map<string, Words>()
  private readonly roles: ReadonlyMap<string, ReadonlySet<string>>
  private readonly byRole = new Map<string, OfRole>()

  /** The words of a table, the same for all who ask. */
  static of(file: string): Words {
    const words = Words.known.get(file) ?? new Words(file)
    Words.known.set(file, words)
    return words
  }

  private constructor(file: string) {
    this.roles = wordRoles(file)
    for (const role of new Set([...this.roles.values()].flatMap((roles) => [...roles]))) {
      const words = new Set([...this.roles].flatMap(([word, roles]) => (roles.has(role) ? [word] : [])))
      this.byRole.set(role, { words, opening: lengthsBy(words, 0), closing: lengthsBy(words, -1) })
    }
  }

  /** Whether the table has the word in any role. */
  has(word: string): boolean {
    return this.roles.has(word)
  }

  is(word: string, role: string): boolean {
    return this.byRole.get(role)?.words.has(word) ?? false
  }

  /** The longest word of the role that the text begins with. */
  startOf(text: string, role: string): string | undefined {
    const known = this.byRole.get(role)
    const lengths = known?.opening.get(text.charAt(0))
    if (lengths === undefined) return undefined
    for (const length of lengths) {
      const word = text.slice(0, length)
      if (length <= text.length && known?.words.has(word)) return word
    }
    return undefined
  }

  /** The longest word of the role that the text ends with. */
  endOf(text: string, role: string): string | undefined {
    const known = this.byRole.get(role)
    const lengths = known?.closing.get(text.charAt(text.length - 1))
    if (lengths === undefined) return undefined
    for (const length of lengths) {
      const word = text.slice(-length)
      if (length <= text.length && known?.words.has(word)) return word
    }
    return undefined
  }

  begins(text: string, role: string): boolean {
    return this.startOf(text, role) !== undefined
  }

  ends(text: string, role: string): boolean {
    return this.endOf(text, role) !== undefined
  }

  /** All words of the role, as the alternatives of a regular expression, the longest first. */
  alternatives(role: string): string {
    const words = [...(this.byRole.get(role)?.words ?? [])]
    return `(?:${words.sort((one, other) => other.length - one.length).join('|')})`
  }
}
