import { type Lexicon, type NameEntry, normaliseForm, Trie } from '../../lexicon/index.js'
import { Words } from '../data.js'
import { occurrences } from '../dictionary.js'
import { type Document, isWordStart, wordOver } from '../document.js'
import { matches } from '../matches.js'
import type { MentionList, NameMention } from '../mention.js'

const words = Words.of('place-words.tsv')

/** A name of two characters and its level, behind whatever holds it: 北京市 + 通州区, 清湖镇. */
const LEVEL = /(?<stem>\p{Script=Han}{2})[市区县旗镇乡]$/u

/**
 * Pass 3: places named again without their level: 通州 where the article names 北京市通州区, 清湖 where it names 清湖镇. The
 * lexicon has no such forms where several places share them.
 */
export function findBarePlaces(document: Document, lexicon: Lexicon, mentions: MentionList<NameMention>): void {
  addBeforeParks(document, lexicon, mentions)
  for (const city of mentions.all()) if (city.kind === 'city') addDistrict(document, lexicon, mentions, city)
  const stems = new Trie<NameMention>()
  for (const mention of mentions.all()) {
    // 淮海经济区 is a region: 经济 is no place of its.
    if (mention.label !== 'Place' || mention.kind === 'region') continue
    const stem = LEVEL.exec(mention.name)?.groups?.stem
    if (stem !== undefined && lexicon.names.longestAt(stem, 0)?.end !== stem.length) stems.add(stem, mention)
  }
  for (const { start, end, value: named } of occurrences(stems, document.text)) {
    const stands = isWordStart(document, start) && isWordStart(document, end)
    if (!stands || mentions.within({ start, end }).length > 0) continue
    const { label, kind, name, pass } = named
    mentions.add({ start, end, label, kind, name, pass })
  }
}

/** Tags of words that go on behind a place, and of marks; behind a noun the name goes on: 西安长安 + 大学. */
const GOES_ON = /^(?:x|v|p|c|d|u|t|f|m|r)/
const STEM = 2

/** 广州南沙, 深圳南山: a district that shares its name with others, behind its city. */
function addDistrict(
  document: Document,
  lexicon: Lexicon,
  mentions: MentionList<NameMention>,
  { start, end, name }: NameMention,
): void {
  const stem = document.text.slice(end, end + STEM)
  if (!isWordStart(document, end) || !isWordStart(document, end + STEM) || mentions.covering(end) !== undefined) return
  const behind = wordOver(document, end + STEM)
  if (behind !== undefined && !GOES_ON.test(behind.tag)) return
  const city = lexicon.byName.get(normaliseForm(name))?.find(({ kind }) => kind === 'city')
  const district = lexicon.byName
    .get(`${stem}区`)
    ?.find(({ label, place }) => label === 'Place' && place === city?.name)
  if (city === undefined || district === undefined) return
  for (const inside of mentions.within({ start, end })) mentions.remove(inside)
  const { label, kind } = district
  mentions.add({ start, end: end + STEM, label, kind, name: `${city.name}${district.name}`, pass: 'known' })
}

/** What the zones and parks of counties and districts are called by, behind their field: 平谷农业科技园. */
const PARK_HEAD =
  /高新区|高新技术产业开发区|经开区|经济(?:技术)?开发区|开发区|产业集聚区|工业园区|(?:产业|科技|创业|工业|创新|农业|生态|物流|科学|智造|文创|科创|软件|医药|生物)园区?|示范[区园]|产业基地|科学城|科技城|未来城|健康城|科创[谷城港]|生命谷|特色小镇|[业技能造械药据链筑慧]小镇/g
/** The segmenter's tags of places and of what it does not know. */
const NO_WORD = /^(?:ns|nz|x)/
/** No field runs over these. */
const NO_FIELD = /[^\p{Script=Han}]|[的在与和及由为将已是有对向从到把被等]/u
const LONGEST_FIELD = 12
const LEVELS = ['县', '市', '旗', '区']

/** 固安 + 高新区, 平谷 + 农业科技园: a county or district whose name is a common word elsewhere, before its zone or park. */
function addBeforeParks(document: Document, lexicon: Lexicon, mentions: MentionList<NameMention>): void {
  const { text } = document
  for (const { index: head } of matches(text, PARK_HEAD)) {
    for (let end = head; end >= STEM && head - end <= LONGEST_FIELD; end--) {
      const start = end - STEM
      const stem = text.slice(start, end)
      if (mentions.covering(end - 1) !== undefined || (end < head && NO_FIELD.test(text.charAt(end)))) break
      const stands =
        isWordStart(document, start) && isWordStart(document, end) && mentions.endingAt(start) === undefined
      // 江北新材料产业园: with what the segmenter knows for a place the name begins anyhow.
      const isWord = !NO_WORD.test(wordOver(document, start)?.tag ?? '') && !words.is(stem, 'no-county')
      const place = stands && isWord ? placeOfStem(lexicon, stem) : undefined
      if (place === undefined) continue
      mentions.add({ start, end, label: 'Place', kind: place.kind, name: place.name, pass: 'known' })
      break
    }
  }
}

/** The one county, city or district that is called so without its level. */
function placeOfStem(lexicon: Lexicon, stem: string): NameEntry | undefined {
  const [place, ...others] = new Set(LEVELS.flatMap((level) => lexicon.byName.get(`${stem}${level}`) ?? []))
  return place?.label === 'Place' && others.length === 0 ? place : undefined
}
