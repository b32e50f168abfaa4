import type { StreamParser, StringStream } from '@codemirror/language'

export const KEYWORDS =
  'MATCH OPTIONAL WHERE RETURN WITH UNWIND ORDER BY SKIP LIMIT DISTINCT AS AND OR NOT XOR IN IS NULL STARTS ENDS CONTAINS CASE WHEN THEN ELSE END UNION ALL CALL YIELD EXISTS COUNT ASC DESC TRUE FALSE shortestPath allShortestPaths'.split(
    ' ',
  )

const words = new Set(KEYWORDS.map((word) => word.toLowerCase()))

/** Cypher's parts by colour: enough to read by, no parser. */
export const cypher: StreamParser<{ comment: boolean }> = {
  startState: () => ({ comment: false }),
  token: (stream, state) => {
    if (state.comment) return comment(stream, state)
    if (stream.eatSpace()) return null
    if (stream.match('/*')) {
      state.comment = true
      return comment(stream, state)
    }
    if (stream.match(/^\/\/.*/)) return 'comment'
    if (stream.match(/^'(?:[^'\\]|\\.)*'?/) || stream.match(/^"(?:[^"\\]|\\.)*"?/)) return 'string'
    if (stream.match(/^\d+(\.\d+)?/)) return 'number'
    if (stream.match(/^\$\w+/)) return 'variableName.special'
    if (stream.match(/^:\s*\w+/)) return 'typeName'
    const word = stream.match(/^[\p{L}_]\w*/u)
    if (Array.isArray(word)) return words.has((word[0] ?? '').toLowerCase()) ? 'keyword' : 'variableName'
    stream.next()
    return null
  },
}

const comment = (stream: StringStream, state: { comment: boolean }): string => {
  if (stream.skipTo('*/')) {
    stream.match('*/')
    state.comment = false
  } else stream.skipToEnd()
  return 'comment'
}
