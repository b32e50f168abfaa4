/** What a sentence must hold for some rule, and the number under which its answer is kept. */
export interface Need {
  id: number
  expression: RegExp
}

/** What begins a group, or one character or class of a pattern, and how often it stands there. */
const TOKEN = /(\((?:\?(?::|<?[=!]|<\w+>))?|\\.|\[(?:\\.|[^\]\\])*\]|.)((?:[?*+]|\{\d+(?:,\d*)?\})\??)?/gs
const MAY_BE_NONE = /^(?:[?*]|\{0)/
const CHARACTER = /^[^()[\]\\^$.]$/
const LOOKS_AROUND = /^\(\?<?[=!]/
const GROUP = /^\((?:\?:|\?<\w+>)?(.*)\)$/

const known = new Map<string, Need>()

/**
 * What stands in every sentence that a pattern reads, the shortest first: words, classes of mentions, choices of words. A
 * sentence that lacks one of them need not be read. Patterns that need the same share one.
 */
export function needsOf({ source }: RegExp): Need[] {
  const needs = [...new Set(needed(source))].filter((need) => !new RegExp(need).test(''))
  return needs
    .sort((a, b) => a.length - b.length)
    .map((need) => {
      const shared = known.get(need) ?? { id: known.size, expression: new RegExp(need) }
      known.set(need, shared)
      return shared
    })
}

/** The parts of a pattern that no match goes without, characters in a row as one word. */
function needed(pattern: string): string[] {
  const pieces = piecesOf(pattern)
  if (pieces.some(({ source }) => source === '|')) return [`(?:${pattern})`]
  const needs: string[] = []
  let word = ''
  for (const { source, optional } of pieces) {
    if (!optional && CHARACTER.test(source)) word += source
    else {
      needs.push(word)
      word = ''
      const inner = GROUP.exec(source)?.[1]
      if (!optional && !LOOKS_AROUND.test(source)) needs.push(...(inner === undefined ? [source] : needed(inner)))
    }
  }
  return [...needs, word]
}

/** The characters, classes and groups that stand in a row in a pattern. */
function piecesOf(pattern: string): { source: string; optional: boolean }[] {
  const pieces: { source: string; optional: boolean }[] = []
  let depth = 0
  let from = 0
  for (const match of pattern.matchAll(TOKEN)) {
    const [, token = '', times = ''] = match
    if (token.startsWith('(')) depth++
    else if (token === ')') depth--
    if (depth > 0) continue
    const end = match.index + token.length
    pieces.push({ source: pattern.slice(from, end), optional: MAY_BE_NONE.test(times) })
    from = end + times.length
  }
  return pieces
}
