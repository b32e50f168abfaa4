import type { Span } from '../../types/index.js'
import { closesNoun, hasRole, isNominal, isScope, type TaggedWord, wordIndex } from './quantity-word.js'

/** How far before a number its noun is looked for. */
const FARTHEST = 40
const JOINS = new Set(['和', '及', '与'])

/** The noun before a number, and the words that link them (达到, 已有). */
export interface NounBefore extends Span {
  linked: boolean
}

/**
 * The noun that a number from `to` on counts or measures: 重点实验室 in 重点实验室总数达到350家. It begins behind the verb
 * that takes it as its object (承担|项目), behind a preposition, an adverb, a time or a mark. Null where none stands there.
 */
export function nounBefore(text: string, words: readonly TaggedWord[], to: number): NounBefore | null {
  let linked = false
  let start: number | null = null
  let end = to
  for (let i = wordIndex(words, to - 1); i >= 0; i--) {
    const word = words[i]
    if (word === undefined || to - word.start > FARTHEST) break
    const stop = Math.min(word.end, to)
    const form = text.slice(word.start, stop)
    if (start === null && (form === ' ' || hasRole(form, 'link'))) {
      linked ||= form !== ' '
      continue
    }
    if (start === null) {
      if (!closesNoun(form, word.tag) || !isNominal(form, word.tag)) break
      start = word.start
      end = stop
      continue
    }
    const noun = text.slice(start, end)
    if (form === '的' && noun.length <= 2 && hasRole(noun, 'figure')) continue
    if (isScope(form)) break
    if (JOINS.has(form) && closesBefore(text, words[i - 1])) continue
    if (hasRole(form, 'take')) {
      // 入驻企业, 备案项目: a bare noun keeps the verb before it, a full one is its object.
      if (!hasRole(form, 'inner') || noun.length > 2) break
    } else if (!isNominal(form, word.tag) || /^t/.test(word.tag)) break
    start = word.start
  }
  return start === null || end - start < 2 ? null : { start, end, linked }
}

const closesBefore = (text: string, word: TaggedWord | undefined): boolean =>
  word !== undefined && isNominal(text.slice(word.start, word.end), word.tag)
