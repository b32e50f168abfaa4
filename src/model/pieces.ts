import type { Span } from '../types/index.js'
import { type Quotable, wordsOf } from './quotation.js'

/** Words that join the pieces of a description and need not stand between them in the text. */
const JOINT = /^[的之和与及]/
const SHORTEST = 2

/**
 * Where the pieces stand in the span that a name or description is put together of, as 区块链 and 技术创新中心 in
 * 区块链、储能等8家技术创新中心: at most `most` of them, each the longest that stands there, in any order. Undefined where a
 * part of the name stands nowhere.
 */
export function piecesOf(text: Quotable, name: string, span: Span, most = 3): Span[] | undefined {
  const pieces: Span[] = []
  let rest = name.trim()
  if (wordsOf(rest).length < SHORTEST) return undefined
  while (rest !== '') {
    if (pieces.length === most) return undefined
    const piece = longestPrefix(text, rest, span)
    if (piece === undefined) return undefined
    pieces.push(piece.place)
    rest = rest.slice(piece.length).replace(JOINT, '')
  }
  return pieces
}

function longestPrefix(text: Quotable, rest: string, span: Span): { place: Span; length: number } | undefined {
  for (let length = rest.length; length >= Math.min(SHORTEST, rest.length); length--) {
    const place = text.find(rest.slice(0, length), span)[0]
    if (place !== undefined) return { place, length }
  }
  return undefined
}
