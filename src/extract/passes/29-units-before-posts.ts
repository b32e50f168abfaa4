import { type Body, type Lexicon, normaliseForm } from '../../lexicon/index.js'
import { Words } from '../data.js'
import { perLexicon } from '../dictionary.js'
import { wordOver } from '../document.js'
import {
  isQuantity,
  type MarkedText,
  type Mention,
  type NameMention,
  namesBefore,
  type PostMention,
} from '../mention.js'
import { isCommonNoun, isCommonUnit } from '../names/common-nouns.js'
import { leftEdge } from '../names/left-edge.js'
import { nameEndings } from '../names/name-words.js'
import { isOfFirm, unitKind } from '../names/unit-kind.js'
import { isField } from '../people/field-of-post.js'
import { openingBody } from '../people/opening-body.js'
import { frontPlace } from '../topic/front-place.js'
import type { Topic } from '../topic/topic.js'

const references = Words.of('references.tsv')

/** A ministry's name is no unit's. */
const MINISTRY = /^.{6,}[部局厅]$/
/** A unit's field, that nothing parts from its host. */
const FIELD = /^(?!.*(?:负责|同志|我[校院所市]|本[校院所市]|该))[^的在由为是、，。；：“”（）\s]{2,}$/
const LONGEST_HEAD = 4
const LONGEST_UNIT = 14
/** How far before a unit its body may be named. */
const FARTHEST = 16

/** Where a unit begins, and whose it is. */
interface Unit {
  start: number
  host: NameMention
}

const OF_PROVINCE = /^[省市](?!级|[场长区]).{2,}[院所局厅]$/
const OFFICE_OF = /[局厅]$/
/** 某大学校长走访生物所，生物所所长王某…: where one goes is none of one's own. */
const isVisited = (text: string, unit: string): boolean =>
  unit.endsWith('所') && VISITS.some((verb) => text.includes(verb + unit))
const VISITS = ['访问', '到访', '走访', '来访', '来到', '莅临', '调研', '前往', '赴', '与']

const PARTY = /(?:工委|工作委员会|^中国共产党.*委员会)$/

/** 宁波市委, 县委办, 市科技局: the place or the level with which the name of an organ begins. */
const ORGAN_OF = /^(?:中共)?(?:([^党]{2,12}[省市区县州旗])(?:委|政府)|([省市区县州旗])(?![级长]))/

const bureausOf = perLexicon<Body>(({ bodies }, trie) => {
  for (const body of bodies)
    for (const form of [body.full, ...body.shorts]) if (form.endsWith('局') && !form.includes('%')) trie.add(form, body)
})

/**
 * The place whose bureau it is: of the organ before it (某市委书记王某、科技局局长李某), or of the place that was named last (某市副市长王某和科技局局长李某).
 */
function placeOfBureau(
  { mentions }: MarkedText,
  lexicon: Lexicon,
  { start, unit }: { start: number; unit: string },
  host: NameMention | undefined,
): string | undefined {
  if (bureausOf(lexicon).longestAt(unit, 0)?.end !== unit.length) return undefined
  const organ = host === undefined ? null : ORGAN_OF.exec(host.name)
  if (organ !== null) return organ[1] ?? organ[2]
  if (host?.kind === 'government') return frontPlace(lexicon, host.name)?.name
  const [last] = namesBefore(mentions, start, FARTHEST)
  const [before = last] = last?.label === 'Official' ? namesBefore(mentions, last.start, FARTHEST) : []
  return before?.label === 'Place' && (before.kind === 'city' || before.kind === 'district') ? before.name : undefined
}

/** Pass 29: units told by the post behind them: 组织部部长, 科技处处长. Their host is the body named before, else whose article it is. */
export function findUnitsBeforePosts(
  marked: MarkedText,
  lexicon: Lexicon,
  posts: readonly PostMention[],
  { publisher }: Topic,
): void {
  const { document, mentions } = marked
  const postEnds = new Set(posts.map((post) => post.end))
  for (const post of posts) {
    // 综合司原司长: what the person once was, the unit is still.
    const end = ownerEnd(marked, post)
    const department = behindPerson(marked, end)
    const opens = department?.start ?? unitStart(marked, end, postEnds)
    if (opens === undefined) continue
    // 某部副部长兼 + 省公务员局局长, 某区委常委 + 组织部部长.
    const start = opens + (POST_BEFORE.exec(document.text.slice(opens, opens + 2))?.[0].length ?? 0)
    const unit = document.text.slice(start, end)
    // 某某光电股份有限公司董事长: a firm whose brand is not read.
    // 甲大学张某教授等 + 学术委员会委员: those in the row came each from somewhere else.
    if (unit.endsWith('委员会') && document.text.charAt(start - 1) === '等') continue
    if (isVisited(document.text, unit) || /(?:有限|股份)公司$/.test(unit)) continue
    if (isCommonUnit(unit) || isOfFirm(lexicon, unit) || isCommonNoun(unit, document.text.charAt(start - 1))) continue
    // 省食品院院长王某、省造纸院院长李某: a body of the province, and no unit of the one before it.
    if (OF_PROVINCE.test(unit)) {
      if (OFFICE_OF.test(unit))
        mentions.add({ start, end, label: 'Institution', kind: 'government', name: unit, pass: 'bodies' })
      continue
    }
    const zone = mentions.endingAt(start)
    const host =
      department?.host ??
      (zone !== undefined && !isQuantity(zone) && zone.label === 'Park' ? zone : undefined) ??
      hostOfUnit(unit, bodyBefore(marked, start), publisher ?? openingBody(marked, start))
    const place = placeOfBureau(marked, lexicon, { start, unit }, host)
    if (place !== undefined) {
      mentions.add({ start, end, label: 'Institution', kind: 'government', name: place + unit, pass: 'bodies' })
      continue
    }
    // 某新区工委委员、科技局局长, 某大学与区经科局局长: a bureau is the government's.
    if (host !== undefined && unit.endsWith('局') && (PARTY.test(host.name) || host.kind === 'university')) continue
    if (host === undefined || lexicon.byName.has(normaliseForm(unit))) continue
    const name = host.name + unit
    mentions.add({ start, end, label: 'Institution', kind: unitKind(unit), name, host, pass: 'units' })
  }
}

/** Where the unit ends whose post it is: before 原, and before the name of who has it for a title (和科技局林某局长). */
function ownerEnd({ document: { text }, mentions }: MarkedText, { start }: PostMention): number {
  if (text.charAt(start - 1) === '原') return start - 1
  const person = mentions.endingAt(start)
  const titled =
    person?.label === 'Official' && LISTED_UNIT.test(text.slice(Math.max(0, person.start - LONGEST_UNIT), person.start))
  return titled ? person.start : start
}
const LISTED_UNIT = /(?:[，、和及与由]|我校|学校|我院)(?![^，、]*[和及与由])\p{Script=Han}{2,8}[局处部院办科]$/u

/** Another post that stands before the unit without a mark. */
const POST_BEFORE = /^(?:兼|常委)/

/** 该处, 我院: what points at a unit. */
const POINTS = /^[该我本]/

/** Where the unit begins that ends where a post begins. */
function unitStart(marked: MarkedText, end: number, postEnds: ReadonlySet<number>): number | undefined {
  const { document, mentions } = marked
  const head = nameEndings.endOf(document.text.slice(Math.max(0, end - LONGEST_HEAD), end), 'unit-head')
  if (head === undefined || mentions.covering(end - 1) !== undefined) return undefined
  const headStart = Math.min(end - head.length, wordOver(document, end - 1)?.start ?? end)
  // 国务院研究室 + 综合司: its body stands right before it.
  if (hasUnit(mentions.endingAt(headStart), head) && headStart < end - 1) return headStart
  const reach = { clauseStart: Math.max(0, end - LONGEST_UNIT), postEnds, general: true }
  const { start } = unitBehindHost(marked, headStart, head) ?? leftEdge(marked, headStart, head, reach)
  const name = document.text.slice(start, end)
  const refers =
    name === head ||
    POINTS.test(name) ||
    nameEndings.is(name, 'bare-unit') ||
    references.is(name, 'bare') ||
    (MINISTRY.test(name) && !hasUnit(mentions.endingAt(start), head))
  return refers || mentions.within({ start, end }).length > 0 ? undefined : start
}

/**
 * 教育部 + 学位管理与研究生教育 + 司: what stands between a ministry or the like and the unit's head word is the unit's field; of
 * other bodies only what is no verb (某医院 + 心血管内 + 科).
 */
function unitBehindHost(
  { document, mentions }: MarkedText,
  headStart: number,
  head: string,
): { start: number } | undefined {
  const [host] = namesBefore(mentions, headStart, LONGEST_UNIT)
  const field = document.text.slice(host?.end ?? headStart, headStart)
  // 某院副秘书长兼 + 一局: another post stands between.
  if (!FIELD.test(field) || field.includes('兼')) return undefined
  if (host === undefined || !hasUnit(host, head)) return undefined
  const ofUnit =
    host.label === 'Park' ||
    host.kind === 'government' ||
    isField(document, host.end, headStart) ||
    isAcademys(host, document.text.slice(host.end, headStart + 1))
  return ofUnit ? { start: host.end } : undefined
}

/** 某高新区 + 创新发展 + 部, 某经开区 + 科创 + 局: offices of a zone. */
const ZONE_UNIT = /^(?:局|部|办|署|处|办公室)$/

/** Whether such a unit may stand right behind the name. */
const hasUnit = (host: Mention | undefined, head: string): boolean =>
  host?.label === 'Institution' || (host?.label === 'Park' && ZONE_UNIT.test(head))

/** 某科学院 + 科技促进发展 + 局: an academy has bureaus, whatever they do. */
const isAcademys = ({ name, end }: NameMention, unit: string): boolean =>
  end > 0 && /(?:科学院|工程院)$/.test(name) && /^\p{Script=Han}{2,10}局$/u.test(unit)

/** 神经内科, 肝胆外科, 麻醉科: what a hospital has, and no university. */
const CLINIC = /(?:[内外儿骨]|妇产|眼|麻醉|肿瘤|感染|检验|病理|影像|放射|急诊|康复|超声|皮肤|泌尿|血液|口腔)科$/
const OFFICE =
  /^(?:科研|科技|科学技术|教务|人事|财务|国际|合作|发展|学生|研究生|学科|宣传|组织)\p{Script=Han}{0,8}[处部院]$/u
/** A school or department is its university's, whatever body was named last; other units are that body's. */
function hostOfUnit(
  unit: string,
  before: NameMention | undefined,
  publisher: NameMention | undefined,
): NameMention | undefined {
  if (CLINIC.test(unit) && publisher?.kind === 'hospital' && before?.kind !== 'hospital') return publisher
  // 某学院负责人、科研处处长: an office of the whole university.
  if (before?.name.endsWith('学院') === true && OFFICE.test(unit)) return before.host ?? publisher
  const ofUniversity = publisher?.kind === 'university' && /(?:学院|系)$/.test(unit)
  return ofUniversity && before?.kind !== 'university' ? publisher : (before ?? publisher)
}

/** 科技金融与服务处: a department of a government's body, by all that stands between a comma and the post of its head. */
const DEPARTMENT = /(?<=[，、])\p{Script=Han}{2,12}[处科]$/u
/** 某公司总经理王某、副总经理李某及人力资源部部长: a department of a firm. */
const OF_FIRM =
  /(?<=[，、和与及])(?:人力资源|市场|财务|技术|研发|投资|战略|生产|质量|品牌|销售|营销|运营|工程|综合|战略发展|技术研发)(?:管理)?部$/u
/** 某科学院甲局局长王某、乙局副局长李某: a bureau beside another of the same body. */
const BUREAU = /(?<=[，、])\p{Script=Han}{2,10}局$/u

/** 某局副局长王某，科技金融处处长: behind a person of a government's body, a department is that body's. */
function behindPerson(marked: MarkedText, end: number): Unit | undefined {
  const { document, mentions } = marked
  const before = document.text.slice(Math.max(0, end - LONGEST_UNIT), end)
  const bureau = BUREAU.exec(before)?.[0]
  const ofFirm = OF_FIRM.exec(before)?.[0]
  const unit = ofFirm ?? DEPARTMENT.exec(before)?.[0] ?? bureau ?? ''
  const start = end - unit.length
  const person = mentions.endingAt(start - 1)
  if (unit === '' || person?.label !== 'Official') return undefined
  const inside = mentions.within({ start, end }).filter((one) => one.start !== start || one.end !== end)
  if (inside.length > 0 || (bureau === undefined && ofFirm === undefined && mentions.covering(start) !== undefined))
    return undefined
  const [last] = namesBefore(mentions, person.start, FARTHEST)
  const host =
    bureau === undefined
      ? bodyBefore(marked, person.start)
      : ACADEMY_BUREAU.test(last?.name ?? '')
        ? last?.host
        : undefined
  const kind = ofFirm === undefined ? 'government' : 'company'
  if (host === undefined || (bureau === undefined && host.kind !== kind)) return undefined
  const known = mentions.startingAt(start)
  if (known !== undefined) mentions.remove(known)
  return { start, host }
}
/** 某科学院科技促进发展局. */
const ACADEMY_BUREAU = /院.{2,10}局$/

/** The body that the phrase before named: 佳木斯市委常委、 | 组织部部长, 某医院副院长王某、 | 神经外科主任. */
function bodyBefore({ document, mentions }: MarkedText, offset: number): NameMention | undefined {
  for (let i = offset - 1; i > Math.max(0, offset - FARTHEST); i--) {
    const mention = mentions.covering(i)
    // 获管委会支持。据科研院院长王某介绍: another sentence tells of others.
    if (SENTENCE_END.test(document.text.charAt(i))) return undefined
    if (mention === undefined) continue
    if (mention.label === 'Official' && document.text.charAt(mention.end) === '、') continue
    // 成员包括甲医院、乙医院，由神经内科主任…: whose it is was not told in the clause before.
    if (isQuantity(mention) || BY.test(document.text.slice(mention.end, offset))) return undefined
    return mention.label !== 'Institution' ? undefined : isOrgan(mention) ? mention : (mention.host ?? mention)
  }
  return undefined
}

const SENTENCE_END = /[。！？\n]/
const BY = /^等?，由$/

/** 高新区管委会 + 创新发展局, 某大学附属医院 + 神经外科: the organ and the hospital have units of their own. */
const isOrgan = ({ name, kind }: NameMention): boolean => kind === 'hospital' || /(?:管委会|管理委员会)$/.test(name)
