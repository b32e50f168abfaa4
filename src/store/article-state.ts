import type { Fragment } from '../types/index.js'
import { byKey, canonicalJson, sha256 } from './version.js'

/** What one source says: a digest of its reading, and the reading itself unless it stands in the graph. */
export interface Reading {
  source: string
  digest: string
  extractor: string
  fragment?: Fragment
}

/** All readings of one text, by source; the first is the one that stands in the graph. */
export type ArticleState = readonly Reading[]

/** A set of articles by id. */
export type States = ReadonlyMap<string, ArticleState>

export const readingOf = (fragment: Fragment, extractor: string): Reading => ({
  source: fragment.article.source,
  digest: sha256(canonicalJson(fragment)),
  extractor,
  fragment,
})

/** The states after a source has been taken out of the article that holds it. */
export function without(states: States, source: string): Map<string, ArticleState> {
  const next = new Map(states)
  for (const [id, state] of states) {
    if (state.some((reading) => reading.source === source)) {
      next.set(
        id,
        state.filter((reading) => reading.source !== source),
      )
    }
  }
  return next
}

/** The states after a source has been read: what it said before is gone. */
export function withReading(states: States, id: string, reading: Reading): Map<string, ArticleState> {
  const next = without(states, reading.source)
  next.set(id, [...(next.get(id) ?? []), reading].sort(byKey(({ source }) => source)))
  return next
}

/** What a reading does to what is there. */
export function effectOf(states: States, id: string, { source, digest }: Reading): 'added' | 'replaced' | 'unchanged' {
  for (const [holder, state] of states) {
    const held = state.find((reading) => reading.source === source)
    if (held !== undefined) return holder === id && held.digest === digest ? 'unchanged' : 'replaced'
  }
  return 'added'
}

export const sameState = (a: ArticleState, b: ArticleState): boolean =>
  a.length === b.length &&
  a.every(
    (reading, i) =>
      reading.source === b[i]?.source && reading.digest === b[i].digest && reading.extractor === b[i].extractor,
  )
