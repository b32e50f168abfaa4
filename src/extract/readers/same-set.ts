import type { Span } from '../../types/index.js'
import { firstIndex } from '../sorted.js'
import { clauseStart } from './clause.js'
import type { Noun, QuantityPhrase } from './phrase.js'
import type { Quantity } from './quantity.js'

/** What may stand between who has them and how many. */
const HAS = /^(?:市|县|区|各|则|也|共|分别|独|就|新增|以)*(?:有|占|获批|拥有|入选|新增|为|达)?$/
const LONGEST = 6

/**
 * 全省认定平台50家，某市有12家, 某市以12家居首: the noun of the set counted just before in the sentence, where the clause only says
 * who has how many of it. Null where it says more. `owners` are sorted.
 */
export function nounOfSet(text: string, quantity: Quantity, set: QuantityPhrase, owners: readonly Span[]): Noun | null {
  if (set.quantity.unit !== quantity.unit || set.quantity.value < quantity.value) return null
  const clause = clauseStart(text, quantity.start)
  // 北京70家，上海36家: nothing was said to be counted.
  const counted = owners[firstIndex(owners, ({ start }) => start >= set.nounSpan.start)]
  if (counted?.start === set.nounSpan.start && counted.end === set.nounSpan.end) return null
  const who = owners[firstIndex(owners, ({ start }) => start >= clause)]
  if (who?.start !== clause || clause < set.quantity.end || quantity.start - who.end > LONGEST) return null
  if (!HAS.test(text.slice(who.end, quantity.start))) return null
  return { start: quantity.start, end: quantity.end, text: set.noun }
}

/** 省级 of 国家级孵化器5家、省级12家: a level alone, right before the number. */
const LEVEL = '(?:国家|省部|[省市区县校院州部])级'
const LEVEL_ALONE = new RegExp(
  `(?<=[、，；]|以及|和|及)(?:累计|新增|有|另有)?(?<level>${LEVEL}(?:及?以上)?)(?:有|达到?|共)?$`,
)
const LEVELLED = new RegExp(`^(?:${LEVEL}|国家)(?:及?以上)?(?=.{2})`)
const LONGEST_LEVEL = 14

/** 国家级孵化器5家、省级12家: the noun of the set before in the sentence, at another level. Null where no level stands alone. */
export function nounAtLevel(text: string, quantity: Quantity, set: QuantityPhrase | undefined): Noun | null {
  if (set === undefined || set.quantity.unit !== quantity.unit || !LEVELLED.test(set.noun)) return null
  const before = text.slice(Math.max(set.quantity.end, quantity.start - LONGEST_LEVEL), quantity.start)
  const level = LEVEL_ALONE.exec(set.quantity.end > quantity.start - LONGEST_LEVEL ? before : '')?.groups?.level
  if (level === undefined) return null
  return {
    start: quantity.start - before.length + before.indexOf(level),
    end: quantity.start,
    text: set.noun.replace(LEVELLED, level),
  }
}
