import { alternativesOf, type Piece } from './expression.js'

/** Words of which at least one stands in every text in which a pattern is found. */
export type Choice = readonly string[]

const CHARACTER = /^(?:[^()[\]\\^$.]|\\[^\w\s])$/
const CLASS = /^\[(?!\^)(.*)\]$/s
/** A group that is read or looked at; what must not stand there has no words. */
const GROUP = /^\((?:\?(?::|<?=|<\w+>))?(?!\?)(.*)\)$/s
/** A group that is read. */
const READ = /^\((?:\?(?::|<\w+>))?(?!\?)(.*)\)$/s
/** One character of a class, or two with all between them. */
const IN_CLASS = /(\\[^\w\s]|\\d|[^\\])(?:-([^\\]))?/gs
/** A class of more characters tells nothing. */
const MOST_CHARACTERS = 64
/** A character stands in so many more texts than two in a row. */
const PER_CHARACTER = 50

/** What must stand in a text, in any order, for the expression to be found in it, the rarest by its looks first. */
export function choicesOf({ source, flags }: RegExp): Choice[] {
  if (flags.includes('i')) return []
  const choices = new Map(ofPattern(source, GROUP).map((choice) => [choice.join('|'), choice]))
  return rarestFirst([...choices.values()])
}

/** What stands in a match of the expression one behind the other: no two of them share a character. */
export const rowOf = ({ source, flags }: RegExp): readonly Choice[] =>
  flags.includes('i') ? [] : ofPattern(source, READ)

/** Of patterns and their parts, by the groups that are opened: many rules hold the same. */
const known = new Map([GROUP, READ].map((group) => [group, new Map<string, readonly Choice[]>()]))

function ofPattern(source: string, group: RegExp): readonly Choice[] {
  const choices = known.get(group)?.get(source) ?? ofAlternatives(source, group)
  known.get(group)?.set(source, choices)
  return choices
}

function ofAlternatives(source: string, group: RegExp): readonly Choice[] {
  const [first = [], ...others] = alternativesOf(source)
  if (others.length === 0) return ofRow(first, group)
  const rarest = [first, ...others].map((row) => rarestFirst(ofRow(row, group))[0])
  return rarest.every((choice) => choice !== undefined) ? [shortest(rarest.flat())] : []
}

/** The words without those that hold another one: 共同建设 stands nowhere without 建设. */
function shortest(words: readonly string[]): Choice {
  const all = new Set(words)
  const holdsOther = (word: string): boolean => {
    for (let start = 0; start < word.length; start++)
      for (let end = start + 1; end <= word.length; end++)
        if (end - start < word.length && all.has(word.slice(start, end))) return true
    return false
  }
  return [...all].filter((word) => !holdsOther(word))
}

const rarestFirst = (choices: Choice[]): Choice[] => choices.sort((one, other) => chance(one) - chance(other))

const chance = (choice: Choice): number =>
  choice.reduce((sum, word) => sum + (word.length === 1 ? PER_CHARACTER : 1 / word.length), 0)

/** The choices of the pieces in a row, characters in a row as one word. */
function ofRow(pieces: readonly Piece[], group: RegExp): Choice[] {
  const choices: Choice[] = []
  let word = ''
  const close = (): void => {
    if (word !== '') choices.push([word])
    word = ''
  }
  for (const { source, optional, repeated } of pieces) {
    const isCharacter = !optional && CHARACTER.test(source)
    if (isCharacter) word += source.slice(-1)
    if (!isCharacter || repeated) close()
    if (!isCharacter && !optional) choices.push(...ofPiece(source, group))
  }
  close()
  return choices
}

function ofPiece(source: string, group: RegExp): readonly Choice[] {
  const inClass = source === '\\d' ? source : CLASS.exec(source)?.[1]
  if (inClass !== undefined) {
    const characters = charactersOf(inClass)
    return characters === undefined ? [] : [characters]
  }
  const inner = group.exec(source)?.[1]
  return inner === undefined ? [] : ofPattern(inner, group)
}

/** The characters of a class; undefined where they are many or told by a class of their own. */
function charactersOf(inClass: string): Choice | undefined {
  const characters: string[] = []
  let read = 0
  for (const {
    0: { length },
    1: first = '',
    2: last,
    index,
  } of inClass.matchAll(IN_CLASS)) {
    if (index !== read) return undefined
    read += length
    const [from, to] = first === '\\d' ? ['0', '9'] : [first.slice(-1), last ?? first.slice(-1)]
    const end = to.charCodeAt(0)
    if (end - from.charCodeAt(0) > MOST_CHARACTERS) return undefined
    for (let code = from.charCodeAt(0); code <= end; code++) characters.push(String.fromCharCode(code))
  }
  return read === inClass.length && characters.length > 0 && characters.length <= MOST_CHARACTERS
    ? characters
    : undefined
}
