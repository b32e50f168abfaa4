import { JinmaiError } from '../types/errors.js'

/** A word or mark of a Cypher text; strings, back-quoted names and comments never count as words. */
export interface Token {
  kind: 'word' | 'mark' | 'string' | 'name'
  text: string
  offset: number
  /** How many brackets are open around it. */
  depth: number
}

const TOKEN =
  /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|(?<string>'(?:\\.|[^'\\])*'?|"(?:\\.|[^"\\])*"?)|(?<name>`(?:``|[^`])*`?)|(?<word>[\p{L}_$][\p{L}\p{N}_]*)|(?<mark>\S)/gsu

/** Reads a Cypher text into tokens; it never fails, and judges nothing. */
export function tokens(cypher: string): Token[] {
  const found: Token[] = []
  let depth = 0
  for (const match of cypher.matchAll(TOKEN)) {
    const text = match[0]
    const groups = match.groups ?? {}
    if ('}])'.includes(text)) depth--
    const kind = groups.string !== undefined ? 'string' : groups.name !== undefined ? 'name' : undefined
    if (kind !== undefined) found.push({ kind, text, offset: match.index, depth })
    else if (groups.word !== undefined) found.push({ kind: 'word', text, offset: match.index, depth })
    else if (groups.mark !== undefined) found.push({ kind: 'mark', text, offset: match.index, depth })
    if ('{[('.includes(text)) depth++
  }
  return found
}

const is = (token: Token | undefined, word: string): boolean =>
  token?.kind === 'word' && token.text.toUpperCase() === word

/**
 * Makes a person's query ready to run: the last semicolon goes, and a query whose last RETURN has no LIMIT gets one, so
 * that a store never builds rows that nobody sees. Throws QUERY_WRITES for what a reader must not do although it writes
 * nothing to the graph: reading files and addresses (LOAD CSV), and transactions of its own.
 */
export function prepare(cypher: string, rows: number): string {
  const all = tokens(cypher)
  all.forEach((token, i) => {
    if (is(token, 'LOAD') && is(all[i + 1], 'CSV')) throw refused('LOAD CSV')
    if (is(token, 'IN') && is(all[i + 1], 'TRANSACTIONS')) throw refused('IN TRANSACTIONS')
  })
  const last = all.at(-1)
  const end = last?.kind === 'mark' && last.text === ';' ? last : undefined
  const kept = end === undefined ? all : all.slice(0, -1)
  const text = end === undefined ? cypher : cypher.slice(0, end.offset)
  const top = kept.filter((token) => token.depth === 0)
  const lastReturn = top.findLastIndex((token) => is(token, 'RETURN'))
  const limited = top.some((token, i) => is(token, 'UNION') || (i > lastReturn && is(token, 'LIMIT')))
  const explains = is(kept[0], 'EXPLAIN') || is(kept[0], 'PROFILE')
  return lastReturn < 0 || limited || explains ? text : `${text}\nLIMIT ${rows}`
}

const refused = (clause: string): JinmaiError =>
  new JinmaiError('QUERY_WRITES', `The query uses ${clause}`, 'Queries only read the graph: leave this clause out.')

/** Where the first token `text` stands, line and column counted from 1. */
export function placeOf(cypher: string, text: string): { line: number; column: number } | undefined {
  const offset = tokens(cypher).find((token) => token.text === text)?.offset
  if (offset === undefined) return undefined
  const lines = cypher.slice(0, offset).split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}
