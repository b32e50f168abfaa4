import { Trie } from '../../lexicon/index.js'
import { wordRoles } from '../data.js'
import { occurrences } from '../dictionary.js'
import { isWordStart, wordOver } from '../document.js'
import { hasLabel, isQuantity, type MarkedText, type NameMention } from '../mention.js'
import { keepsOrder } from './keeps-order.js'
import { unitKind } from './unit-kind.js'

/** Schools named by their field alone (管理学院, 医学部): those of the university whose article it is, or of the one listed before. */

const schools = new Trie<string>()
for (const name of wordRoles('school-names.tsv').keys()) schools.add(name, name)

/** Tags of words behind which a name may begin: verbs, prepositions, conjunctions, adverbs, particles, time. */
const OPENS = /^(?:v|vd|p|c|d|u[a-z]?|t|f|x)$/
/** 数学与 + 信息学院: what a 与 joins may be one school's fields. */
const JOINS = /[与和及]/
/** 某教授和 + 管理学院, 某学院与 + 管理学院: what stands before the 与 is whole. */
const WHOLE_BEFORE = /(?:院|教授|书记|主任|处长|部长|院士|研究员|博士|公司|大学|中心|政府|集团)$/
/** 各学院实验室, 医学院附属医院: more of the name follows. */
const GOES_ON = /^(?:附属|实验室|研究|中心|办公|大楼|联合|联盟|理事|校友|第)/

/** 我校, 学校: words by which a university tells of itself. */
const SAYS_SCHOOL = /[我本学]校/

/** 我校 + 继续教育学院: what is read later as a word that refers. */
const IS_OURS = /^[我本]校$/

/** Finds the schools of `publisher`, where it is a university, and those listed behind another university's. */
export function findOwnSchools({ document, mentions }: MarkedText, publisher: NameMention | undefined): void {
  // 北航歌尔研究院: a university that only lends its name to one body has none of the schools that are named alone.
  const isThere = (body: NameMention): boolean =>
    SAYS_SCHOOL.test(document.text) || mentions.all().some(({ name }) => name === body.name)
  const own = publisher?.kind === 'university' && isThere(publisher) ? publisher : undefined
  for (const { start: from, end, value } of occurrences(schools, document.text)) {
    const start = IS_OURS.test(document.text.slice(Math.max(0, from - 2), from)) ? from - 2 : from
    if (mentions.within({ start, end }).length > 0 || GOES_ON.test(document.text.slice(end, end + 2))) continue
    const host =
      listedHost({ document, mentions }, start) ?? (standsAlone({ document, mentions }, start) ? own : undefined)
    if (host === undefined) continue
    const name = host.name + value
    mentions.add({ start, end, label: 'Institution', kind: unitKind(value), name, host, pass: 'units' })
  }
}

/** 甲大学材料学院、信息学院: the university whose unit stands before it in the list. */
export function listedHost({ document, mentions }: MarkedText, start: number): NameMention | undefined {
  if (document.text.charAt(start - 1) !== '、') return undefined
  const before = mentions.endingAt(start - 1)
  return before === undefined || isQuantity(before) || before.host?.kind !== 'university' ? undefined : before.host
}

/** Whether nothing before the unit belongs to its name: a mark, a verb or the like, or a name that refers (我校). */
export function standsAlone({ document, mentions }: MarkedText, start: number): boolean {
  if (IS_OURS.test(document.text.slice(start, start + 2))) return true
  if (start === 0 || !isWordStart(document, start)) return start === 0
  const mention = mentions.endingAt(start)
  if (mention !== undefined)
    return hasLabel(mention, 'Official') || (!isQuantity(mention) && mention.refers !== undefined)
  const before = document.text.charAt(start - 1)
  if (JOINS.test(before))
    return (
      mentions.endingAt(start - 1) !== undefined ||
      WHOLE_BEFORE.test(document.text.slice(Math.max(0, start - 5), start - 1))
    )
  const word = wordOver(document, start - 1)
  return !/\p{Script=Han}/u.test(before) || (word !== undefined && OPENS.test(word.tag))
}

/** 信息学院, 经管院: a school in short is the one whose longer name the article has, where only one fits. */
export function joinSchools({ mentions }: MarkedText): void {
  const units = mentions
    .all()
    .filter((mention): mention is NameMention => !isQuantity(mention) && mention.host?.kind === 'university')
  for (const unit of units) {
    const { host } = unit
    if (host === undefined || !unit.name.startsWith(host.name)) continue
    const short = unit.name.slice(host.name.length)
    const longer = new Set(
      units
        .filter((other) => other.host?.name === host.name && other.name.startsWith(host.name))
        .map((other) => other.name)
        .filter((name) => isShortFor(short, name.slice(host.name.length))),
    )
    const [only, ...others] = longer
    if (only !== undefined && others.length === 0) unit.name = only
  }
}

/** 信息学院 for 电子与信息学院, 经管院 for 经济管理学院, 果树所 for 特色果树研究所. */
function isShortFor(short: string, long: string): boolean {
  if (long.length <= short.length || !/[院所部系]$/.test(short) || !long.endsWith(short.slice(-1))) return false
  if (/学院$/.test(short)) return long.endsWith(short) && /[与和及]/.test(long.charAt(long.length - short.length - 1))
  const field = short.slice(0, -1)
  return (
    field.length >= 2 &&
    short.length <= 4 &&
    (long.includes(field) || (field.startsWith(long.charAt(0)) && keepsOrder(field, long)))
  )
}
