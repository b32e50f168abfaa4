import { type Lexicon, normaliseForm } from '../../lexicon/index.js'
import { type Document, wordsBetween } from '../document.js'
import type { MarkedText, Mention } from '../mention.js'
import { listItems } from './list-items.js'
import { nameEndings } from './name-words.js'

const ITEM = '[\\p{Script=Han}A-Za-z0-9·（）]{2,14}'
/** Three names or more, a number or 等, and what they are. */
const OF_KIND = new RegExp(
  `(?<items>${ITEM}(?:、${ITEM}){2,})(?<!\\d)(?:等(?:\\d+[余多]?[家所个])?|\\d+[余多]?[家所个])[^，。；：、]{0,10}?(?<noun>企业|公司|厂商|品牌|机构|高校|院校|院所|银行|医院)`,
  'duy',
)
const FIRST_ITEM = new RegExp(`(?<=(${ITEM}))、`, 'uy')
const LIST = new RegExp(`${ITEM}(?:、${ITEM})*`, 'uy')
/** An item is no longer, whatever its characters are written with. */
const LONGEST_ITEM = 28
/** Names in a row, with no noun that says what they are. */
const ROW = new RegExp(`(?<=^|[，。；：\\n])(?<items>${ITEM}(?:、${ITEM}){3,})`, 'dgu')
/** The last in a row has more behind it: 海棠药房 | 各种配套. */
const BEFORE_REST = new RegExp(`^.*?${nameEndings.alternatives('shop')}(?=等|各|和|也|都|已|均|陆续)`)
/** The kind of body that the noun tells; all other nouns tell companies. */
const KINDS: Record<string, string> = {
  高校: 'university',
  院校: 'university',
  院所: 'institute',
  医院: 'hospital',
  机构: 'other',
}
/** Tags of the words that a brand holds: unknown to the dictionary, or a name. */
const BRAND_TAG = /^(?:x|nz|nr|nt|ns|eng|j)/

/**
 * Pass 10: names told by the list that they stand in. 甲电气、乙药业、丙动力等8家企业 are companies, head word or not, and
 * 东北农业、东北石油等高校 universities.
 */
export function findListedNames({ document, mentions }: MarkedText, lexicon: Lexicon): void {
  findShops({ document, mentions })
  for (const match of listsOfKind(document.text)) {
    const kind = KINDS[match.groups?.noun ?? ''] ?? 'company'
    for (const { start, end, item } of listItems(match)) {
      const whole = `${item}大学`
      const isUniversity = kind === 'university' && lexicon.byName.has(normaliseForm(whole))
      const named = isUniversity || (!nameEndings.ends(item, 'member') && mayBeBrand(document, start, end))
      if (!named || mentions.within({ start, end }).some((mention) => !opensItem(mention, start, end))) continue
      const name = isUniversity ? whole : item
      mentions.add({ start, end, label: 'Institution', kind, name, pass: 'lists' })
    }
  }
}

/** The lists of a kind, each from its first 、 on: few of a text's characters stand before one that has another behind it. */
function* listsOfKind(text: string): Generator<RegExpExecArray> {
  let from = 0
  for (let mark = text.indexOf('、'); mark >= 0; ) {
    const next = text.indexOf('、', mark + 1)
    const start = next < 0 || next - mark > LONGEST_ITEM + 1 ? mark : firstItem(text, from, mark)
    OF_KIND.lastIndex = start
    const match = start < mark ? OF_KIND.exec(text) : null
    if (match !== null) {
      from = match.index + match[0].length
      yield match
    }
    // A list that is none of a kind from its first item on is none from any other.
    mark =
      match !== null
        ? text.indexOf('、', from)
        : start < mark
          ? text.indexOf('、', Math.max(mark + 1, listEnd(text, start)))
          : next
  }
}

function listEnd(text: string, start: number): number {
  LIST.lastIndex = start
  return start + (LIST.exec(text)?.[0].length ?? 0)
}

/** Where the item begins that ends before the mark, behind `from`. */
function firstItem(text: string, from: number, mark: number): number {
  FIRST_ITEM.lastIndex = mark
  return Math.max(from, mark - (FIRST_ITEM.exec(text)?.[1]?.length ?? 0))
}

/** Shops and the like in a row: where most of them end as shops do and have brands, all are companies. */
function findShops({ document, mentions }: MarkedText): void {
  for (const match of document.text.matchAll(ROW)) {
    const items = [...listItems(match)].map(({ start, item }) => {
      const name = BEFORE_REST.exec(item)?.[0] ?? item
      return { start, end: start + name.length, name }
    })
    const shops = items.filter(({ name }) => nameEndings.ends(name, 'shop'))
    const brands = items.filter(({ start, end }) => mayBeBrand(document, start, end))
    if (Math.min(shops.length, brands.length) * 2 < items.length) continue
    for (const { start, end, name } of new Set([...brands, ...shops])) {
      if (nameEndings.is(name, 'shop') || mentions.within({ start, end }).some((one) => one.start < start)) continue
      mentions.add({ start, end, label: 'Institution', kind: 'company', name, pass: 'lists' })
    }
  }
}

/** 渤海化工: a place that opens a brand is part of it. */
const opensItem = ({ label, start, end }: Mention, itemStart: number, itemEnd: number): boolean =>
  label === 'Place' && start === itemStart && end < itemEnd

/** A brand holds something that no dictionary of common words has: 久晴药业, not 人工智能. */
const mayBeBrand = (document: Document, start: number, end: number): boolean =>
  wordsBetween(document, { start, end }).some((word) => BRAND_TAG.test(word.tag) || word.end - word.start === 1)
