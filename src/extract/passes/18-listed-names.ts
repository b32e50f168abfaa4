import { type Lexicon, normaliseForm } from '../../lexicon/index.js'
import type { Span } from '../../types/index.js'
import { Words } from '../data.js'
import { type Document, wordOver, wordsBetween } from '../document.js'
import { matches } from '../matches.js'
import type { MarkedText, Mention } from '../mention.js'
import { isNoName, listItems, nameStart } from '../names/list-items.js'
import { findListedFacilities } from '../names/listed-facilities.js'
import { findListedParks } from '../names/listed-parks.js'
import { BRAND_TAG, formOf, isBrandOnly, nameEndings, nameWords } from '../names/name-words.js'

const words = Words.of('list-words.tsv')

const ITEM = '[\\p{Script=Han}A-Za-z0-9·（）]{2,14}'
const COUNT = '(?:\\d+[余多]?|[两三四五六七八九十])[家所个]'
/** Names, a number or 等, and what they are. */
const OF_KIND = new RegExp(
  `(?<items>${ITEM}(?:、${ITEM})+)(?<!\\d)(?:等(?:${COUNT})?|${COUNT})(?!多类|多种|各类|类型|产业(?!链上)|行业(?!龙头|头部|领军|知名|领先|巨头|标杆)|领域|板块|方向|赛道|业务|产品|环节|技术)(?![^，。；：、]{0,8}(?:人才|人员|专家|团队|院士|教授)[^，。；：、]{0,4}(?:创办|领衔|创立|组建|设立))[^，。；：、]{0,10}?(?<noun>${words.alternatives('kind-behind')})`,
  'duy',
)
/** The same with the noun before: 参会企业包括甲电气、乙药业、丙动力. */
const KIND_FIRST = new RegExp(
  `(?<noun>${words.alternatives('kind-before')})(?:主要|分别)?(?:包括|包含|涉及|有|为)：?(?<items>${ITEM}(?:、${ITEM}){2,})`,
  'dgu',
)
/** 贵州某市的: what it describes comes behind. */
const OPEN_END = /[的了和与]$/
/** 某市大力支持机器人、高端装备等企业: what is done for firms of a trade. */
const ACTS = /大力|支持|鼓励|引导|扶持|培育|推动|推进/
/** What follows the last name of a list. */
const REST = /等(?:\d*[余多]?[家所个].*)?$/u
const FIRST_ITEM = new RegExp(`(?<=(${ITEM}))、`, 'uy')
const LIST = new RegExp(`${ITEM}(?:、${ITEM})*`, 'uy')
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

/**
 * Pass 18: names told by the list that they stand in. 甲电气、乙药业、丙动力等8家企业 are companies, head word or not, and
 * 东北农业、东北石油等高校 universities.
 */
export function findListedNames({ document, mentions }: MarkedText, lexicon: Lexicon): void {
  findShops({ document, mentions })
  findListedParks({ document, mentions })
  findListedFacilities({ document, mentions })
  for (const match of [...listsOfKind(document.text), ...matches(document.text, KIND_FIRST)]) {
    const kind = KINDS[match.groups?.noun ?? ''] ?? 'company'
    const items = [...listItems(match)]
    const named = kind === 'company' ? namedOf(mentions, items) : 0
    const among = named >= AMONG_NAMED && named * 2 >= items.length
    for (const span of items) {
      const end = span.end - (REST.exec(span.item)?.[0].length ?? 0)
      const start = nameStart(document, span.start, end)
      const item = document.text.slice(start, end)
      const whole = `${item}大学`
      const isUniversity = kind === 'university' && lexicon.byName.has(normaliseForm(whole))
      const ofPlace = mentions.startingAt(start)?.label === 'Place'
      const many = items.length > 2 || ofPlace || named > 0
      const told = many ? mayBeBrand(document, start, end) : isBrandOnly(document, start, end)
      const brand = told || (among && isOneWord(document, start, end))
      // 甲市、乙市的6家企业: places whose firms are counted.
      const isMember = nameEndings.ends(item, 'member') && !endsInLetter(document, end)
      const isName = isUniversity || (!isMember && !ACTS.test(item) && !OPEN_END.test(item) && brand)
      if (!isName || mentions.within({ start, end }).some((mention) => !opensItem(mention, start, end))) continue
      const name = isUniversity ? whole : item
      if (isNoName(name)) continue
      mentions.add({ start, end, label: 'Institution', kind, name, pass: 'lists' })
    }
  }
}

/** The lists of a kind, each from its first 、 on: few of a text's characters stand before one. */
function* listsOfKind(text: string): Generator<RegExpExecArray> {
  let from = 0
  for (let mark = text.indexOf('、'); mark >= 0; ) {
    const next = text.indexOf('、', mark + 1)
    const start = firstItem(text, from, mark)
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
  for (const match of matches(document.text, ROW)) {
    const items = [...listItems(match)].map(({ start: from, item }) => {
      const end = from + (BEFORE_REST.exec(item)?.[0] ?? item).length
      const start = nameStart(document, from, end)
      return { start, end, name: document.text.slice(start, end) }
    })
    const shops = items.filter(({ name }) => nameEndings.ends(name, 'shop'))
    const brands = items.filter(({ start, end }) => mayBeBrand(document, start, end))
    if (Math.min(shops.length, brands.length) * 2 < items.length) continue
    for (const { start, end, name } of new Set([...brands, ...shops])) {
      if (
        nameEndings.is(name, 'shop') ||
        isNoName(name) ||
        mentions.within({ start, end }).some((one) => one.start < start)
      )
        continue
      mentions.add({ start, end, label: 'Institution', kind: 'company', name, pass: 'lists' })
    }
  }
}

/** How many of a list have names; where these are so many, the others are firms as well, whatever their names mean: 英特尔、德州仪器、地平线等企业. */
const AMONG_NAMED = 2
const namedOf = (mentions: MarkedText['mentions'], items: readonly Span[]): number =>
  items.filter(({ start, end }) => {
    const mention = mentions.covering(end - 1)
    return mention?.label === 'Institution' && mention.end === end && mention.start >= start
  }).length
/** 地平线, 强生医疗, but not 储能 nor 芯片设计: one word that no field is called by, alone or before a trade of firms. */
function isOneWord(document: Document, start: number, end: number): boolean {
  const trade = nameEndings.endOf(document.text.slice(start, end), 'firm-trade')?.length ?? 0
  const [first, ...others] = wordsBetween(document, { start, end: trade < end - start ? end - trade : end })
  return (
    first !== undefined && others.length === 0 && !nameWords.has(formOf(document, first)) && !/^[mu]/.test(first.tag)
  )
}

/** 合 | 林立 | 业: a character alone at the end is of the brand, and makes no 产业. */
function endsInLetter(document: Document, end: number): boolean {
  const last = wordOver(document, end - 1)
  return last?.end === end && last.start === end - 1
}

/** 渤海化工: a place that opens a brand is part of it. */
const opensItem = ({ label, start, end }: Mention, itemStart: number, itemEnd: number): boolean =>
  label === 'Place' && start === itemStart && end < itemEnd

/** A brand holds something that no dictionary of common words has: 久晴药业, not 人工智能. */
const mayBeBrand = (document: Document, start: number, end: number): boolean =>
  wordsBetween(document, { start, end }).some((word) => BRAND_TAG.test(word.tag) || word.end - word.start === 1)
