import { type Lexicon, normaliseForm } from '../../lexicon/index.js'
import { Words } from '../data.js'
import { wordsBetween } from '../document.js'
import { matches } from '../matches.js'
import { isQuantity, type MarkedText, type Mention, type NameMention } from '../mention.js'
import { isCommonUnit } from '../names/common-nouns.js'
import { nameEndings } from '../names/name-words.js'
import { findOwnHospitals } from '../names/own-hospitals.js'
import { findOwnSchools, listedHost } from '../names/own-schools.js'
import { isOfFirm, unitKind } from '../names/unit-kind.js'
import { frontPlace } from '../topic/front-place.js'
import type { Topic } from '../topic/topic.js'

const references = Words.of('references.tsv')
const words = Words.of('list-words.tsv')

/** A longer name says itself whose it is. */
const LONGEST_UNIT = 12
/** Bodies of the state, which are no university's units. */
const OF_STATE = /^(?:国家|中国|全国|教育部|科技部|农业部|[省市区县](?!级|域))/
/** Schools and ministries that stand alone, whatever they are called. */
const ALONE =
  /(?:职业|高等专科|独立)\p{Script=Han}{0,4}学院$|工业部$|产业学院$|俱乐部$|^(?:大赛|竞赛|比赛|会议|论坛|活动|评审|专家)/u
/** 我校农学院院长: the post behind tells that a unit is named; 我校农学院与某公司: a school is one without it. */
const OF_US = new RegExp(
  `(?:(?:我校|本校|学校)(?<unit>\\p{Script=Han}{1,8}?(?:学院|系|处|部))(?=${words.alternatives('unit-post')})` +
    `|[我本]校(?!部分|有关|相关|其他|全体|所有|多)(?<school>(?:(?![与和及在的将为是有由向从到各])\\p{Script=Han}){1,8}?学院)(?!\\p{Script=Han}{0,3}(?:附属|大学)))`,
  'gu',
)

/**
 * Pass 26: a body's own units named alone. 材料学院 in the article of a university is that university's, and so is
 * 我校农学院.
 */
export function findOwnUnits(marked: MarkedText, lexicon: Lexicon, { publisher }: Topic): void {
  if (publisher !== undefined && publisher.kind !== 'media') findNamedUnits(marked, lexicon, publisher)
  findOwnSchools(marked, publisher)
  findOwnHospitals(marked, publisher)
}

function findNamedUnits(marked: MarkedText, lexicon: Lexicon, publisher: NameMention): void {
  for (const mention of marked.mentions.all()) {
    if (isQuantity(mention) || !isUnit(marked, lexicon, mention, publisher)) continue
    // 甲大学科研院、船舶学院: of a list the units are the first one's.
    const host = publisher.kind === 'university' ? (listedHost(marked, mention.start) ?? publisher) : publisher
    mention.name = host.name + mention.name
    mention.host = host
  }
  findOurUnits(marked, publisher)
  for (const mention of marked.mentions.all())
    if (isUnitOfSchool(marked, lexicon, mention)) nameWhole(marked, mention, publisher)
}

/** Whether a name found by its head word is that of a unit, and names no other body at its front. */
function isUnit({ mentions }: MarkedText, lexicon: Lexicon, mention: NameMention, publisher: NameMention): boolean {
  const { name, label, pass, host } = mention
  if (label !== 'Institution' || pass !== 'names' || host !== undefined) return false
  if (
    !nameEndings.ends(name, 'unit') ||
    nameEndings.ends(name, 'company') ||
    name.endsWith('总部') ||
    name.length > LONGEST_UNIT ||
    OF_STATE.test(name) ||
    name.startsWith('附属') ||
    ALONE.test(name)
  )
    return false
  if (
    isCommonUnit(name) ||
    references.is(name, 'bare') ||
    lexicon.byName.has(normaliseForm(name)) ||
    mentions.startingAt(mention.start) !== mention
  )
    return false
  if (isOfFirm(lexicon, name)) return false
  // 厦门校区: a campus is named after where it is.
  return !name.startsWith(publisher.name) && (name.endsWith('校区') || frontPlace(lexicon, name) === undefined)
}

/** 法学院 + 数字司法研究中心: a centre, institute or laboratory that begins with a school of the university's. */
const OF_SCHOOL = /^(?<school>\p{Script=Han}{1,12}?学院)(?=\p{Script=Han}{4,}(?:中心|所|室|基地|工作站)$)/u
/** 建筑学院实验室: what any school has. */
const ANY_SCHOOLS = /^\p{Script=Han}{1,12}?学院(?:实验室|办公室|会议室|研究所|中心)$/u

const isUnitOfSchool = ({ mentions }: MarkedText, lexicon: Lexicon, mention: Mention): mention is NameMention =>
  !isQuantity(mention) &&
  mention.label === 'Institution' &&
  mention.pass === 'names' &&
  (OF_SCHOOL.test(mention.name) || ANY_SCHOOLS.test(mention.name)) &&
  frontPlace(lexicon, mention.name) === undefined &&
  lexicon.names.longestAt(mention.name, 0) === undefined &&
  mentions.startingAt(mention.start) === mention

/** Gives it its university's name; what any school has is none. */
function nameWhole({ mentions }: MarkedText, mention: NameMention, publisher: NameMention): void {
  if (publisher.kind !== 'university') return
  if (ANY_SCHOOLS.test(mention.name)) mentions.remove(mention)
  else {
    mention.name = publisher.name + mention.name
    mention.host = publisher
  }
}

function findOurUnits({ document, mentions }: MarkedText, publisher: NameMention): void {
  for (const match of matches(document.text, OF_US)) {
    const unit = match.groups?.unit ?? match.groups?.school ?? ''
    const span = { start: match.index, end: match.index + match[0].length }
    const runsOver = mentions.within(span).some(({ start, end }) => start < span.start || end > span.end)
    // 我校师生走进农学院: with a verb inside, 我校 is who goes there.
    const acts = match.groups?.school !== undefined && wordsBetween(document, span).some(({ tag }) => tag === 'v')
    if (runsOver || acts || isCommonUnit(unit)) continue
    const name = publisher.name + unit
    mentions.add({ ...span, label: 'Institution', kind: unitKind(unit), name, host: publisher, pass: 'units' })
  }
}
