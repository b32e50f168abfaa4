import type { Span } from '../../types/index.js'
import { behindNames } from './beside-names.js'
import { clauseStart } from './clause.js'
import { nounBefore } from './noun-before.js'
import { withText } from './noun-text.js'
import type { Noun } from './phrase.js'
import type { Quantity } from './quantity.js'
import { endsInRole, hasRole, isNominal, type TaggedWord, wordIndex } from './quantity-word.js'

/** Nouns of quantities that only a verb stands beside: what was done, to what, how often, and how long a thing is. */

/** Once or twice is an article of speech; from here on somebody counted. */
const FEWEST_OCCASIONS = 10

/** 检测服务560次: how often something was done is a figure of whoever did it; null for any other 次. */
export function nounOfOccasions(text: string, words: readonly TaggedWord[], { start, value }: Quantity): Noun | null {
  const noun = value < FEWEST_OCCASIONS ? null : withText(text, nounBefore(text, words, start))
  return noun !== null && endsInRole(noun.text, 'occurs') ? noun : null
}

/** 海岸线1562公里, 2981公里边境线: the thing beside the number that is so long; 距某公路2公里 tells where. */
export function linear(text: string, before: Noun | null, after: Noun | null, { start, end }: Quantity): Noun | null {
  if (AWAY.test(text.slice(clauseStart(text, start), start))) return null
  const isLength = (one: Noun | null): boolean =>
    one !== null && (one.end === start || one.start === end) && endsInRole(one.text, 'linear')
  return [before, after].find(isLength) ?? null
}
const AWAY = /[距离]/

/**
 * 减轻企业负担3亿元, 重点研发项目支持120万元: a verb right before the sum names it, with what it is done to or who does it
 * before the verb. Null where nothing nominal stands before the verb, or the verb takes an object that was left out.
 */
export function nounOfVerb(
  text: string,
  words: readonly TaggedWord[],
  names: readonly Span[],
  quantity: Quantity,
): Noun | null {
  const clause = clauseStart(text, quantity.start)
  let last = wordIndex(words, quantity.start - 1)
  while (isLink(text, words[last], clause)) last--
  const verb = words[last]
  if (verb === undefined || verb.start < clause || !/^v/.test(verb.tag) || verb.end - verb.start < 2) return null
  const form = text.slice(verb.start, verb.end)
  const ofMembers = quantity.kind === 'set' && !hasRole(form, 'granted')
  if (hasRole(form, 'link') || hasRole(form, 'spends') || (ofMembers && hasRole(form, 'take'))) return null
  let start = verb.start
  for (let i = last - 1; i >= 0; i--) {
    const word = words[i]
    if (word === undefined || word.start < clause || verb.start - word.start > LONGEST) break
    if (!isNominal(text.slice(word.start, word.end), word.tag) || /^[tmq]/.test(word.tag)) break
    start = word.start
  }
  // 投资项目开工7个: what became of the members is no part of their noun.
  const end = ofMembers && hasRole(form, 'state') ? verb.start : verb.end
  const noun = behindNames(text, { start: withBound(text, start), end }, names)
  // 累计飞行1.2万架次: trips are told by what was done alone.
  return noun !== null && (noun.start < verb.start || TRIPS.test(quantity.unit ?? '')) ? noun : null
}
const TRIPS = /^[架班航车列辆船]次$/
const LONGEST = 14

/** 10亿元 + 以上投资项目: where the sum begins that bounds the members. */
const withBound = (text: string, start: number): number =>
  BOUND.test(text.slice(start, start + 2))
    ? start - (SUM.exec(text.slice(Math.max(0, start - LONGEST), start))?.[0].length ?? 0)
    : start
const BOUND = /^以[上下内]/
const SUM = /[\d.]+[万亿]*(?:元|美元|亩|平方米)(?:及)?$/

const isLink = (text: string, word: TaggedWord | undefined, clause: number): boolean =>
  word !== undefined && word.start > clause && hasRole(text.slice(word.start, word.end), 'link')
