import { Words } from '../data.js'
import { type Document, wordOver, wordsBetween } from '../document.js'
import { matches } from '../matches.js'
import { hasLabel, isQuantity, type MarkedText, type NameMention } from '../mention.js'
import { isOfSeveral } from './common-nouns.js'
import { nameStart } from './list-items.js'
import { formOf, isBrandWord, keepsField } from './name-words.js'
import { hasProper, POINTS } from './proper-word.js'

const words = Words.of('project-words.tsv')
const triggers = Words.of('triggers.tsv')

/** 项目, 供水工程（二期） (and no 机械工程系), 一期项目, with what a project has behind its name: its cost, its size, when it was begun, its site, who builds it. */
const TOLD = new RegExp(
  `(?:项目|工程(?!系)|${words.alternatives('told-plant')})(?:（?[一二三四五六]期）?)?(?=(?<sum>[，（]?${words.alternatives('sum-before')}?${words.alternatives('sum')}|\\d{4}年(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:正式|全面)?${words.alternatives('begins')})|(?:正式|顺利|全面|已|今日|今天|近日|日前|当天|相继|集中|将|于)*(?:在[^，。；：的]{2,16}?)?(?:正式|顺利|举行)?(?<goes>${words.alternatives('goes')}|${triggers.alternatives('opens')}|的(?:开工|奠基|竣工|投产|启动|签约|揭牌|落成|动工)(?:仪式|典礼))|${words.alternatives('told')}|，(?:该项目)?${words.alternatives('sited')}|，?由[^，。；：]{2,36}${words.alternatives('told-of-builder')})`,
  'g',
)
/** Where a clause or a quotation ends. */
const MARK = /[，。；：！？“”\n、]|——|）[和与及]/g
/** 其中, 总投资5亿元, 投资5亿元的, 某公司投资建设的: what stands up to it is no part of the name. */
const BEFORE =
  /^(?:其中|此外|目前|例如|同时)|.*(?:(?:元|建设|打造|投建|创办|开发)的|投资额?[约超近达]*\d[\d.]*[百千万亿]*元)/
/** 3个项目, 这批项目: sets of projects. */
const TWO = /(?:项目|工程)(?=[和与及])/
/** 甲公司签订 + 项目投资协议: what is signed is an agreement; 某医院的 + 项目: any that it has. */
const NO_FIELD = /(?:签(?:订|署|约|下)|的)$/
const COUNTED =
  /\d+[个项批条]|[两三四五六七八九十]条|[两三四五六七八九十几多数][个项大]|一批|亿元以上|等$|\d{4}年|[一二三四五六]期$/
const LONGEST = 40
/** A field of fewer characters tells no project from others of its kind. */
const SHORTEST = { 项目: 6, 工程: 4, plant: 4, place: 5 }
/** So long a field is one project's, also without a proper name. */
const LONG_ENOUGH = 8
/** 医疗和装备项目总投资: shorter ones that join two fields are two sorts. */
const JOINS = /[和与及]/

/**
 * Projects that are told by their own cost, size or site: 云杉智能水表生产项目总投资5亿元. What stands up to the clause's
 * mark or its last verb is the name where it holds a proper name, or says very much.
 */
export function findToldProjects({ document, mentions }: MarkedText): void {
  const { text } = document
  for (const match of matches(text, TOLD)) {
    const head = match.index
    const end = head + match[0].length
    const clause = text.slice(Math.max(0, head - LONGEST), head)
    const mark = [...matches(clause, MARK)].at(-1)
    const from = head - clause.length + (mark === undefined ? 0 : mark.index + mark[0].length)
    const open = BEFORE.exec(text.slice(from, head))?.[0].length ?? 0
    const opens = behindFunctionWord(document, nameStart(document, from + open, head), head)
    const known = mentions.endingAt(end)
    if (isOfSeveral(text, opens)) continue
    if (hasLabel(known, 'Program') || (mark === undefined && clause.length === LONGEST)) continue
    const isPlant = !/^(?:项目|工程)/.test(match[0])
    const shortest = isPlant ? SHORTEST.plant : match[0].startsWith('项目') ? SHORTEST.项目 : SHORTEST.工程
    const start = behindPark(mentions, opens, head, shortest)
    const isOne = !isPlant && match.groups?.sum === undefined && match.groups?.goes === undefined
    if (!namesProject(document, start, head, shortest, isOne)) continue
    const inside = mentions.within({ start, end })
    if (inside.some((one) => one.start < start || one.end > end || one.label === 'Official')) continue
    const first = inside[0]
    const host = first?.start === start && !isQuantity(first) ? firmOf(first) : undefined
    const named: Omit<NameMention, 'start' | 'end'> = {
      label: 'Program',
      kind: 'project',
      name: text.slice(start, end),
      pass: 'names',
    }
    mentions.add({ start, end, ...named, ...(host === undefined ? {} : { host }) })
  }
}

/** Whose the project is that begins with the name: the firm itself, or the one whose base it is. */
const firmOf = (first: NameMention): NameMention | undefined =>
  hasLabel(first, 'Institution') ? first : first.host?.start === first.start ? first.host : undefined

/** 某开发区 + 某重卡工厂: a zone before it is where it stands; with a shorter field the zone tells which one it is. */
function behindPark(mentions: MarkedText['mentions'], start: number, head: number, shortest: number): number {
  const park = mentions.startingAt(start)
  return park?.label === 'Park' && (park.kind === 'zone' || park.pass === 'known') && head - park.end >= shortest
    ? park.end
    : start
}

/** 师生将项目落户: behind the last word that acts or joins no name. */
function behindFunctionWord(document: Document, start: number, end: number): number {
  const last = wordsBetween(document, { start, end }).findLast(
    (word) => word.end - word.start === 1 && /^[dpvr]/.test(word.tag) && words.is(formOf(document, word), 'breaks'),
  )
  return last?.end ?? start
}

/** 我县重点工程项目, 公司年产30万台电机生产线: whose it is, and no name. */
const OF_ANY = /^(?:[我全][省市区县州旗校院]|(?:公司|企业|集团)(?!\p{Script=Han}{0,3}(?:总部|中心)))/u

/** 投资最大的 + 锂电下游项目: what another project is. */
const DESCRIBED = /(?:最\p{Script=Han}{1,3}|首个|第一个|唯一|一流|领先)的?$/u
const LONGEST_DESCRIBED = 6

/** Whether what stands before the head tells one project from others; only one has a site or a builder. */
function namesProject(document: Document, start: number, head: number, shortest: number, isOne: boolean): boolean {
  const field = document.text.slice(start, head)
  const first = wordOver(document, start)
  if (first?.start !== start) return false
  // 云杉水泥项目: a proper name tells it from others with fewer characters.
  const named = isBrandWord(document, first)
  const least = named
    ? Math.min(shortest, SHORTEST.plant)
    : first.tag === 'ns'
      ? Math.min(shortest, SHORTEST.place)
      : shortest
  if (DESCRIBED.test(document.text.slice(Math.max(0, start - LONGEST_DESCRIBED), start))) return false
  if (
    field.length < least ||
    NO_FIELD.test(field) ||
    COUNTED.test(field) ||
    TWO.test(field) ||
    POINTS.test(field.charAt(0)) ||
    OF_ANY.test(field)
  )
    return false
  if (words.ends(field, 'sort') && !named) return false
  if (!keepsField(document, start, head)) return false
  return isOne || field.length >= LONG_ENOUGH || (hasProper(document, start, head) && !JOINS.test(field))
}
