import type { Lexicon } from '../../lexicon/index.js'
import type { Span } from '../../types/index.js'
import { type Word, wordOver } from '../document.js'
import { hasLabel, isQuantity, type MarkedText, type NameMention } from '../mention.js'
import { isActingFirm } from '../names/acting-firm.js'
import {
  brandIn,
  ENDS_ITEM,
  endsItem,
  endsWithTrade,
  firmEnd,
  firmStart,
  LONGEST_BRAND,
  OPENS,
  tradeAt,
} from '../names/firm-brand.js'
import { mayBePerson, rowsOf } from '../names/firm-rows.js'
import { isNoName } from '../names/list-items.js'
import { formOf, isBrandWord, nameEndings, opensWithBrand } from '../names/name-words.js'

/** So many unknown words in a row are firms, where nothing else tells. */
const MOST_BY_CHANCE = 3
/** 锦泓半导体是一家…, 成立于…: what a firm is said to be. */
const SAID_FIRM =
  /是(?:一家|国内|全球|我国|中国)|(?:成立|创立|创办|始创)于|总部(?:位于|设在)|(?:计划|拟|将)?(?:总?投资|增资)[约超近]?\d|(?:牵头|领投|跟投|签约落户|签约入驻)(?!单位|企业|方|的)|的(?=\p{Script=Han}{3,14}(?:基地|项目|工厂|生产线|总部))/gu
/** 由 or 有 and a brand. */
const BY = /^[由有]..+/
const HAN = /\p{Script=Han}/u
/** 入驻企业 + 建华科技: what it is, before its name. */
const KIND = /(?:企业|公司|股东|投资方|客户|供应商|运营商|开发商|服务商|龙头|独角兽)$/

/**
 * Pass 19: firms told by their trade and what stands beside them. 甲电器、乙石化 in a row with a firm are firms, and a trade
 * behind a brand that the lexicon knows belongs to its name.
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
  if (items.some(({ start, end }) => REPRESENTS.test(text.slice(start, end)))) return
  const firms = items.filter((item) =>
    mentions.within(item).some((mention) => isFirm(mention) && isItem(text, mention, item)),
  )
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

/** 林某、王某分别代表甲公司、乙公司: a row of persons runs into one of firms. */
const REPRESENTS = /(?:分别|共同)代表/

/** Whether a mention begins or ends the item, save what stands in brackets behind it, and does not only stand in it. */
const isItem = (text: string, { start, end }: Span, item: Span): boolean =>
  start === item.start || end === item.end || text.charAt(end) === '（'

/**
 * 翎澜科技 + 将, 建华科技 + 与: an unknown word or a name, and such a trade that nothing runs into or out of are a firm wherever they
 * stand; behind any other word (银河科技) they are one where it does what only a firm does.
 */
function takeUnmistakable(marked: MarkedText, word: Word): void {
  const { document, mentions } = marked
  const trade = nameEndings.startOf(document.text.slice(word.end, word.end + LONGEST_BRAND), 'firm-trade')
  if (trade === undefined) return
  const end = word.end + trade.length
  const glued = BY.test(formOf(document, word)) && /^(?:x|nr)/.test(word.tag)
  if (!glued && !isBrandWord(document, word) && !isActingFirm(document, word, end)) return
  const before = word.start === 0 ? undefined : wordOver(document, word.start - 1)
  const place = mentions.endingAt(word.start)
  const opens =
    before === undefined ||
    glued ||
    place?.label === 'Place' ||
    OPENS.test(before.tag) ||
    KIND.test(formOf(document, before)) ||
    !HAN.test(formOf(document, before))
  // 由云杉 + 资本: the segmenter takes the preposition to the brand.
  const from = glued ? word.start + 1 : word.start
  if (opens && endsItem(document, end)) addFirm(marked, place?.label === 'Place' ? place.start : from, end)
}

const isFirm = (mention: { label: string; kind: string }): boolean =>
  mention.label === 'Institution' && mention.kind === 'company'

function addFirm({ document, mentions }: MarkedText, start: number, end: number): boolean {
  const inside = mentions.within({ start, end })
  if (inside.some((other) => isQuantity(other) || other.label !== 'Place' || other.end === end)) return false
  const name = document.text.slice(start, end)
  if (isNoName(name)) return false
  return mentions.add({ start, end, label: 'Institution', kind: 'company', name, pass: 'lists' })
}

/** 徐工集团 + 投资 acts: what ends as firms do is no brand. */
const WHOLE_FIRM = /(?:集团|公司|银行)$/

/** 奇瑞 + 新能源. */
function takeTrade({ document: { text }, mentions }: MarkedText, firm: { start: number; end: number }): void {
  const known = mentions.startingAt(firm.start)
  if (known === undefined || isQuantity(known) || known.pass !== 'known' || firm.end - firm.start > LONGEST_BRAND)
    return
  const trade = WHOLE_FIRM.test(text.slice(firm.start, firm.end)) ? undefined : tradeAt(text, firm.end)
  if (trade === undefined || !ENDS_ITEM.test(text.slice(firm.end + trade.length))) return
  const end = firm.end + trade.length
  const widened: NameMention = { ...known, end, name: text.slice(firm.start, end), pass: 'lists' }
  mentions.add(widened)
}
