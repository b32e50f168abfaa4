import type { Span } from '../../types/index.js'
import { firstIndex } from '../sorted.js'
import { withText } from './noun-text.js'
import type { Noun } from './phrase.js'
import { isScope } from './quantity-word.js'

/** Nouns of quantities beside the names that the text has already been found to hold. */

/** 基金获得者: such a noun means nothing without the name before it. */
const DEPENDS = /(?:者|人选|委员|会员|成员|(?:科学|工程)院(?:外籍)?院士)$/

/** The noun without the names before it, which say whose it is: 总面积 in 某某新区总面积. */
export function behindNames(text: string, span: Span | null, names: readonly Span[]): Noun | null {
  if (span === null) return null
  const following = firstIndex(names, (name) => name.end >= span.end - 1)
  // 港澳项目: where they are from is what they are.
  if (/^港澳台?(?!地区|两地)/.test(text.slice(span.start, span.start + 5))) return withText(text, span)
  if (DEPENDS.test(text.slice(Math.max(0, span.end - 8), span.end))) return withText(text, span)
  let start = Math.max(span.start, names[following - 1]?.end ?? 0)
  // “世界500强”企业: a quoted name says of which sort they are.
  if (start > span.start && text.charAt(start) === '”' && text.charAt(span.start) === '“') return withText(text, span)
  while (start < span.end && JOINS.includes(text.charAt(start))) start++
  // 园区主体（核心区、示范区）规划面积: what a bracket holds before the noun.
  const bracket = text.slice(start, span.end).lastIndexOf('）')
  if (bracket >= 0 && start > span.start && !text.slice(start, span.end).includes('（')) start += bracket + 1
  // 现有企业: the segmenter takes it for one word.
  if (text.startsWith('现有', start) && span.end - start > 3) start += 2
  return span.end - start < 2 ? null : withText(text, { start, end: span.end })
}

/** What joins a noun to the name before it. */
const JOINS = '的和与及、）'

/** 某市创新实验室: what has a name is not counted. */
export const notNamed = (noun: Noun | null, names: readonly Span[]): Noun | null =>
  noun === null || (names[firstIndex(names, ({ end }) => end >= noun.end)]?.start ?? noun.end) < noun.end ? null : noun

/** Whether the noun is nothing but the name of a place. */
export function isPlace(noun: Noun | null, owners: readonly Span[]): boolean {
  if (noun === null || isScope(noun.text) || !/[省市县区州盟旗]$/.test(noun.text)) return false
  const owner = owners[firstIndex(owners, ({ start }) => start >= noun.start)]
  return owner?.start === noun.start && owner.end === noun.end
}
