import type { Span } from '../../types/index.js'
import { type Document, type Word, wordOver, wordsBetween } from '../document.js'
import { mayBeBrand } from './acting-firm.js'
import { nameStart } from './list-items.js'
import { BRAND_TAG, formOf, isBrandOnly, nameEndings, nameWords, opensWithBrand } from './name-words.js'

/** A brand that the lexicon knows has this many characters at most. */
export const LONGEST_BRAND = 4
/** A brand and its trade are no longer than this. */
const LONGEST = 10
/** An item that an unknown word opens is a brand as a whole when it is so short. */
const LONGEST_ITEM = 6
const ENDS_ITEM =
  /^(?:[、，。；：）\n]|等|和|与|及|以及|共|分别|签|计划|投资|增资|领投|跟投|参投|独家|战略|数[百千万亿]|\d[\d.]*%|[两三四五六七八九十\d][\d余多]*[家户]|\d+[年月日]|首席|分析师|研究员|负责人|相关负责人|工作人员|旗下|落户|落地|落子|入驻|进驻|入园|挂牌|揭牌|开业|投产|上市|融资|中标|入选|入围|登陆|亮相|董事|总经理|总裁|创始|$)/
const WITH_TRADE = /^(?:创新|发展|服务|合作|交流|推广|转化|管理)$/
/** Tags of words that go on behind a name: verbs, prepositions, adverbs, and when it was (银河科技今年…). */
const GOES_ON = /^(?:v|vd|[pdcrt])$/
/** Tags of words behind which a name may begin: verbs, function words, posts of time. */
export const OPENS = /^(?:v|vd|[pcdrum]|u[a-z]|t|f)$/
/** 泵业等汽车项目: a list ends there. */
const ET_CETERA = /^等/
/** 以宜化, 由宏和, 有云海: the segmenter takes a function word to a brand. */
const GLUED = /^(?:由.|[以被为有].{2,})/
/** Tags of trades that are verbs or adjectives as well. */
const DESCRIBES = /^[va]/
/** 的, 有: what begins no brand, though single characters may. */
const NO_BRAND_TAG = /^(?:u|v|[pcdrq]$|zg)/
/** 甬江市, 三等奖: a place that no list has, or an honour. */
const NO_BRAND = /[省市县区镇乡村州奖]$/
const MARK = /[、，。；：“”（）\n]/

/** The end of the brand and trade that begin at the offset; in a row with firms one unknown word (宜化、三宁) is a brand as well. */
export function firmEnd(document: Document, start: number, inRow = false): number | undefined {
  const { text } = document
  let word = wordOver(document, start)
  if (word?.start !== start || !(opensBrand(document, word) || (inRow && opensTrade(document, word)))) return undefined
  while (word !== undefined && word.end - start <= LONGEST && !MARK.test(text.charAt(word.start))) {
    const { end }: Word = word
    if (ET_CETERA.test(formOf(document, word))) return undefined
    if (
      endsItem(document, end) &&
      (endsWithTrade(text, start, end) ||
        (isBrandOnly(document, start, end) && !isCommon(text.slice(start, end))) ||
        (inRow && start === word.start && opensWithBrand(document, start, end) && tradeAt(text, end) === undefined))
    )
      return end
    word = wordOver(document, end)
    // One character that the segmenter calls a verb may be of the brand.
    if (word !== undefined && word.end - word.start > 1 && actsAt(document, end)) return undefined
  }
  return undefined
}

/** Whether a verb or function word follows, and not what a trade is joined to (科技创新). */
function actsAt(document: Document, offset: number): boolean {
  const word = wordOver(document, offset)
  return word?.start === offset && GOES_ON.test(word.tag) && !WITH_TRADE.test(formOf(document, word))
}

export const endsItem = (document: Document, end: number): boolean =>
  ENDS_ITEM.test(document.text.slice(end, end + 4)) || actsAt(document, end) || isWhose(document, end)

/** 毫末的: whose something is; 岚启投资的, 智能的 say what it is or who paid for it. */
const isWhose = (document: Document, end: number): boolean =>
  document.text.charAt(end) === '的' && !DESCRIBES.test(wordOver(document, end - 1)?.tag ?? '')

/** 某高新区的孵化器: a word that ends names is no brand. */
const isCommon = (form: string): boolean => NO_BRAND.test(form) || nameEndings.has(form)

const opensBrand = (document: Document, word: Word): boolean => {
  const form = formOf(document, word)
  return !nameWords.has(form) && (BRAND_TAG.test(word.tag) || form.length === 1)
}

/** 银河智能: an ordinary word with a trade behind it. */
const opensTrade = (document: Document, word: Word): boolean =>
  mayBeBrand(formOf(document, word), word.tag) && tradeAt(document.text, word.end) !== undefined

export const tradeAt = (text: string, at: number): string | undefined =>
  nameEndings.startOf(text.slice(at, at + LONGEST_BRAND), 'trade')

/** Whether the words are more than a trade and end with one. */
export const endsWithTrade = (text: string, start: number, end: number): boolean => {
  const trade = nameEndings.endOf(text.slice(start, end), 'trade')
  return trade !== undefined && end - start >= trade.length + 2
}

/** Where the brand and trade begin that end at the offset. */
export function firmStart(document: Document, end: number): number | undefined {
  let from = end
  while (from > 0 && end - from < LONGEST * 2 && !MARK.test(document.text.charAt(from - 1))) from--
  const glued = wordsBetween(document, { start: from, end }).findLast((word) => GLUED.test(formOf(document, word)))
  const start = glued?.start ?? nameStart(document, from, end)
  if (firmEnd(document, start) !== end) return undefined
  return glued === undefined ? start : start + 1
}

/** The brand that an item of a row holds; the first may have words before it that begin none, and the last words behind it. */
export function brandIn(document: Document, item: Span, first: boolean, last: boolean): Span | undefined {
  const opening = first ? wordOver(document, item.start) : undefined
  if (opening !== undefined && GLUED.test(formOf(document, opening)) && endsItem(document, opening.end))
    return { start: opening.start + 1, end: opening.end }
  const whole =
    item.end - item.start <= LONGEST_ITEM && wordsBetween(document, item).every(({ tag }) => !/^u/.test(tag))
  if (!last && whole && opensWithBrand(document, item.start, item.end)) return item
  for (const word of first ? wordsBetween(document, item) : wordsBetween(document, item).slice(0, 1)) {
    const before = word.start === item.start ? undefined : wordOver(document, word.start - 1)
    if ((before !== undefined && !OPENS.test(before.tag)) || NO_BRAND_TAG.test(word.tag)) continue
    if (word.tag === 'x' && word.end - word.start > 1 && !opensWithBrand(document, word.start, item.end)) continue
    const end = firmEnd(document, word.start, true)
    if (end !== undefined) return { start: word.start, end }
  }
  return undefined
}
