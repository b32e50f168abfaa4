/** One character, class or group of a regular expression. */
export interface Piece {
  source: string
  optional: boolean
  repeated: boolean
}

/** What begins a group, or one character or class of a pattern, and how often it stands there. */
const TOKEN =
  /(\((?:\?(?::|<?[=!]|<\w+>))?|\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|k<\w+>|.)|\[(?:\\.|[^\]\\])*\]|.)((?:[?*+]|\{\d+(?:,\d*)?\})\??)?/gs
const MAY_BE_NONE = /^(?:[?*]|\{0)/

/** The alternatives of a pattern, each as the characters, classes and groups that stand in it in a row. */
export function alternativesOf(pattern: string): Piece[][] {
  const alternatives: Piece[][] = [[]]
  let depth = 0
  let from = 0
  for (const match of pattern.matchAll(TOKEN)) {
    const [, token = '', times = ''] = match
    if (token.startsWith('(')) depth++
    else if (token === ')') depth--
    if (depth > 0) continue
    const end = match.index + token.length
    if (token === '|') alternatives.push([])
    else
      alternatives.at(-1)?.push({
        source: pattern.slice(from, end),
        optional: MAY_BE_NONE.test(times),
        repeated: times !== '',
      })
    from = end + times.length
  }
  return alternatives
}
