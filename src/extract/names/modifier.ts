import type { Head } from '../../lexicon/index.js'
import { type Document, wordOver, wordsBetween } from '../document.js'
import { grandBefore } from './fielded-park.js'
import type { LeftEdge } from './left-edge.js'
import { formOf, keepsField, nameEndings, nameWords, opensWithBrand } from './name-words.js'

/** 十四五规划, 2025行动计划, 三年行动方案: the years that tell one plan from another. */
const YEARS = /(?:十[一二三四五六]五|\d{4}|[一二三四五六七八九十]年)/
/** A ceremony has no name of its own: it is what is signed or unveiled there that counts. */
const CEREMONY = /(?:签约|签字|揭牌|授牌|启动|开工|奠基|挂牌|捐赠|颁奖)(?:暨.*)?仪式$|^仪式$/
/** 省级农业工程中心: a level before a name makes a common noun of it. */
const LEVEL_BEFORE = /(?:国家级|省级|市级|区级|省部级|校级|厅局级)$/
/** A head no longer than this (规划, 方案) says too little where neither 《》, quotation marks nor years mark a plan. */
const LONGEST_SHORT_HEAD = 3
/** Characters of a modifier that can do without a place, a body or quotation marks at its front. */
const LONG_ENOUGH = 4
/** Characters that tell a project of a place from any of its kind there. */
const LONG_PROJECT = 6
/** The same before a head that hardly ends common nouns. */
const STRONG_ENOUGH = 2

/** 实施人才优先发展战略: what a strategy is carried out for, and what stands before one that is named. */
const STRATEGY = /^.{2,}(?:发展|安全|强国|振兴|驱动|升级|转型|布局)$/
const NAMED_STRATEGY = /(?:实施|落实|服务|推进|贯彻|融入|[、和])$/
/** “4+6”产业规划团队: who does it, and not what is done. */
const TEAM = /^(?:团队|小组|专班|工作组|领导小组|指挥部)/
/** What a fund has. */
const OF_FUND = /^(?:总?规模|首期|二期|管理人|子基金)/
/** What an event has, and what its name does not run on to. */
const OF_EVENT = /^(?:主会场|分会场|会场|现场|开幕|闭幕|期间|签约|首日|嘉宾|组委会|主旨|主题)/
/** 行业特色型大学, “四不像”新型研发机构: a type of body. */
const OF_TYPE = /型(?:大学|高校|企业|公司|机构|研发机构|研究机构|组织|园区)$/
/** Bodies of these kinds are often named by one proper name alone. */
const PROPER_KINDS = new Set(['laboratory', 'institute', 'park', 'zone'])
/** 各分园, 该园: words that point at what they stand before. */
export const POINTS = /[各该本此其某每]/
const PROPER_TAG = /^(?:n[rstz]|x)/

/** Whether what stands between the left edge and the head is enough to make a name of a head word, which alone is a common noun. */
export function enoughModifier(document: Document, head: Head, edge: LeftEdge, headStart: number): boolean {
  const modifier = document.text.slice(edge.start, headStart)
  if (modifier === '' || CEREMONY.test(head.head)) return false
  if (head.label === 'Place' && nameEndings.ends(head.head, 'area')) return false
  if (isDescription(document, head, edge, headStart)) return false
  const { front } = edge
  const field = front?.start === edge.start ? modifier.slice(front.end - front.start) : modifier
  const ofAuthority = front?.label === 'Place' || front?.kind === 'government'
  if (nameEndings.ends(head.head, 'scheme') && field.length < 2 && ofAuthority) return false
  if (isPlan(head) && !edge.quoted) return namesPlan(document, head, edge, headStart)
  return namesBody(document, head, edge, headStart, field)
}

const isPlan = ({ label, kind }: Head): boolean =>
  label === 'Program' && !['event', 'award', 'agreement'].includes(kind)

/** 国内最大的清洁能源集团: what a superlative describes is no name. */
const SUPERLATIVE_BEFORE = /最[\p{Script=Han}]{1,3}的$|之一的$|一流的?$|(?:影响力|竞争力|意义|特色)的$/u

const firstForm = (document: Document, start: number): string => {
  const word = wordOver(document, start)
  return word === undefined ? '' : formOf(document, word)
}

/** Whether the words around make a common noun of it: 规划团队, 省级农业工程中心. */
function isDescription(document: Document, head: Head, { start, front, quoted }: LeftEdge, headStart: number): boolean {
  if (OF_TYPE.test(document.text.slice(start, headStart + head.head.length))) return true
  if (head.label === 'Program' && TEAM.test(document.text.slice(headStart + head.head.length))) return true
  if (quoted) return false
  if (nameWords.is(firstForm(document, start), 'describes')) return true
  if (head.label === 'Program' && goesOn(document, head, headStart + head.head.length)) return true
  if (front !== undefined) return false
  const before = document.text.slice(Math.max(0, start - 6), start)
  return LEVEL_BEFORE.test(before) || SUPERLATIVE_BEFORE.test(before)
}

/** Whether a noun follows at once: 规划 in 规划团队 ends no name, but an event has a venue and a day. */
function goesOn(document: Document, { kind }: Head, end: number): boolean {
  if (kind === 'event' && OF_EVENT.test(document.text.slice(end, end + 3))) return false
  if (kind === 'fund' && OF_FUND.test(document.text.slice(end, end + 3))) return false
  const word = wordOver(document, end)
  return word?.start === end && /^n[^rst]?$/.test(word.tag) && word.end - word.start > 1
}

/** Whether a strategy is spoken of as a whole: 实施…战略，not …战略需求. */
const isCarriedOut = (text: string, start: number, end: number): boolean =>
  NAMED_STRATEGY.test(text.slice(Math.max(0, start - 2), start)) && /^[，。、；的等”]/.test(text.slice(end))

/** Plans and policies named in running text carry years, or a head that says more than 规划 and a field. */
function namesPlan(document: Document, { head, kind }: Head, edge: LeftEdge, headStart: number): boolean {
  const { start, front } = edge
  const modifier = document.text.slice(start, headStart)
  if (kind === 'fund' && opensWithBrand(document, start, headStart)) return true
  if (nameEndings.is(head, 'works')) return namesWork(document, edge, headStart)
  if (nameEndings.is(head, 'project') && ofPlace(edge, headStart))
    return keepsField(document, edge.front?.end ?? start, headStart)
  if (nameEndings.is(head, 'project') && opensWithBrand(document, start, headStart))
    return modifier.length + head.length > LONG_ENOUGH + 1
  if (
    head === '战略' &&
    front === undefined &&
    STRATEGY.test(modifier) &&
    isCarriedOut(document.text, start, headStart + head.length)
  )
    return true
  if (isOwned(document, head, edge, headStart)) return true
  if (head.length <= LONGEST_SHORT_HEAD && !YEARS.test(modifier)) return false
  if (nameEndings.ends(head, 'common')) return false
  const long = modifier.length >= LONG_ENOUGH
  if (YEARS.test(modifier) || YEARS.test(head)) return long
  return keepsField(document, start, headStart) && (front !== undefined || long)
}

/** 沪甬, 川渝中线: the short names of provinces and cities that a line joins. */
const TWO_PLACES =
  /^[京津沪渝冀晋蒙辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川黔滇藏陕甘青宁新港澳穗深莞珠汕厦榕杭甬温台绍嘉锡常通扬徐合芜济烟潍郑洛汉武长株潭昆成绵西包呼银兰哈沈石太雄]{2,4}(?:中线|城际|沿江|沿海)?$/
/** 京沪, 成渝: a region named by the two places that a line joins. */
const JOINED = 2

/** Kinds of places in which there are many projects of a kind. */
const WIDE = new Set(['province', 'region', 'country'])
/** 株洲 + 石油智能装备 + 项目: what stands between a town or park and 项目 is long enough to tell it from others. */
const ofPlace = ({ start, front }: LeftEdge, headStart: number): boolean =>
  front?.start === start && !WIDE.has(front.kind) && headStart - front.end >= LONG_PROJECT

/** 宜春市 + 供应链护航 + 行动: what stands between its owner and a short head is long enough to tell it from others. */
const ofOwner = ({ start, front }: LeftEdge, headStart: number): boolean =>
  front?.start === start && front.kind !== 'country' && headStart - front.end >= LONG_ENOUGH

/** 项目计划投产 is an intention, 专项办 an office. */
const NO_PLAN = /(?:项目|公司|企业|集团)计划|专项[办组检]|补偿资金/
/** 入选江淮英才计划, 实施高素质农民培育工程: what is carried out, entered or paid from. */
const ENTERED =
  /(?:实施|启动|入选|申报|申请|列入|纳入|承担|推出|落实|设立|发起|按照|依据|获批)(?:了|的|过)?$|(?:行动|计划|工程|专项)”?[和、及]$/
const isEntered = (document: Document, start: number, headStart: number): boolean =>
  headStart - start >= LONG_ENOUGH &&
  ENTERED.test(document.text.slice(Math.max(0, start - 4), start)) &&
  keepsField(document, start, headStart)

/** Whether a plan or fund is named by whose it is, or by being carried out or entered. */
function isOwned(document: Document, head: string, edge: LeftEdge, headStart: number): boolean {
  const end = headStart + head.length
  // 生物医学工程 is a discipline.
  if (!nameEndings.ends(head, 'owned') || nameEndings.ends(document.text.slice(edge.start, end), 'discipline'))
    return false
  if (NO_PLAN.test(document.text.slice(edge.start, end + 1))) return false
  return ofOwner(edge, headStart) || isEntered(document, edge.start, headStart)
}

/** Bridges and lines are named by the places that they join, or by one proper name: 成渝中线 + 高铁, not 天津 + 铁路. */
function namesWork(document: Document, { start, front }: LeftEdge, headStart: number): boolean {
  if (TWO_PLACES.test(document.text.slice(start, headStart))) return true
  if (front?.start !== start || front.end < headStart) return hasProper(document, start, headStart)
  return front.kind === 'region' && front.end - front.start === JOINED
}

/** Whether one word that the segmenter takes for a proper name stands there: 云杉 in 云杉实验室, not 化学. */
function isProper(document: Document, start: number, headStart: number): boolean {
  const word = wordOver(document, start)
  if (word?.start !== start || word.end < headStart || !PROPER_TAG.test(word.tag)) return false
  const form = document.text.slice(start, headStart)
  return form.length > 1 && !nameWords.has(form) && !POINTS.test(form)
}

/** Whether the modifier holds a word that no common noun does: 高科技公司 has none. */
const hasProper = (document: Document, start: number, end: number): boolean =>
  wordsBetween(document, { start, end }).some(
    (word) => (PROPER_TAG.test(word.tag) && !nameWords.has(formOf(document, word))) || word.tag === 'eng',
  )

/** Bodies, parks and events are named by what stands at their front, or by a field that is long enough. */
function namesBody(
  document: Document,
  { head, label, needs, kind }: Head,
  { start, front, quoted }: LeftEdge,
  headStart: number,
  field: string,
): boolean {
  if (nameEndings.ends(document.text.slice(start, headStart) + head, 'never')) return false
  const common = nameEndings.ends(head, 'common')
  // 广东高中: a province has many schools, a city or district may mean one.
  if (front?.kind === 'province' && field === '' && nameEndings.is(head, 'school')) return false
  if (front !== undefined || quoted) return !common || quoted || field.length >= LONG_ENOUGH
  const modifier = document.text.slice(start, headStart)
  if (grandBefore(modifier, head) === modifier) return true
  if (label === 'Place' || common || !keepsField(document, start, headStart)) return false
  if (head === '公司' && !hasProper(document, start, headStart)) return false
  if (modifier.startsWith('国家') && modifier.length > 2) return true
  if (PROPER_KINDS.has(kind) && isProper(document, start, headStart)) return true
  return modifier.length >= (needs === 'strong' || kind === 'company' ? STRONG_ENOUGH : LONG_ENOUGH)
}
