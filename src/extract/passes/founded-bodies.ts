import type { Head, Lexicon, Trie } from '../../lexicon/index.js'
import { Words } from '../data.js'
import { type Document, isWordStart, wordsBetween } from '../document.js'
import { identifyHere } from '../identify-here.js'
import { matches } from '../matches.js'
import { hasLabel, isQuantity, type MarkedText, type NameMention } from '../mention.js'
import type { Topic } from '../topic.js'
import { isCommonUnit } from './common-nouns.js'
import { type Founder, founderBefore } from './founder.js'
import { headsOf } from './heads.js'
import { formOf, keepsField, NOMINAL, nameEndings, nameWords, stopsName } from './name-words.js'

const words = new Words('founding-words.tsv')

/** 成立了全省首个…, 为…成立的…: a verb of founding up to what is founded, and whether it says that this is one. */
const FOUNDING = new RegExp(
  `(?<verb>${words.alternatives('founds')}|(?<makes>${words.alternatives('makes')}))(?:了|起|的)?(?<one>(?:[全我本][国省市区县校]|国内|世界|全球)?${words.alternatives('one')})?`,
  'dgu',
)
/** 推进…水厂建设, 完成…实验室重组: building as a noun behind what is built. */
const NOMINAL_BUILDING = new RegExp(
  `${words.alternatives('furthers')}(?<list>[^，。；：]{3,40}?)(?:等[^，。；：]{0,10})?(?:建设|筹建|重组)(?=[，。；：]|工作|步伐|$)`,
  'dgu',
)
/** 某省首个…: the first of its kind there. */
const FIRST = new RegExp(`(?<one>${words.alternatives('first')})`, 'dgu')
/** The farthest from the verb that a head word begins. */
const FARTHEST = 18
const HAN = /^[\p{Script=Han}A-Za-z\d+—]*$/u
/** What ends a name behind its head word. */
const ENDS = /^(?:[，。；：！？、）”\n]|[和与及等在后并]|启用|揭牌|落成|挂牌|建设|获|正式|$)/
/** 110千伏智园变电站, 年产60万吨聚丙烯生产线. */
const MEASURE = /^(?:年产|日产|日处理)?\d[\d.]*(?:千伏|伏|万?吨|万?千瓦|兆瓦|吉瓦|万?台|万?套|英寸|代)(?:\/年|级)?/
const JOINS = /^[、和与及]/
/** 科创中心、概念验证中心等12个平台: members of a counted set are named, however little their names say. */
const AMONG = /^[^，。；：]{0,60}等(?:一批|[近约]?[\d两三四五六七八九十百余多数]+[个家所项座大])/
/** A name that says no field says something else in so many characters: 实验室创新发展 + 联盟. */
const LONG_ENOUGH = 4
const LONGER_NAME = 6
const SHORTEST_FIELD = 2

/**
 * What is founded is a body with a name, though its name says little: 组建实验室创新发展联盟, 设立引导基金. Where one body or place founds
 * it, its full name begins with the founder's.
 */
export function findFoundedBodies(marked: MarkedText, lexicon: Lexicon, topic: Topic): void {
  const { document, mentions } = marked
  const heads = headsOf(lexicon)
  for (const { start: offset, end } of document.sentences) {
    const sentence = document.text.slice(offset, end)
    for (const match of matches(sentence, FOUNDING)) {
      const verb = offset + match.index
      if (!isWordStart(document, verb) || mentions.covering(verb) !== undefined) continue
      const founder = founderBefore(marked, lexicon, topic, { start: offset, end: verb })
      if (founder === undefined) continue
      const start = verb + match[0].length
      const listed = AMONG.test(document.text.slice(start, end))
      const how = { weak: match.groups?.makes !== undefined, one: listed || match.groups?.one !== undefined }
      readList(marked, heads, founder, start, how)
    }
    for (const match of matches(sentence, NOMINAL_BUILDING)) {
      const founder = founderBefore(marked, lexicon, topic, { start: offset, end: offset + match.index })
      const start = offset + (match.indices?.groups?.list?.[0] ?? 0)
      if (founder !== undefined) readList(marked, heads, founder, start, { weak: true, one: false })
    }
    for (const match of matches(sentence, FIRST)) {
      const start = offset + match.index
      const mention = mentions.endingAt(start)
      if (mention === undefined || isQuantity(mention) || mention.label !== 'Place') continue
      const founder = { mention, name: identifyHere(lexicon, topic, mention).name, joint: false }
      const found = founded(marked, heads, founder, start + match[0].length, { weak: false, one: true })
      if (found !== undefined) mentions.add(found)
    }
  }
}

/** The names of a list, one after the other, beside those found before. */
function readList(marked: MarkedText, heads: Trie<Head>, founder: Founder, from: number, how: How): void {
  const { document, mentions } = marked
  for (let start = from; ; ) {
    const known = mentions.startingAt(start)
    const found = known ?? founded(marked, heads, founder, start, how)
    if (found === undefined) return
    if (known === undefined && !isQuantity(found)) mentions.add(found)
    if (!JOINS.test(document.text.charAt(found.end))) return
    start = found.end + 1
  }
}

/** How the verb tells of what is founded: only as built, and as one thing. */
interface How {
  weak: boolean
  one: boolean
}

/** The name that begins at the offset, behind the verb, and ends with a head word. */
function founded(
  { document, mentions }: MarkedText,
  heads: Trie<Head>,
  founder: Founder,
  start: number,
  how: How,
): NameMention | undefined {
  const { text } = document
  for (let i = start; i < start + FARTHEST && HAN.test(text.charAt(i)); i++) {
    const found = heads.longestAt(text, i)
    const head = found?.values[0]
    if (found === undefined || head === undefined || !ENDS.test(text.slice(found.end))) continue
    const span = { start, end: found.end }
    const name = text.slice(start, found.end)
    if (!isFounded(head) || words.ends(name, 'many') || isCommonUnit(name) || mentions.within(span).length > 0)
      return undefined
    const { mention, joint, name: whose } = founder
    if (!saysEnough(document, head, start, i, { ...how, joint })) return undefined
    const { label, kind } = head
    const host = !joint && hasLabel(mention, 'Institution', 'Park') ? { host: mention } : {}
    return { ...span, label, kind, name: joint ? name : whose + name, pass: 'founded', ...host }
  }
  return undefined
}

/** A head that is no body, park, fund or project names nothing that is founded. */
const isFounded = ({ label, kind }: Head): boolean =>
  label === 'Institution' || label === 'Park' || ['fund', 'project', 'other'].includes(kind)

/** Whether the words up to the head make a name of it, where it is said to be founded. */
function saysEnough(
  document: Document,
  { head, kind }: Head,
  start: number,
  headStart: number,
  how: How & { joint: boolean },
): boolean {
  const modifier = document.text.slice(start, headStart)
  if (modifier === '')
    return how.one || (!how.weak && (kind === 'government' || kind === 'fund') && head.length >= LONG_ENOUGH)
  const measure = MEASURE.exec(modifier)?.[0].length ?? 0
  const inside = wordsBetween(document, { start: start + measure, end: headStart })
  if (inside.some((word) => !isInName(formOf(document, word), word.tag))) return false
  const [first] = inside
  if (first === undefined || nameWords.is(formOf(document, first), 'describes')) return false
  const field = keepsField(document, start, headStart)
  // A plant or a line is one, whatever it is named by.
  if (how.one || kind === 'company' || kind === 'project') return modifier.length >= SHORTEST_FIELD
  if (how.weak)
    return (
      field && modifier.length >= (kind === 'park' ? SHORTEST_FIELD : LONG_ENOUGH) && !nameEndings.ends(head, 'common')
    )
  return field || how.joint ? modifier.length >= SHORTEST_FIELD : modifier.length + head.length >= LONGER_NAME
}

/** Roles of verbs that are at home in names. */
const AT_HOME = ['inner', 'nominal', 'field-less', 'trim']

const isInName = (form: string, tag: string): boolean =>
  !stopsName(form) && (NOMINAL.test(tag) || AT_HOME.some((role) => nameWords.is(form, role)))
