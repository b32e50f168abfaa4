import type { Span } from '../../types/index.js'
import type { ClaimDraft } from '../claims.js'
import { Words } from '../data.js'
import type { Document } from '../document.js'
import { isQuantity, type Mention, type MentionList, type NameMention } from '../mention.js'
import { STAGES } from '../names/own-stages.js'

const OPENS = new RegExp(Words.of('triggers.tsv').alternatives('opens'))
/** How far behind a project's name it may be told that it is built; behind a list of projects farther. */
const FARTHEST = 24
const FARTHEST_OF_LIST = 120
/** 此次开工的项目有甲、乙: what is begun or finished, before the list of it. */
const LIST_OF_OPENED = new RegExp(
  `(?<opens>${OPENS.source})的[^，。；：]{0,12}?(?:项目|工程)[^，。；：]{0,4}?(?:有|包括|为|是)[^。；：，]*$`,
  'd',
)

/**
 * 某公司年产60万吨聚丙烯项目投产: a project that has its firm's name is built by the firm, which is `implied` where it is named
 * nowhere else; where it is begun or finished is the best place to say so.
 */
export const ownProjects = ({ text }: Document, mentions: MentionList<Mention>, implied: NameMention[]): ClaimDraft[] =>
  mentions.all().flatMap((project): ClaimDraft[] => {
    const firm = firmOf(project) ?? firmBefore(text, mentions, project)
    if (firm === undefined) return []
    const said = openingBehind(text, project.end) ?? openingBefore(text, project.start)
    // A body's stage may be built by others.
    if (said === undefined && firm.kind !== 'company') return []
    const trigger = said ?? { start: project.start, end: project.end }
    if (firm.refers === undefined) implied.push(firm)
    const evidence = { start: Math.min(project.start, trigger.start), end: Math.max(project.end, trigger.end) }
    const ends = { subject: firm, object: project }
    return [
      {
        type: 'BUILDS',
        ...ends,
        evidence,
        trigger,
        rule: 'builds/own-project',
        confidence: said === undefined ? 0.8 : 0.88,
      },
    ]
  })

/** Bodies that build for themselves; a 智算中心 is built by others. */
const RUNS = ['laboratory', 'institute', 'hospital', 'university']
/** What is itself the works, and no one who builds: 某储能电站示范项目. */
const WORKS = /(?:电站|电厂|水厂|机场|码头|场站)$/

/** Who has projects of its own. */
const OWNERS = ['company', 'university', 'institute', 'hospital']

/** The firm or school that a project's name begins with; a park or a base of the firm's may stand between: 甲公司某产业园二期工程. */
function firmOf(project: Mention): NameMention | undefined {
  if (isQuantity(project) || project.kind !== 'project') return undefined
  let host = project.host
  // 某实验室二期工程: a body with buildings builds its own stages.
  if (isStage(project) && host !== undefined && RUNS.includes(host.kind)) return host
  while (host !== undefined && !OWNERS.includes(host.kind)) host = host.host
  return host !== undefined && WORKS.test(host.name) ? undefined : host
}

/** 公司 + 年产5000吨某材料项目: a word that means the firm, right before the project. */
function firmBefore(text: string, mentions: MentionList<Mention>, project: Mention): NameMention | undefined {
  if (isQuantity(project) || project.kind !== 'project' || project.refers !== undefined) return undefined
  const holder = HOLDS_CEREMONY.test(text.slice(project.end, project.end + LONGEST_COST))
    ? HELD.exec(text.slice(Math.max(0, project.start - LONGEST_COST), project.start))
    : null
  const host = holder === null ? undefined : mentions.endingAt(project.start - holder[0].length)
  if (host !== undefined && !isQuantity(host) && host.kind === 'company') return host
  const costs = COSTS.exec(text.slice(Math.max(0, project.start - LONGEST_COST), project.start))?.[0].length
  const end = project.start - (costs ?? (text.charAt(project.start - 1) === '的' ? 1 : 0))
  const before = mentions.endingAt(end)
  if (before === undefined || isQuantity(before)) return undefined
  const firm = costs === undefined ? before.refers?.[0] : (before.refers?.[0] ?? before)
  return firm?.kind === 'company' ? before : undefined
}
/** 甲公司 + 举行了 + 某项目 + 奠基仪式: the firm that holds it breaks ground for its own. */
const HOLDS_CEREMONY = /^的?(?:开工|奠基|动工|竣工|投产|落成|启用)(?:仪式|典礼)/
const HELD = /(?:隆重|正式|今日|昨日|今天|昨天)*(?:举行|举办)(?:了)?$/
/** 甲公司 + 总投资12亿元的 + 某生产基地: what it costs may stand between. */
const COSTS = /总投资(?:约|近|超|达)?\d[\d.]*[万亿]*元的$/
const LONGEST_COST = 16

const isStage = ({ pass }: Mention): boolean => pass === STAGES

/** The text behind a name as far as it may tell of it; behind one that stands in a list, farther. */
export const behindName = (text: string, end: number, farthest: number): string =>
  text.slice(end, end + (/[、和]/.test(text.charAt(end)) ? FARTHEST_OF_LIST : farthest))

/** The first word of the same clause that tells a beginning or an end of building. */
function openingBehind(text: string, from: number): Span | undefined {
  const clause = /^[^，。；：！？\n]*/.exec(behindName(text, from, FARTHEST))?.[0] ?? ''
  const word = OPENS.exec(clause)
  return word === null ? undefined : { start: from + word.index, end: from + word.index + word[0].length }
}

/** The same before the list that the project stands in. */
function openingBefore(text: string, to: number): Span | undefined {
  const from = Math.max(0, to - FARTHEST_OF_LIST)
  const [start, end] = LIST_OF_OPENED.exec(text.slice(from, to))?.indices?.groups?.opens ?? []
  return start === undefined || end === undefined ? undefined : { start: from + start, end: from + end }
}
