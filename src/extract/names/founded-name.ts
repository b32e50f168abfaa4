import type { Head, Trie } from '../../lexicon/index.js'
import type { Span } from '../../types/index.js'
import { Words } from '../data.js'
import { type Document, wordsBetween } from '../document.js'
import { hasLabel, type MarkedText, type NameMention } from '../mention.js'
import { isCommonNoun, isCommonUnit } from './common-nouns.js'
import type { Founder } from './founder.js'
import { formOf, keepsField, NOMINAL, nameEndings, nameWords, stopsName } from './name-words.js'
import { isProper } from './proper-word.js'

const words = Words.of('founding-words.tsv')

/** 研发及生产: what is done in one works. */
const DEEDS = new RegExp(`^${words.alternatives('deed')}[及和与]${words.alternatives('deed')}$`)
/** The farthest from the verb that a head word begins. */
const FARTHEST = 18
const HAN = /^[\p{Script=Han}A-Za-z\d+—]*$/u
/** What ends a name behind its head word. */
const ENDS = new RegExp(`^(?:[，。；：！？、）”\\n]|\\d{1,4}[年月日]|[和与及等在后并]|${words.alternatives('then')}|$)`)
/** Its characters. */
const LONGEST_END = 8
/** 110千伏智园变电站, 年产60万吨聚丙烯生产线. */
const MEASURE = /^(?:年产|日产|日处理)?\d[\d.]*(?:千伏|伏|万?吨|万?千瓦|兆瓦|吉瓦|万?台|万?套|英寸|代)(?:\/年|级)?/
/** 铁路专用线 + 项目, 实验装置 + 优化提升工程: what is built is a project. */
const WORK_ON = /^(?:(?:改扩建|扩建|改造|升级|提升|建设|优化)*(?:项目|工程))(?![组部资用款负的])/
const PROJECT = { label: 'Program', kind: 'project' } as const
/** A name that says no field says something else in so many characters: 实验室协同发展 + 联盟. */
const LONG_ENOUGH = 4
const LONGER_NAME = 6
/** 数字化智能制造产教融合 + 创新中心: so many general words say together what no other is. */
const LONG_NAME = 8
/** 智能新能源汽车 + 产业园: a park's field is said in fewer. */
const LONG_PARK = 5
const SHORTEST_FIELD = 2
/** What is only built needs so many characters before its head: a park its field, a reservoir its name, others more. */
const SHORTEST = { park: 2, place: 3, other: LONG_ENOUGH }
const OF_STATE = /^国家级?[\p{Script=Han}]{5,}$/u

/** How the verb tells of what is founded: only as built, and as one thing. */
export interface How {
  weak: boolean
  one: boolean
}

/** The name that begins at the offset, behind the verb, and ends with a head word. */
export function foundedName(
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
    if (found === undefined || head === undefined || !ENDS.test(text.slice(found.end, found.end + LONGEST_END)))
      continue
    const span = { start, end: found.end }
    const name = text.slice(start, found.end)
    const ofFirm = founder.mention.kind === 'company' && head.kind === 'project' && i - start >= LONG_ENOUGH
    const { mention, joint, name: whose } = founder
    const own = !how.weak && !joint && name.length >= LONGER_NAME && isOwnUnit(founder, head)
    if (!isFounded(head) || (isCommon(name, head) && !ofFirm && !own) || mentions.within(span).length > 0)
      return undefined
    if (isCommonNoun(name, '') && !own) return undefined
    // 国务院建设国家自主创新示范区: what the state has set up bears no name of its organs.
    if (mention.kind === 'government' && STATE_ORGAN.test(mention.name)) return undefined
    // 甲区、乙区建设国家自主创新示范区: what several have is named by it only where its whole name is told.
    if (joint && OF_STATE.test(name) && head.kind === 'zone' && !isToldInFull(mentions, name)) return undefined
    if (!saysEnough(document, head, start, i, { weak: how.weak, one: how.one || own, joint })) return undefined
    const work = WORK_ON.exec(text.slice(found.end))?.[0] ?? ''
    // A park of trees or an airport that is built is a project until it is there.
    const { label, kind } = work === '' && head.label !== 'Place' ? head : PROJECT
    const host = !joint && hasLabel(mention, 'Institution', 'Park') ? { host: mention } : {}
    const whole = joint ? name : whose + name
    return { start, end: found.end + work.length, label, kind, name: whole + work, pass: 'founded', ...host }
  }
  return undefined
}

const STATE_ORGAN = /^(?:中华人民共和国|国家|国务院)|^(?!.*[省市区县]).{2,10}部$/

/** 某大学成立技术转移中心: what many universities have is one where it is a university's that founds it. */
const isOwnUnit = ({ mention }: Founder, { head, kind }: Head): boolean =>
  OWNERS.includes(mention.kind) && (kind === 'center' || kind === 'institute') && UNIT.test(head)
const OWNERS = ['university', 'institute', 'hospital']
const UNIT = /(?:中心|研究院|研究所|学院)$/

const isToldInFull = (mentions: MarkedText['mentions'], name: string): boolean =>
  mentions.all().some((one) => one.label === 'Park' && one.name !== name && one.name.endsWith(name))

/** What many have, and no one thing; a zone of the state's is one. */
const isCommon = (name: string, { kind }: Head): boolean =>
  isCommonUnit(name) || (words.ends(name, 'many') && !(kind === 'zone' && OF_STATE.test(name)))

/** A head that is no body, park, fund or project names nothing that is founded. */
const isFounded = ({ head, label, kind }: Head): boolean =>
  head.length > 1 && (label === 'Institution' || label === 'Park' || ['fund', 'project', 'other'].includes(kind))

/** Whether the words up to the head make a name of it, where it is said to be founded. */
function saysEnough(
  document: Document,
  { head, kind, label }: Head,
  start: number,
  headStart: number,
  how: How & { joint: boolean },
): boolean {
  const modifier = document.text.slice(start, headStart)
  // 某市创建 + 国家自主创新示范区: a scheme of the state's, of which a place has one.
  if (kind === 'zone' && OF_STATE.test(modifier + head)) return true
  if (modifier === '')
    return (
      how.one ||
      (how.joint && head.length > LONG_ENOUGH) ||
      (!how.weak && (kind === 'government' || kind === 'fund') && head.length >= LONG_ENOUGH)
    )
  const measure = MEASURE.exec(modifier)?.[0].length ?? 0
  const inside = wordsBetween(document, { start: start + measure, end: headStart })
  const [first, ...others] = inside
  // 遥感 + 技术中心: the segmenter takes the first word of the head to the field.
  if (first === undefined) return modifier.length >= SHORTEST_FIELD && (how.joint || !how.weak)
  if (!isInName(formOf(document, first), first.tag) || nameWords.is(formOf(document, first), 'describes')) return false
  // Behind its first word a name that is founded may hold a verb: 无人机适航技术 + 实验室.
  const joinsDeeds = ({ start: at }: Span): boolean =>
    kind === 'project' && DEEDS.test(document.text.slice(Math.max(start, at - 2), at + 3))
  const verbs = others.filter((word) => !joinsDeeds(word) && !isInName(formOf(document, word), word.tag))
  if (verbs.some((word) => (how.weak && !how.one) || word.tag !== 'v' || stopsName(formOf(document, word))))
    return false
  const field = keepsField(document, start, headStart)
  // A plant or a line is one, whatever it is named by.
  if (how.one || kind === 'company' || kind === 'project') return modifier.length >= SHORTEST_FIELD
  const proper = isProper(document, start, first.end) && modifier.length >= SHORTEST_FIELD
  if (how.weak)
    return (
      (field || modifier.length >= (kind === 'park' ? LONG_PARK : LONG_NAME)) &&
      (isLong(modifier, head, label === 'Place' ? 'place' : kind === 'park' ? 'park' : 'other') || proper) &&
      (!nameEndings.ends(head, 'common') || proper)
    )
  return field || how.joint ? modifier.length >= SHORTEST_FIELD : modifier.length + head.length >= LONGER_NAME
}

/** 碳材料 + 检测中心: what a head says besides its last noun counts as well, so that it may be told by less. */
const isLong = (modifier: string, head: string, sort: keyof typeof SHORTEST): boolean =>
  modifier.length >= SHORTEST[sort] || (modifier.length > SHORTEST_FIELD && head.length >= LONG_ENOUGH)

/** Roles of verbs that are at home in names. */
const AT_HOME = ['inner', 'nominal', 'field-less', 'trim']

const isInName = (form: string, tag: string): boolean =>
  !stopsName(form) && (NOMINAL.test(tag) || AT_HOME.some((role) => nameWords.is(form, role)))
