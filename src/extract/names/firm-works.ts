import { Words } from '../data.js'
import { isWordStart, wordsBetween } from '../document.js'
import { matches } from '../matches.js'
import { hasLabel, isQuantity, type MarkedText, type Mention, type NameMention } from '../mention.js'
import { clauseStart } from '../readers/clause.js'
import { nameStart } from './list-items.js'
import { formOf, keepsField, stopsName } from './name-words.js'

const words = Words.of('project-words.tsv')
const references = Words.of('references.tsv')

/** 的废旧家电拆解基地, 混动发动机西南制造中心: what a firm builds, by what is made there. */
const PLANT = new RegExp(
  `^(?<of>的?)(?<about>[\\p{Script=Han}A-Za-z\\d.（）()—-]{0,20}?)(?<head>${words.alternatives('plant')})(?=[，。；：、！？\\n（]|(?<behind>.))`,
  'du',
)
/** 甲公司项目 + 施工现场: what only one project of the firm has. */
const PROJECT_TOLD =
  /^(?:一期|二期|三期)?(?:施工|建设)?现场|^(?:总投资|计划总投资|占地|总占地|位于|选址|落户|奠基|竣工|正式开工|开工仪式|建成投产)/
const BREAKS = new RegExp(words.alternatives('breaks'))
/** 年产5000吨六氟磷酸锂项目: what so much is made by, whoever builds it. */
const ANNUAL = new RegExp(
  `年(?:产|处理|加工)[约近超]?\\d[\\d.]*(?:万|亿|千)?(?:[A-Za-z]{1,3}|\\p{Script=Han})[^，。；：、“”\\n]{2,24}?${words.alternatives('annual')}(?:项目)?`,
  'gu',
)
/** A brand that stands before it is no longer: 青松时代 + 年产… */
const LONGEST_BRAND = 8
const LONGEST = 36
/** A field of fewer characters tells no plant from others: 甲公司的新项目. */
const SHORTEST = 3

/** Plants and projects that are named by the firm before them, with or without 的, or by what is made there each year. */
export function findFirmWorks(marked: MarkedText): void {
  for (const firm of marked.mentions.all()) if (isFirm(firm)) addPlant(marked, firm)
  for (const { 0: match, index } of matches(marked.document.text, ANNUAL))
    addAnnual(marked, index, index + match.length)
}

const isFirm = (mention: Mention): mention is NameMention =>
  !isQuantity(mention) && mention.label === 'Institution' && mention.kind === 'company' && mention.refers === undefined

function addPlant(marked: MarkedText, firm: NameMention): void {
  const { document, mentions } = marked
  const match = PLANT.exec(document.text.slice(firm.end, firm.end + LONGEST))
  const { of = '', about = '', head = '' } = match?.groups ?? {}
  const [from, headStart] = (match?.indices?.groups?.about ?? [0, 0]).map((at) => firm.end + at)
  if (match === null || from === undefined || headStart === undefined) return
  const end = firm.end + match[0].length
  const told = head === '项目' && PROJECT_TOLD.test(document.text.slice(firm.end + match[0].length))
  const alone = about === '' && of === '' && (words.is(head, 'plant-alone') || told)
  const acts = wordsBetween(document, { start: from, end: headStart }).some((word) => stopsName(formOf(document, word)))
  // 云杉二期——年产…项目: what a dash explains has its own name.
  const named =
    about.length >= SHORTEST &&
    !acts &&
    !about.includes('——') &&
    !BREAKS.test(about) &&
    keepsField(document, from, headStart)
  if (!alone && !named) return
  if (!isWordStart(document, end) || words.begins(document.text.slice(end, end + 3), 'goes-on')) return
  const start = of === '' ? firm.start : from
  if (mentions.within({ start: from, end }).some((one) => isApart(one, from, end))) return
  const name = document.text.slice(firm.start, firm.end) + document.text.slice(from, end)
  mentions.add({ start, end, label: 'Program', kind: 'project', name, host: firm, pass: 'names' })
}

function addAnnual(marked: MarkedText, annual: number, end: number): void {
  const { document, mentions } = marked
  if (words.begins(document.text.slice(end, end + 3), 'goes-on') || isOutside(mentions.covering(end - 1), annual, end))
    return
  // 年产2000吨示范生产线1条: so many of them have no name.
  if (COUNTED.test(document.text.slice(end, end + 4))) return
  const from = Math.max(clauseStart(document.text, annual), annual - LONGEST_BRAND)
  const before = mentions.endingAt(annual)
  const brand =
    before === undefined && clauseStart(document.text, annual) === from ? nameStart(document, from, annual) : annual
  const front = document.text.slice(brand, annual)
  const start =
    references.has(front) || BREAKS.test(front) || mentions.within({ start: brand, end: annual }).length > 0
      ? annual
      : brand
  if (mentions.within({ start, end }).some((one) => isApart(one, start, end))) return
  const name = document.text.slice(start, end)
  mentions.add({ start, end, label: 'Program', kind: 'project', name, pass: 'names' })
}

const COUNTED = /^[\d一二两三四五六七八九十]+[条个座处]/

/** A name that goes on before the measure or behind the works; 吉瓦时动力电池项目 is only a part of it. */
const isOutside = (one: Mention | undefined, start: number, end: number): boolean =>
  one !== undefined && (one.start <= start || one.end > end || one.label !== 'Program')

/** What no name of a plant holds: another name that goes on outside of it, a person, a body. */
const isApart = (one: Mention, start: number, end: number): boolean =>
  one.start < start || one.end > end || hasLabel(one, 'Official') || (hasLabel(one, 'Institution') && one.end < end)
