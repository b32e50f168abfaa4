import { Trie } from '../../lexicon/index.js'
import { Words } from '../data.js'
import { occurrences } from '../dictionary.js'
import { type Document, isWordStart, wordOver, wordsBetween } from '../document.js'
import { matches } from '../matches.js'
import { hasLabel, type MentionList, type NameMention } from '../mention.js'

const words = Words.of('place-words.tsv')

/** What ends the names of towns, villages and streets; 街道 before 街. */
const END = new RegExp(
  `${words.alternatives('town')}|${words.alternatives('quarter')}|${words.alternatives('road')}`,
  'g',
)
/** 蓬江区 | 棠下 | 镇: a proper name of this many characters stands before it. */
const LONGEST = 6
const SHORTEST = { alone: 2, within: 1 }
/** What the segmenter takes for names, or does not know. */
const PROPER_TAG = /^(?:n[rstz]|x|j)/
/** What stands in no proper name: function words, numbers of things, verbs of two characters. */
const NO_NAME_TAG = /^(?:[pcury]|uj|ul)/
const NO_NAME =
  /[的在于与和及为由从向对至到等各个是有该本全]|[市县区州省]长|书记|政府$|[两三四五六七八九]$|^[村乡集城市小古强重名大新老县区]$/
/** 某镇党委, 某镇镇长: bodies and posts that the segmenter may take the end of the name for. */
const BODY_BEHIND = /^[党委人政长]/
/** 镇静, 乡村, 街道办: what the end of a town's name opens. */
const OPENED = /[村镇域级办痛静定压土亲下里]/
/** 7号, 218-2号, 以北: the number of a house, or on what side. */
const ADDRESS_BEHIND = /^(?:\d[\d—-]{0,4}号|以[东西南北])/
const PERSON_BEHIND = /^(?:同志|先生|女士|教授|院士)/
const IN_QUOTE = /^\p{Script=Han}{1,3}”/u
const DIRECTION = /[东西南北中]/
/** A district before 镇 is no name of a town. */
const LEVEL_END = /[省市区县州旗]$/

/**
 * Pass 2: towns, villages and streets, which no list has: 棠下镇, 首南街道, 三环南路. A proper name stands before the word, or
 * whatever stands between it and the place that holds it, which makes its full name: 蓬江区棠下镇. A name once found is found
 * wherever it stands again.
 */
export function findSmallPlaces(document: Document, mentions: MentionList<NameMention>): void {
  const names = new Trie<string>()
  for (const match of matches(document.text, END)) {
    const [word] = match
    const end = match.index + word.length
    // 江北新区 + 华福路7号, 九水东路以北: an address, and the place is the one that it is in.
    if (words.is(word, 'road') && ADDRESS_BEHIND.test(document.text.slice(end, end + LONGEST))) continue
    const found = nameStart(document, mentions, match.index, word)
    // 某区委常委 + 云溪乡党委书记: the post before it without a mark.
    const start = found === undefined ? undefined : found + (document.text.startsWith('常委', found) ? 2 : 0)
    // “湘才乡连”: part of a name in quotation marks.
    if (
      start !== undefined &&
      document.text.charAt(start - 1) === '“' &&
      IN_QUOTE.test(document.text.slice(end, end + 4))
    )
      continue
    // 免去姜弘道同志职务: a person, whose name ends so.
    if (PERSON_BEHIND.test(document.text.slice(end, end + 2))) continue
    if (start === undefined || !endsName(document, end, word, mentions.endingAt(start))) continue
    const short = document.text.slice(start, end)
    if (words.ends(short, 'ordinary') || words.is(short, 'ordinary-alone')) continue
    const name = document.text.slice(outermost(mentions, start), end)
    if (mentions.add(smallPlace(start, end, name))) names.add(short, name)
  }
  for (const { start, end, value: name } of occurrences(names, document.text)) {
    if (mentions.covering(start) === undefined) mentions.add(smallPlace(start, end, name))
  }
}

/** Where the places begin that stand before the name and hold it: 成都市 + 天府新区 + 兴隆街道. */
function outermost(mentions: MentionList<NameMention>, start: number): number {
  const outer = mentions.endingAt(start)
  return outer?.label === 'Place' && outer.kind !== 'region' ? outermost(mentions, outer.start) : start
}

const smallPlace = (start: number, end: number, name: string): NameMention => ({
  start,
  end,
  label: 'Place',
  kind: 'other',
  name,
  pass: 'small',
})

/** Whether the name ends here: with a word, before its bodies or, behind what holds it, before anything that 镇 does not open. */
const endsName = (document: Document, end: number, word: string, outer: NameMention | undefined): boolean =>
  isWordStart(document, end) ||
  (!words.is(word, 'road') && BODY_BEHIND.test(document.text.charAt(end))) ||
  (words.is(word, 'town') && outer?.label === 'Place' && !OPENED.test(document.text.charAt(end)))

/** Where the proper name begins that stands before the word; undefined where none does. */
function nameStart(
  document: Document,
  mentions: MentionList<NameMention>,
  at: number,
  word: string,
): number | undefined {
  // 棠下镇 + 镇长: the second is the post's.
  if (mentions.covering(at) !== undefined || mentions.endingAt(at)?.pass === 'small') return undefined
  const stem = stemBefore(document, mentions, at, word)
  if (stem !== undefined) return stem.start
  const within = withinPlace(document, mentions, at)
  if (within !== undefined || words.is(word, 'quarter')) return within
  return (
    (words.is(word, 'town') ? behindPreposition(document, mentions, at) : undefined) ??
    alone(document, mentions, at) ??
    beforeOrgan(document, mentions, at, word)
  )
}

/** 上街 + 镇, 鞍山 + 西 + 道: towns and streets have the names of other places. */
function stemBefore(
  { text }: Document,
  mentions: MentionList<NameMention>,
  at: number,
  word: string,
): NameMention | undefined {
  const turned = words.is(word, 'road') && DIRECTION.test(text.charAt(at - 1))
  const stem = mentions.endingAt(turned ? at - 1 : at)
  return stem?.label === 'Place' && !LEVEL_END.test(text.charAt(stem.end - 1)) ? stem : undefined
}

/** Behind the place that holds it, whatever words the segmenter makes of the name. */
function withinPlace(document: Document, mentions: MentionList<NameMention>, at: number): number | undefined {
  for (let start = at - SHORTEST.within; start >= at - LONGEST; start--) {
    const outer = mentions.endingAt(start)
    if (outer === undefined) continue
    return hasLabel(outer, 'Place', 'Park') && isName(document, start, at) ? start : undefined
  }
  return undefined
}

function isName(document: Document, start: number, end: number): boolean {
  const form = document.text.slice(start, end)
  const stops = wordsBetween(document, { start, end }).some(
    ({ tag, start: from, end: to }) => NO_NAME_TAG.test(tag) || (/^[vmd]/.test(tag) && to - from > 1),
  )
  return /^\p{Script=Han}+$/u.test(form) && !NO_NAME.test(form) && !stops
}

/** 在 + 西岭园 + 镇, 县城 + 清湖 + 镇: all that stands between a preposition and the end of a town's name. */
const BEHIND = /(?:[在于到至赴]|县城|（)(?!县城)(?<name>\p{Script=Han}{2,4})$/u
const LONGEST_BEHIND = 8

function behindPreposition(document: Document, mentions: MentionList<NameMention>, at: number): number | undefined {
  const name = BEHIND.exec(document.text.slice(Math.max(0, at - LONGEST_BEHIND), at))?.groups?.name ?? ''
  const start = at - name.length
  if (name === '' || !isWordStart(document, start) || mentions.within({ start, end: at }).length > 0) return undefined
  return isName(document, start, at) ? start : undefined
}

/** ，真新 + 街道 + 党工委: all that stands between a mark and the end of the name, before an organ of the street or town. */
function beforeOrgan(
  document: Document,
  mentions: MentionList<NameMention>,
  at: number,
  word: string,
): number | undefined {
  if (!ORGAN.test(document.text.slice(at + word.length, at + word.length + 3))) return undefined
  const name = BEHIND_MARK.exec(document.text.slice(Math.max(0, at - LONGEST_BEHIND), at))?.groups?.name ?? ''
  const start = at - name.length
  if (name === '' || mentions.within({ start, end: at }).length > 0) return undefined
  return isName(document, start, at) ? start : undefined
}
const ORGAN = /^(?:党工委|党委|办事处|纪工委|人大)/
const BEHIND_MARK = /(?:^|[，。；、：\n])(?<name>\p{Script=Han}{2})$/u

/** The words before it that the segmenter takes for proper names. */
function alone(document: Document, mentions: MentionList<NameMention>, at: number): number | undefined {
  let start = at
  for (let word = wordOver(document, at - 1); word !== undefined && start > 0; word = wordOver(document, start - 1)) {
    if (!PROPER_TAG.test(word.tag) || mentions.covering(word.start) !== undefined) break
    if (!/^\p{Script=Han}+$/u.test(document.text.slice(word.start, start))) break
    start = word.start
    if (at - start > LONGEST) return undefined
  }
  return at - start >= SHORTEST.alone && isName(document, start, at) ? start : undefined
}
