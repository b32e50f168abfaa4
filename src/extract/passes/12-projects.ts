import { Words } from '../data.js'
import { matches } from '../matches.js'
import { hasLabel, isQuantity, type MarkedText, type Mention, type NameMention } from '../mention.js'
import { keepsField } from '../names/name-words.js'
import { findProjectRows } from '../names/project-rows.js'
import { joinSeats } from '../names/seat-and-works.js'
import { findToldProjects } from '../names/told-projects.js'

const words = Words.of('project-words.tsv')

/** Longer than this no project's name is. */
const LONGEST = 40
/** 投资30亿元 before 的. */
const OF_MONEY = /投资(?:额)?[约超近]?\d[\d.]*(?:亿|万)?元(?=的)/g
/** 甲公司投资建设 before 的. */
const DOES =
  /^(?:独资|全额|全资|集中|正式|总|投资[约超近]?[\d.]+[百千万亿]*元)*(?:签约|新上|投资建设|投资兴建|投资新建|投资|投建|新建|承建|建设|开发建设|实施)(?:落地|落户|入驻)?(?=的)/
const LONGEST_DOING = 24
const HAN = /^[\p{Script=Han}A-Za-z\d.（）]+$/u
/** A field of fewer characters tells no project from others: 甲公司的储能项目. */
const SHORTEST_FIELD = 4
/** A word that acts, joins or counts projects. */
const BREAKS = new RegExp(words.alternatives('breaks'))
/** 重点工程: a sort of projects and no field. */
const SORTS = new RegExp(`^(?:${words.alternatives('sort')}|工程|建设|示范|标志性|龙头|省级|市级|国家级)+$`)
/** 年产60万吨聚丙烯项目, 合金生产线及配套技术改造项目: what a firm builds, behind its name. */
const PROJECT = new RegExp(
  `^(?<about>[\\p{Script=Han}A-Za-z\\d.%/+·“”（）()—-]{2,30}?)${words.alternatives('head')}(?:及(?:其)?配套\\p{Script=Han}{0,10}?(?:项目|工程))?(?<end>)`,
  'du',
)
/** 研发中心及总部基地项目: what joins two works of one project. */
const JOINT = new RegExp(
  `(?<=${words.alternatives('joined-works')})[及和与暨](?=[\\p{Script=Han}]{0,6}${words.alternatives('joined-works')}|$)`,
  'gu',
)
/** 芯片研发制造项目: what the project is for, and no verb before it. */
const IN_PROJECT = /研发(?=制造|生产|中心|总部|基地|大楼|$)/
/** 宜宾基地六期项目: behind what a firm builds, a later part of it. */
const PHASE = /^[一二三四五六七八九十]期(?:项目|工程)/
/** 原料药及中间体项目: two products of one project. */
const PRODUCTS = /^\p{Script=Han}{2,8}及\p{Script=Han}{2,8}$/u
/** 投资5亿元的新能源汽车和5G基站零部件项目: so are those that one sum is for. */
const PAID_PRODUCTS = /^[\p{Script=Han}A-Za-z\d]{2,10}[和及与][\p{Script=Han}A-Za-z\d]{4,16}$/u
/** What a firm has that may have projects of its own. */
const OWNED = ['center', 'laboratory', 'base', 'park', 'project']

/**
 * Pass 12: a firm and what it builds are a project of that firm: 星河炼化公司 + 年产60万吨聚丙烯项目. Figures and measures in it are
 * part of its name; whatever acts (签约, 建设) or joins (与, 在) ends it before it begins. What the firm has may stand between:
 * 星河炼化公司 + 舟山基地 + 年产60万吨聚丙烯项目.
 */
export function findProjects({ document, mentions }: MarkedText): void {
  const { text } = document
  joinSeats({ document, mentions })
  for (const mention of mentions.all()) {
    const firm = firmOf(mention)
    if (firm === undefined) continue
    const end = projectEnd(text, mention.end)
    if (end === undefined) continue
    if (mentions.within({ start: mention.end, end }).some((other) => hasLabel(other, 'Official', 'Institution')))
      continue
    const named = { label: 'Program', kind: 'project', name: text.slice(firm.start, end), host: firm } as const
    mentions.add({ start: firm.start, end, ...named, pass: 'names' })
    findNext({ document, mentions }, firm, end)
  }
  findProjectsOf({ document, mentions })
  findToldProjects({ document, mentions })
  findProjectRows({ document, mentions })
}

/** 甲公司某生产线和年产60万吨聚丙烯项目: what the same firm builds besides, told by its measure. */
function findNext({ document: { text }, mentions }: MarkedText, firm: NameMention, before: number): void {
  const start = before + 1
  const end = /^[和与、]年产/.test(text.slice(before, before + 3)) ? projectEnd(text, start) : undefined
  if (end === undefined || mentions.within({ start, end }).some((other) => hasLabel(other, 'Official', 'Institution')))
    return
  const name = text.slice(firm.start, firm.end) + text.slice(start, end)
  mentions.add({ start, end, label: 'Program', kind: 'project', name, host: firm, pass: 'names' })
}

/** The firm that builds what stands behind the mention: the firm itself, or the one whose centre or base it is. */
function firmOf(mention: Mention): NameMention | undefined {
  if (isQuantity(mention)) return undefined
  if (hasLabel(mention, 'Institution') && mention.kind === 'company') return mention
  const host = OWNED.includes(mention.kind) && mention.host?.start === mention.start ? mention.host : undefined
  return host?.kind === 'company' ? host : undefined
}

/** 开关、低压电器、管材生产加工项目: several products of one project, and no works of their own among them. */
const PRODUCT_ROW =
  /^(?:(?!\p{Script=Han}{0,8}(?:项目|工程|基地|中心|线|厂|园))\p{Script=Han}{2,8}[、及和]){1,4}\p{Script=Han}{2,10}(?:生产|加工|制造|研发|回收|深加工)+(?:线|基地)?项目/u

/** Where the name of the project ends that begins at the offset; undefined where none does. */
function projectEnd(text: string, from: number): number | undefined {
  const row = PRODUCT_ROW.exec(text.slice(from, from + LONGEST))?.[0]
  if (row !== undefined && !BREAKS.test(row.replace(/[及和、]/g, '').replace(/项目$|研发/g, '')))
    return from + row.length
  const phase = PHASE.exec(text.slice(from, from + 4))?.[0].length ?? 0
  if (phase > 0) return from + phase
  const match = PROJECT.exec(text.slice(from, from + LONGEST))
  const told = withoutBuilding(match?.groups?.about ?? '')
    .replace(JOINT, '')
    .replace(IN_PROJECT, '')
  const about = PRODUCTS.test(told) ? told.replace('及', '') : told
  if (match === null || BREAKS.test(about)) return undefined
  const end = from + (match.indices?.groups?.end?.[0] ?? 0)
  return words.begins(text.slice(end, end + 3), 'goes-on') ? undefined : end
}

/** 电动车车型 + 建设项目: behind a field that is long enough, what the project is for is no act. */
const withoutBuilding = (about: string): string => about.replace(BUILDING, '')
const BUILDING = /(?<=.{3})(?<!投资|开工|启动|续|新|在|正)(?:扩建|建设)$/

/** 甲研究所的耐磨钢焊接项目, 甲公司投建的冻干食品项目, 投资30亿元的宽幅薄膜生产线: what a body works on or so much money is for, named by its field. */
function findProjectsOf({ document, mentions }: MarkedText): void {
  const { text } = document
  const bodies = mentions.all().filter((mention) => hasLabel(mention, 'Institution'))
  const sums = [...matches(text, OF_MONEY)].map((match) => ({ end: match.index + match[0].length }))
  const doers = bodies.flatMap(({ kind, end }) => {
    const act = kind === 'company' ? DOES.exec(text.slice(end, end + LONGEST_DOING)) : null
    return act === null ? [] : [{ end: end + act[0].length }]
  })
  for (const { end: owned } of [...bodies, ...sums, ...doers]) {
    const start = owned + 1
    const match = text.charAt(owned) === '的' ? PROJECT.exec(text.slice(start, start + LONGEST)) : null
    const about = match?.groups?.about ?? ''
    const end = start + (match?.indices?.groups?.end?.[0] ?? 0)
    const named =
      about.length >= SHORTEST_FIELD &&
      HAN.test(about) &&
      !SORTS.test(about) &&
      keepsField(document, start, start + about.length)
    const told = withoutBuilding(about)
    const products = (PAID_PRODUCTS.test(told) ? told.replace(/[和及与]/, '') : told).replace(IN_PROJECT, '')
    const goesOn = BREAKS.test(products) || words.begins(text.slice(end, end + 3), 'goes-on')
    const apart = mentions
      .within({ start, end })
      .some((one) => one.label !== 'Place' && one.end !== start + about.length)
    if (!named || goesOn || apart) continue
    mentions.add({ start, end, label: 'Program', kind: 'project', name: text.slice(start, end), pass: 'names' })
  }
}
