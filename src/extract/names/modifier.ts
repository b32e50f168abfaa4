import type { Head } from '../../lexicon/index.js'
import { type Document, wordOver } from '../document.js'
import { isDescription } from './description.js'
import { grandBefore } from './fielded-park.js'
import { isOfMinistry } from './head-sort.js'
import type { LeftEdge } from './left-edge.js'
import { isBrandOfForm, isLegalForm, isTrades } from './legal-form.js'
import { formOf, isBrandWord, keepsField, nameEndings, nameWords, planWords } from './name-words.js'
import { namesPlan } from './plan-modifier.js'
import { hasProper, isProper } from './proper-word.js'

/** A ceremony has no name of its own: it is what is signed or unveiled there that counts. */
const CEREMONY = new RegExp(`${planWords.alternatives('occasion')}(?:暨.*)?仪式$|^仪式$`)
/** 办公室及综合 + 办公室: one office and another. */
const OFFICES = /^(?:办公室|中心|综合部|管理部)[及和与]/
/** 9家 + 银行: how many there are. */
const COUNT = /^(?:[\d,]+|[一二两三四五六七八九十百数几]+)[多余]?[家所个座]$/
/** Characters of a modifier that can do without a place, a body or quotation marks at its front. */
const LONG_ENOUGH = 4
/** 平台, 共同体: a common noun that names end with has so many. */
const SHORTEST_COMMON = 3
/** The same before a head that hardly ends common nouns. */
const STRONG_ENOUGH = 2
/** 位于江安县的: where what follows lies. */
const LIES = /(?:位于|坐落于|坐落在|地处)[^，。；：的]{2,12}的$/
const LONGEST_SITE = 17
const PRODUCT = new RegExp(nameWords.alternatives('product'))
/** Zones whose parts are called after the places where they lie. */
const OF_ZONES = /自贸|自由贸易/
/** 产业园, 工业园区: parks of no field are called so. */
const LONGEST_COMMON = 6

const liesThere = ({ text }: Document, start: number): boolean =>
  LIES.test(text.slice(Math.max(0, start - LONGEST_SITE), start))
/** Bodies of these kinds are often named by one proper name alone. */
const PROPER_KINDS = new Set(['laboratory', 'institute', 'park', 'zone'])

/** Whether what stands between the left edge and the head is enough to make a name of a head word, which alone is a common noun. */
export function enoughModifier(document: Document, head: Head, edge: LeftEdge, headStart: number): boolean {
  const modifier = document.text.slice(edge.start, headStart)
  if (modifier === '' || COUNT.test(modifier) || CEREMONY.test(head.head) || OFFICES.test(modifier)) return false
  if (head.label === 'Place' && (nameEndings.ends(head.head, 'area') || namesNoPlace(head, edge, headStart)))
    return false
  if (isDescription(document, head, edge, headStart)) return false
  const { front } = edge
  const field = front?.start === edge.start ? modifier.slice(front.end - front.start) : modifier
  const ofAuthority = front?.label === 'Place' || front?.kind === 'government'
  if (nameEndings.ends(head.head, 'scheme') && field.length < 2 && ofAuthority) return false
  if (front === undefined && nameEndings.is(head.head, 'branded') && isBrandOf(document, edge.start, headStart))
    return true
  if (isPlan(head) && !edge.quoted) return namesPlan(document, head, edge, headStart)
  return namesBody(document, head, edge, headStart, field)
}

/** 某公司上 + 市, 某集团杭州 + 湾: no town or bay bears a body's name; 长沙 + 省: no province that of a city. */
function namesNoPlace({ head, kind }: Head, { front }: LeftEdge, headStart: number): boolean {
  if (front === undefined) return false
  if (front.label === 'Institution') return kind !== 'other' || nameEndings.is(head, 'natural')
  return kind === 'province' && front.label === 'Place' && front.end === headStart
}

const isPlan = ({ label, kind }: Head): boolean =>
  label === 'Program' && !['event', 'award', 'agreement'].includes(kind)

/** 汉源县 + 花椒产业 + 基地, 江阴 + 基地, 阳新 + 片区: what grows or lies in a place is no park, unless a zone has its parts told. */
function isTract(
  { text }: Document,
  { head, kind }: Pick<Head, 'head' | 'kind'>,
  front: LeftEdge['front'],
  field: string,
): boolean {
  if (front?.label === 'Institution' || front?.label === 'Park') return false
  // 华东基地 is a firm's, of which it has one in each region.
  const ofPlace = field === '' && front?.label === 'Place' && front.kind !== 'region'
  if (kind === 'base' || head === '生产基地') return PRODUCT.test(field) || (ofPlace && head === '基地')
  return ofPlace && head === '片区' && !OF_ZONES.test(text)
}

/** 南湖 + 孵化器: a lake or hill that no list has lends its name as a brand does. */
const PLACE_TAG = /^n[st]$/

/** 启迪 + 孵化器, 楚天科创 + 大厦: whether a brand stands there, alone or with its trades. */
function isBrandOf(document: Document, start: number, headStart: number): boolean {
  const word = wordOver(document, start)
  if (word?.start !== start || word.end > headStart) return false
  if (!isBrandWord(document, word) && !PLACE_TAG.test(word.tag)) return false
  return isTrades(document, word.end, headStart)
}

/** Whether one word that the segmenter knows for a place stands there. */
function isPlaceWord(document: Document, start: number, end: number): boolean {
  const word = wordOver(document, start)
  return word?.start === start && word.end === end && word.tag === 'ns'
}

const GRADED =
  /^(?:(?:国家|全国|省|部|市|省部|厅)级?|校级)?重点实验室$|^(?:(?:国家|省|部|市|省部|厅)级?|校级)(?:工程研究中心|工程技术研究中心)$/

const ALL_OF_PLACE = /全[省市区县州旗盟](?!域)/

/** 云岭县 + 产业集聚区: the one that a county has. */
const isOfCounty = (head: string, front: LeftEdge['front'], field: string): boolean =>
  nameEndings.is(head, 'of-county') && field === '' && front?.label === 'Place' && front.kind === 'district'

/** Bodies, parks and events are named by what stands at their front, or by a field that is long enough. */
function namesBody(
  document: Document,
  { head, label, needs, kind }: Head,
  { start, front, quoted }: LeftEdge,
  headStart: number,
  field: string,
): boolean {
  if (nameEndings.ends(document.text.slice(start, headStart) + head, 'never')) return false
  // 某大学 + 省重点实验室: of what grade some are that it has, and not which one.
  if (front?.label === 'Institution' && GRADED.test(document.text.slice(front.end, headStart) + head)) return false
  // 浙江全省特色小镇: all of a place.
  if (label === 'Park' && ALL_OF_PLACE.test(document.text.slice(start, headStart))) return false
  // 全国 + 十强化工园区: one of a ranking.
  if (label === 'Park' && /^[十百千\d]+强/.test(document.text.slice(start, headStart))) return false
  if (!quoted && isTract(document, { head, kind }, front, field)) return false
  const opening = wordOver(document, start)
  const branded = isLegalForm(head) && opening?.start === start && isBrandOfForm(document, opening, headStart, head)
  // 清华科技园 + 广州 + 创新基地: the branch that a park has in a place.
  if (label === 'Park' && front?.label === 'Park' && isPlaceWord(document, front.end, headStart)) return true
  // 某软件园 + 园区: the park itself.
  if (head === '园区' && front?.label === 'Park' && front.end === headStart) return false
  // 某中心北京 + 分平台: a branch is one, whatever it is of.
  const common = nameEndings.ends(head, 'common') && !head.startsWith('分')
  // 电力 + 行业产教融合共同体: a long head says what a field would.
  const told = field.length + (nameEndings.is(head, 'common') ? 0 : head.length - SHORTEST_COMMON)
  // 天津公司, 北京地区大科学装置: any one there.
  if (front?.label === 'Place' && /^(?:地区)?$/.test(field) && nameEndings.is(head, 'many')) return false
  // 广东高中: a province has many schools, a city or district may mean one.
  if (front?.kind === 'province' && field === '' && nameEndings.is(head, 'school')) return false
  // 江苏园区, but 天津高新区: a province has many, a city of that rank one.
  if (front?.kind === 'province' && field === '' && nameEndings.is(head, 'zones') && !front.name.endsWith('市'))
    return false
  if (front !== undefined || quoted) return !common || quoted || told >= LONG_ENOUGH || isOfCounty(head, front, field)
  const modifier = document.text.slice(start, headStart)
  // 位于江安县的竹食品产业园: one park that lies there, by its field.
  if (label === 'Park' && !common && modifier.length + head.length >= LONGEST_COMMON && liesThere(document, start))
    return true
  if (grandBefore(modifier, head) === modifier) return true
  if (label === 'Place' || common || nameEndings.is(head, 'sited')) return false
  // 智能制造技术 + 教育部重点实验室: behind a field of general words the ministry tells which scheme's one it is.
  if (isOfMinistry(head) && modifier.length >= LONG_ENOUGH) return true
  if (!branded && (isLegalForm(head) ? isTrades(document, start, headStart) : !keepsField(document, start, headStart)))
    return false
  if (head === '公司' && !hasProper(document, start, headStart)) return false
  if (/^(?:国家|中国)./.test(modifier)) return true
  // 甬江 + 智算中心: a centre of a sort is named by a proper name as well, 甬江中心 may be anything.
  const ofSort = PROPER_KINDS.has(kind) || (kind === 'center' && head.length >= LONG_ENOUGH && opening?.tag === 'ns')
  if (ofSort && isProper(document, start, headStart)) return true
  if (modifier.length >= LONG_ENOUGH) return true
  const short = needs === 'strong' || kind === 'company' ? STRONG_ENOUGH : LONG_ENOUGH
  return modifier.length >= short && !isRestOfTerm(document, start)
}

/** 2019年 + 云杉集团, 28层 + 云杉集团大楼: when it was, how high it is. */
const TIME = /^[年月日层]$/

/** 太 + 赫兹, 网 + 联 + 汽车: a single character before, which is no verb or preposition that names stand behind, was cut off a term. */
function isRestOfTerm(document: Document, start: number): boolean {
  const before = start > 0 ? wordOver(document, start - 1) : undefined
  if (before?.start !== start - 1 || before.end !== start) return false
  const form = formOf(document, before)
  return /\p{Script=Han}/u.test(form) && !TIME.test(form) && !nameWords.is(form, 'before')
}
