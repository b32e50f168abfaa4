import type { Lexicon } from '../../lexicon/index.js'
import type { Span } from '../../types/index.js'
import { Words } from '../data.js'
import { type Document, wordOver } from '../document.js'
import { matches } from '../matches.js'
import { hasLabel, isFirm, isQuantity, type MarkedText, type NameMention } from '../mention.js'
import { isCommonNoun } from '../names/common-nouns.js'
import { brandIn, endsItem, endsWithTrade, firmEnd, firmStart, LONGEST_BRAND } from '../names/firm-brand.js'
import { mayBePerson, rowsOf } from '../names/firm-rows.js'
import { isNoName } from '../names/list-items.js'
import { BRAND_TAG, formOf, nameWords, opensWithBrand } from '../names/name-words.js'
import { firmsNamedForMany } from '../names/named-for-many.js'
import { firmByTrade } from '../names/trade-firm.js'
import { tradesAt } from '../names/trades.js'

const works = Words.of('project-words.tsv')

/** So many unknown words in a row are firms, where nothing else tells. */
const MOST_BY_CHANCE = 3
/** 锦泓半导体是一家…, 成立于…: what a firm is said to be. */
const SAID_FIRM =
  /是(?:一家|国内|全球|我国|中国)|(?:成立|创立|创办|始创)于|总部(?:位于|设在)|(?:计划|拟|将)?(?:总?投资|增资)[约超近]?\d|(?:牵头|领投|跟投|签约落户|签约入驻)(?!单位|企业|方|的)|的(?=\p{Script=Han}{3,14}(?:基地|项目|工厂|生产线|总部))/gu
/**
 * Pass 19: firms told by their trade and what stands beside them. 甲电器、乙石化 in a row with a firm are firms, and a trade
 * behind a brand that the lexicon knows belongs to its name.
 */
export function findFirmsByTrade(marked: MarkedText, lexicon: Lexicon): void {
  const { document, mentions } = marked
  for (const firm of mentions.all()) if (isFirm(firm) && !isQuantity(firm)) takeRest(marked, lexicon, firm)
  for (const word of document.words) {
    const firm = firmByTrade(marked, word)
    if (firm !== undefined) addFirm(marked, firm.start, firm.end)
  }
  for (const { start, end } of firmsNamedForMany(marked)) addFirm(marked, start, end)
  for (const { index } of matches(document.text, SAID_FIRM)) {
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

function addFirm({ document, mentions }: MarkedText, start: number, end: number): boolean {
  const inside = mentions.within({ start, end })
  if (inside.some((other) => isQuantity(other) || other.label !== 'Place' || other.end === end)) return false
  const name = document.text.slice(start, end)
  // 坪山的中试线: what is built there.
  if (isNoName(name) || isCommonNoun(name, '') || name.includes('、') || works.ends(name, 'work')) return false
  return mentions.add({ start, end, label: 'Institution', kind: 'company', name, pass: 'lists' })
}

/** 海尔 + 森 + 科技: where the brand ends that goes on by a character, and is another firm's. */
function longerBrand(document: Document, end: number): number {
  const word = /\p{L}/u.test(document.text.charAt(end)) ? wordOver(document, end) : undefined
  return word?.start === end && word.end === end + 1 && /^(?:n|x|g|b|z)/.test(word.tag) ? word.end : end
}

/** 长虹 + 美菱, 顺丰 + 同城: where a second brand behind the first ends, with which they are another firm. */
function secondBrand({ document, mentions }: MarkedText, end: number): number {
  const word = wordOver(document, end)
  const length = word?.start === end ? word.end - end : 0
  const isBrand = word !== undefined && (length === 2 || length === 3) && BRAND_TAG.test(word.tag)
  if (!isBrand || mentions.within(word).length > 0 || !HAN.test(document.text.slice(end, word.end))) return end
  return nameWords.has(formOf(document, word)) ? end : word.end
}
const HAN = /^\p{Script=Han}+$/u

/** 徐工集团 + 投资 acts: what ends as firms do is no brand. */
const WHOLE_FIRM = /(?:集团|公司|银行)$/

/**
 * What the name of a firm in short goes on with: its place before it where its full name begins with that (大连 + 光洋科技), and its
 * trades behind it, which make another firm of it (奇瑞 + 新能源) unless they are of the full name too (中信建投 + 证券).
 */
function takeRest({ document, mentions }: MarkedText, lexicon: Lexicon, firm: NameMention): void {
  const { text } = document
  if (mentions.startingAt(firm.start) !== firm || firm.pass !== 'known') return
  const whole = lexicon.names.longestAt(text.slice(firm.start, firm.end), 0)?.values[0]?.name ?? firm.name
  const before = mentions.endingAt(firm.start)
  const place = hasLabel(before, 'Place') && whole.startsWith(text.slice(before?.start, firm.end)) ? before : undefined
  const short = firm.end - firm.start <= LONGEST_BRAND && !WHOLE_FIRM.test(text.slice(firm.start, firm.end))
  const brand = short ? longerBrand(document, firm.end) : firm.end
  const trades = short ? (tradesAt(text, firm.end) ?? tradesAt(text, brand)) : undefined
  const rest = trades?.end ?? (short ? secondBrand({ document, mentions }, firm.end) : firm.end)
  const end = endsItem(document, rest) ? rest : firm.end
  const start = place?.start ?? firm.start
  if (end === firm.end && place === undefined) return
  const form = text.slice(start, end)
  mentions.add({ ...firm, start, end, name: whole.includes(text.slice(firm.start, end)) ? whole : form, pass: 'lists' })
}
