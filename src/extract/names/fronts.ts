import { type Document, isWordStart, type Word, wordOver } from '../document.js'
import { hasLabel, isQuantity, type MarkedText, type Mention, type NameMention } from '../mention.js'
import {
  CONJUNCTION,
  formOf,
  isBrandWord,
  keepsField,
  NOMINAL,
  nameEndings,
  nameWords,
  opensWithBrand,
  stopsName,
  swallows,
} from './name-words.js'

/** A brand before its place is short. */
const LONGEST_BRAND = 6
/** A firm's brand is known by so few characters. */
export const LONGEST_PARTNER = 4
/** A firm's trade may be said in so many words: 汽车电子. */
const MOST_TRADES = 2
/** What is left of a name behind a verb of building must be this long. */
const SHORTEST_REST = 4
const SHORTEST_WORK = 2
/** 工程, 管理: what building is named with. */
const LONGEST_OF_BUILDING = 4
/** What makes the place or body behind it where, with whose help or by whom one builds. */
const IN_PLACE = /[在于由]$|依托$|批准$|同意$|支持$|推动$|鼓励$|指导$/
/** Between the names of two parties. */
export const DASH = /[—–-]/
/** So many words of any kind are not the rest of a name that begins with 建设. */
const LONG_REST = 8

/** The front of a name as its host: a body or a park has units of its own, a place has none. */
export const hostOf = (front: Mention | undefined): NameMention | undefined =>
  front !== undefined && !isQuantity(front) && hasLabel(front, 'Institution', 'Park') ? front : undefined

/** The institution that ends where a name's place begins, or one word or 与 and a place before it: 暨南大学 + 经纬 + 粤港澳…研究院. */
export function hostBefore({ document, mentions }: MarkedText, start: number, floor: number): Mention | undefined {
  const word = wordOver(document, start - 1)
  const form = word === undefined ? '' : formOf(document, word)
  const joins = word !== undefined && NOMINAL.test(word.tag) && /^\p{L}+$/u.test(form) && !stopsName(form)
  const oneBefore = joins ? mentions.endingAt(word.start) : undefined
  const joined = CONJUNCTION.has(document.text.charAt(start - 1)) ? mentions.endingAt(start - 1) : undefined
  const acrossPlace = joined?.label === 'Place' ? mentions.endingAt(joined.start) : undefined
  const host = mentions.endingAt(start) ?? oneBefore ?? acrossPlace
  return host?.label === 'Institution' && host.start >= floor ? host : undefined
}

/** Where a company's brand begins that stands before its place: 国投 + 新疆…有限公司. */
export function brandBefore({ document, mentions }: MarkedText, from: number, floor: number): number {
  let start = from
  while (start > floor && from - start < LONGEST_BRAND) {
    const word = wordOver(document, start - 1)
    if (word === undefined || word.start < floor || mentions.covering(word.start) !== undefined) break
    const form = formOf(document, word)
    // 由国网: the segmenter takes the word before the brand to it.
    if (swallows.first.test(form)) return word.start + 1
    if (!/^(?:n|x|j)/.test(word.tag) || !/^\p{L}{1,4}$/u.test(form)) break
    // 一行6人到 + 山东…有限公司: where they went.
    if (nameWords.is(form, 'stop') || nameWords.is(form, 'trim') || /[到赴]$/.test(form)) break
    start = word.start
  }
  return start
}

/** 菱云 + 福特汽车有限公司, 广州 + 广汽 + 比亚迪…有限公司: where the partner's brand or the place begins that opens a joint firm's name. */
export function partnerBefore({ document, mentions }: MarkedText, from: number, floor: number): number {
  let start = from
  while (start > floor) {
    const mention = mentions.endingAt(start)
    const word = wordOver(document, start - 1)
    const isBrand = mention?.kind === 'company' && mention.end - mention.start <= LONGEST_PARTNER
    if (mention !== undefined && mention.start >= floor && (isBrand || mention.label === 'Place')) {
      start = mention.start
      if (mention.label === 'Place') return start
    } else if (
      word !== undefined &&
      word.end === start &&
      word.start >= floor &&
      (isBrandWord(document, word) || isNounAlone(document, word))
    ) {
      if (mentions.covering(word.start) !== undefined) return start
      start = word.start
    } else return start
  }
  return start
}

/** 名为 + 时代 + 上汽…有限公司: a brand may be an ordinary noun, where nothing but a mark or 名为 stands before it. */
const isNounAlone = ({ text }: Document, { start, end, tag }: Word): boolean =>
  tag === 'n' && end - start === 2 && /(?:^|[，。；：“”、\n]|名[为叫])$/.test(text.slice(Math.max(0, start - 2), start))

/** Where a brand begins that stands before a place, alone or with its trade: 锦泓 + 半导体 + 华东 + 研发中心. */
export function tradedBrandBefore(document: Document, from: number, floor: number): number | undefined {
  if (!isWordStart(document, from)) return undefined
  for (let end = from, trades = 0; trades <= MOST_TRADES; trades++) {
    const word = wordOver(document, end - 1)
    if (word === undefined || word.start < floor) return undefined
    if (opensWithBrand(document, word.start, from)) return word.start
    if (!nameEndings.is(formOf(document, word), 'trade')) return undefined
    end = word.start
  }
  return undefined
}

/** Where the other party's name begins before a dash: 甲——乙联合实验室. */
export function otherParty({ document, mentions }: MarkedText, start: number, floor: number): number {
  let dash = start
  while (dash > floor && DASH.test(document.text.charAt(dash - 1))) dash--
  const mention = mentions.endingAt(dash)
  if (mention !== undefined) return mention.start
  let party = dash
  while (party > 0) {
    const word = wordOver(document, party - 1)
    if (word === undefined || word.start < floor || !NOMINAL.test(word.tag)) break
    if (nameWords.is(formOf(document, word), 'stop') || mentions.covering(word.start) !== undefined) break
    party = word.start
  }
  return party === dash ? start : party
}

/** 某市 + 建设 + 太湖创新中心: a second place begins the name of what is built. */
const opensWithPlace = (document: Document, start: number): boolean =>
  isWordStart(document, start) && wordOver(document, start)?.tag === 'ns'

/**
 * 在某园区建设甲研究院: what follows a place and a verb of building is the name, and the place is where. A short word behind the
 * verb may be one's field with it (建设工程学院), but of `works` none is built into the name.
 */
export function behindVerb(
  { document }: MarkedText,
  front: Mention,
  start: number,
  headStart: number,
  works: boolean,
): number {
  const between = document.text.slice(front.end, headStart)
  const how = (nameWords.startOf(between, 'how') ?? nameWords.startOf(between, 'pays') ?? '').length
  const verb =
    nameWords.startOf(between.slice(how), 'builds') ??
    (how > 0 ? nameWords.startOf(between.slice(how), 'develops') : undefined)
  const rest = front.end + how + (verb?.length ?? 0)
  // 云杉集团 + 建设 + 新能源研究院: what a body builds is not named by its building, as 某大学 + 建设工程研究院 is.
  const ofBuilding = how === 0 && nameWords.begins(document.text.slice(rest, rest + LONGEST_OF_BUILDING), 'of-building')
  if (front.label === 'Institution' && verb !== undefined && !ofBuilding) return Math.min(rest, headStart)
  // 在某园 + 建设 + 技术转移中心: with a preposition before the place the verb is one, whatever is built.
  const inPlace = IN_PLACE.test(document.text.slice(Math.max(0, front.start - 2), front.start))
  if ((works || inPlace) && verb !== undefined && rest === headStart) return headStart
  const shortest = works || inPlace ? SHORTEST_WORK : SHORTEST_REST
  const long = headStart - rest >= LONG_REST
  const named =
    verb !== undefined && headStart - rest >= shortest && (inPlace || long || keepsField(document, rest, headStart))
  if (named || (verb !== undefined && rest < headStart && opensWithPlace(document, rest))) return rest
  // 某园区 + 建设 + 科技小镇: what is built there by a common noun is no name.
  return works && verb !== undefined && front.label !== 'Place' ? headStart : start
}
