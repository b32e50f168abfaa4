import type { Lexicon } from '../../lexicon/index.js'
import type { Span } from '../../types/index.js'
import { type Document, type Word, wordOver, wordsBetween } from '../document.js'
import { hasLabel, isQuantity, type MarkedText, type NameMention } from '../mention.js'
import { mayBePerson, rowsOf } from '../names/firm-rows.js'
import { nameStart } from '../names/list-items.js'
import { BRAND_TAG, formOf, isBrandOnly, nameEndings, nameWords, opensWithBrand } from '../names/name-words.js'

/** A brand and its trade are no longer than this. */
const LONGEST = 10
/** A brand that the lexicon knows has this many characters at most. */
const LONGEST_BRAND = 4
/** So many unknown words in a row are firms, where nothing else tells. */
const MOST_BY_CHANCE = 3
/** An item that an unknown word opens is a brand as a whole when it is so short. */
const LONGEST_ITEM = 6
const ENDS_ITEM =
  /^(?:[、，。；：）\n]|等|和|与|及|以及|共|分别|签|计划|投资|增资|[两三四五六七八九十\d][\d余多]*[家户]|$)/
const WITH_TRADE = /^(?:创新|发展|服务|合作|交流|推广|转化|管理)$/
/** Tags of words that go on behind a name: verbs, prepositions, adverbs. */
const GOES_ON = /^(?:v|vd|[pdcr])$/
/** 锦泓半导体是一家…, 成立于…: what a firm is said to be. */
const SAID_FIRM =
  /是(?:一家|国内|全球|我国|中国)|(?:成立|创立|创办|始创)于|总部(?:位于|设在)|(?:计划|拟|将)?(?:总?投资|增资)[约超近]?\d|的(?=\p{Script=Han}{3,14}(?:基地|项目|工厂|生产线|总部))/gu
/** Tags of words behind which a name may begin: verbs, function words, posts of time. */
const OPENS = /^(?:v|vd|[pcdrum]|u[a-z]|t|f)$/
/** 泵业等汽车项目: a list ends there. */
const ET_CETERA = /^等/
const GLUED = /^[由以被].{2,}/
/** Tags of trades that are verbs or adjectives as well. */
const DESCRIBES = /^[va]/
/** 的, 有: what begins no brand, though single characters may. */
const NO_BRAND_TAG = /^(?:u|v|[pcdrq]$|zg)/
/** 甬江市: what no list of places has may be one. */
const OF_PLACE = /[省市县区镇乡村州]/
const HAN = /\p{Script=Han}/u
const MARK = /[、，。；：“”（）\n]/

/**
 * Firms told by their trade and what stands beside them: 甲电器、乙石化 in a row with a firm are firms, and a trade behind a brand
 * that the lexicon knows belongs to its name.
 */
export function findFirmsByTrade(marked: MarkedText, lexicon: Lexicon): void {
  const { document, mentions } = marked
  for (const firm of mentions.all()) if (isFirm(firm)) takeTrade(marked, firm)
  for (const word of document.words) takeUnmistakable(marked, word)
  for (const { index } of document.text.matchAll(SAID_FIRM)) {
    const start = firmStart(document, index)
    if (start !== undefined) addFirm(marked, start, index)
  }
  for (const mention of mentions.all()) {
    // 深圳的岚邦材料: a place's firm.
    if (!hasLabel(mention, 'Place', 'Park') || document.text.charAt(mention.end) !== '的') continue
    const end = firmEnd(document, mention.end + 1)
    if (end !== undefined) addFirm(marked, mention.end + 1, end)
  }
  for (const items of rowsOf(document)) takeRow(marked, lexicon, items)
}

/**
 * 宜化、三宁、祥云先后成为…: the brands of a row in which a firm is named, or which has so many brands that cannot be persons, are
 * firms.
 */
function takeRow(marked: MarkedText, lexicon: Lexicon, items: readonly Span[]): void {
  const { document, mentions } = marked
  const { text } = document
  const firms = items.filter((item) => mentions.within(item).some((mention) => isFirm(mention)))
  const brands = items.flatMap((item, i) =>
    firms.includes(item) ? [] : (brandIn(document, item, i === 0, i === items.length - 1) ?? []),
  )
  const sure = brands.filter(
    ({ start, end }) => opensWithBrand(document, start, end) && !mayBePerson(lexicon, text.slice(start, end)),
  )
  const told = sure.length >= MOST_BY_CHANCE && sure.some(({ start, end }) => endsWithTrade(text, start, end))
  if ((firms.length === 0 && !told) || (firms.length + brands.length) * 2 < items.length) return
  for (const { start, end } of brands) addFirm(marked, start, end)
}

/** The brand that an item of a row holds; the first may have words before it that begin none, and the last words behind it. */
function brandIn(document: Document, item: Span, first: boolean, last: boolean): Span | undefined {
  const opening = first ? wordOver(document, item.start) : undefined
  // 以宜化: the segmenter takes a function word to the brand.
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

/** 翎澜科技 + 将: an unknown word and such a trade that nothing runs into or out of are a firm wherever they stand. */
function takeUnmistakable(marked: MarkedText, word: Word): void {
  const { document, mentions } = marked
  const trade = nameEndings.startOf(document.text.slice(word.end, word.end + LONGEST_BRAND), 'firm-trade')
  if (trade === undefined || !opensWithBrand(document, word.start, word.end)) return
  const end = word.end + trade.length
  const before = word.start === 0 ? undefined : wordOver(document, word.start - 1)
  const place = mentions.endingAt(word.start)
  const opens =
    before === undefined || place?.label === 'Place' || OPENS.test(before.tag) || !HAN.test(formOf(document, before))
  if (opens && endsItem(document, end)) addFirm(marked, place?.label === 'Place' ? place.start : word.start, end)
}

const isFirm = (mention: { label: string; kind: string }): boolean =>
  mention.label === 'Institution' && mention.kind === 'company'

function addFirm({ document, mentions }: MarkedText, start: number, end: number): boolean {
  const inside = mentions.within({ start, end })
  if (inside.some((other) => isQuantity(other) || other.label !== 'Place' || other.end === end)) return false
  const name = document.text.slice(start, end)
  return mentions.add({ start, end, label: 'Institution', kind: 'company', name, pass: 'lists' })
}

/** The end of the brand and trade that begin at the offset; in a row with firms one unknown word (宜化、三宁) is a brand as well. */
function firmEnd(document: Document, start: number, inRow = false): number | undefined {
  const { text } = document
  let word = wordOver(document, start)
  if (word?.start !== start || !opensBrand(document, word)) return undefined
  while (word !== undefined && word.end - start <= LONGEST && !MARK.test(text.charAt(word.start))) {
    const { end }: Word = word
    if (ET_CETERA.test(formOf(document, word))) return undefined
    if (
      endsItem(document, end) &&
      (endsWithTrade(text, start, end) ||
        (isBrandOnly(document, start, end) && !OF_PLACE.test(text.charAt(end - 1))) ||
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

const endsItem = (document: Document, end: number): boolean =>
  ENDS_ITEM.test(document.text.slice(end, end + 4)) || actsAt(document, end) || isWhose(document, end)

/** 毫末的: whose something is; 岚启投资的, 智能的 say what it is or who paid for it. */
const isWhose = (document: Document, end: number): boolean =>
  document.text.charAt(end) === '的' && !DESCRIBES.test(wordOver(document, end - 1)?.tag ?? '')

const opensBrand = (document: Document, word: Word): boolean => {
  const form = formOf(document, word)
  return !nameWords.has(form) && (BRAND_TAG.test(word.tag) || form.length === 1)
}

const tradeAt = (text: string, at: number): string | undefined =>
  nameEndings.startOf(text.slice(at, at + LONGEST_BRAND), 'trade')

/** Whether the words are more than a trade and end with one. */
const endsWithTrade = (text: string, start: number, end: number): boolean => {
  const trade = nameEndings.endOf(text.slice(start, end), 'trade')
  return trade !== undefined && end - start >= trade.length + 2
}

/** Where the brand and trade begin that end at the offset. */
function firmStart(document: Document, end: number): number | undefined {
  let from = end
  while (from > 0 && end - from < LONGEST * 2 && !MARK.test(document.text.charAt(from - 1))) from--
  const start = nameStart(document, from, end)
  return firmEnd(document, start) === end ? start : undefined
}

/** 奇瑞 + 新能源. */
function takeTrade({ document: { text }, mentions }: MarkedText, firm: { start: number; end: number }): void {
  const known = mentions.startingAt(firm.start)
  if (known === undefined || isQuantity(known) || known.pass !== 'known' || firm.end - firm.start > LONGEST_BRAND)
    return
  const trade = tradeAt(text, firm.end)
  if (trade === undefined || !ENDS_ITEM.test(text.slice(firm.end + trade.length))) return
  const end = firm.end + trade.length
  const widened: NameMention = { ...known, end, name: text.slice(firm.start, end), pass: 'lists' }
  mentions.add(widened)
}
