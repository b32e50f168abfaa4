import type { Head, Lexicon, Trie } from '../../lexicon/index.js'
import { Words } from '../data.js'
import { matches } from '../matches.js'
import { isNamed, type MarkedText, type Mention, type MentionList } from '../mention.js'
import { headsOf } from '../names/heads.js'

const words = Words.of('quoted-names.tsv')
const events = Words.of('event-names.tsv')
const commonNouns = Words.of('common-nouns.tsv')

/** Short quotations that end with a plan's or event's head word: “十项行动”. */
const QUOTED_PLAN = new RegExp(
  `“(?<name>[^“”，。；：、！？\\n]{2,24}(?:${words.alternatives('plan')}|\\d+条|[一二三四五六七八九十]+条))”`,
  'dg',
)
/** A meeting named by what it is about: “…走深走实”研讨会. */
const QUOTED_TOPIC = new RegExp(
  `(?<name>“[^“”。；\\n]{4,40}”\\p{Script=Han}{0,6}?${words.alternatives('topic')})`,
  'dgu',
)
/** A meeting whose whole name is quoted, however long: “…行动计划（宁波站）暨…学术研讨会”. */
const QUOTED_MEETING = new RegExp(
  `“(?<name>[^“”，。；：！？\\n]{4,80}(?:${events.alternatives('meeting')}|${events.alternatives('ceremony')}))”`,
  'dg',
)
/** 推出“先使用后付费”改革: what is carried out and has a name in quotation marks. */
const QUOTED_CAMPAIGN = new RegExp(
  `(?:实施|推行|试行|深化拓展)(?:了|的)?(?<name>“[^“”，。；：！？\\n]{3,16}”${words.alternatives('campaign')}?)(?=[，。；、和等]|$)`,
  'dg',
)
/** “某关键技术研究与产业化”项目, “智能机器人”重点专项: what is researched, by its title; “揭榜挂帅”项目 says how. */
const QUOTED_RESEARCH =
  /(?<name>(?:国家)?(?:自然科学基金|社会科学基金|社科基金|重点研发计划|科技支撑计划|科技重大专项|重大科技专项)(?:重大|重点|面上|联合基金|科技|创新)*(?:项目|课题|专项)?“[^“”。；\n]{3,40}”(?:(?:重点|重大)?(?:项目|课题|专项))?|“[^“”。；\n]{2,40}”(?:国家)?(?:科技)?(?:重点|重大)(?:科技)?专项(?:课题|项目)?|“[^“”。；\n]{3,40}”专项(?:课题|项目)|“[^“”。；\n]{6,40}”(?:科研|研究|科技攻关|攻关)?(?:项目|课题))(?![\d一二三四五六七八九十]|负责|组)/dgu
/** 联合某银行推出“科创贷”, 发放“算力券”, 设立“农技110”服务热线: what an office offers under a name; a bank's own loans are products. */
const QUOTED_SERVICE = new RegExp(
  `(?:(?:联合|联手|[与同和携][^，。；]{2,16}?(?:合作|共同))[^，。；“]{0,16}?推出|${words.alternatives('offers')})(?:了|的)?[^，。；：“”\\n]{0,16}?(?<name>“[^“”，。；：、\\n]{1,8}${words.alternatives('service')}”|“[^“”，。；：、\\n]{2,12}”(?:服务|咨询)?热线)`,
  'dg',
)
/** 《某市人民政府关于印发某规划方案的通知》: what is issued has the name, and the notice only says that it is. */
const NOTICE = /^[^《]{2,30}关于(?:印发|发布|公布)(?:《|“)?(?<plan>[^《》“”]{4,50})(?:》|”)?的通知$/d
/** 第四届“创业江城”大赛: the edition belongs to the event. */
const EDITION = /(?:\d{4}年?)?(?:第[一二三四五六七八九十百\d]+届|首届)$/
/** A version may stand behind the head: 《…条例（修订草案）》, 《…指引1.0》. */
const VERSION = /(?:（[^（）]*）|\d+\.\d+版?|\d{4}年?版)+$/
const SHORTEST = 3
const LONGEST = 60

/** Pass 7: what stands in 《》 or “” and is a plan, law, agreement or the like. Books, papers and journals are no entities. */
export function findTitles({ document: { text }, mentions }: MarkedText, lexicon: Lexicon): void {
  const heads = headsOf(lexicon)
  findQuotedPlans(text, heads, mentions)
  findQuotedResearch(text, mentions)
  findQuotedServices(text, mentions)
  for (let open = text.indexOf('《'); open >= 0; open = text.indexOf('《', open + 1)) {
    const end = text.indexOf('》', open)
    if (end < 0) return
    const start = open + 1
    const notice = NOTICE.exec(text.slice(start, end))
    if (notice?.indices?.groups?.plan !== undefined) {
      const [from, to] = notice.indices.groups.plan
      if (addPlan(text, heads, mentions, start + from, start + to)) continue
    }
    const name = text.slice(start, end)
    if (name.length < SHORTEST || name.length > LONGEST || /[\n《]/.test(name)) continue
    addPlan(text, heads, mentions, start, end)
  }
}

/** Adds what the title names, if it ends as plans, laws or the like do; whether it does. */
function addPlan(text: string, heads: Trie<Head>, mentions: MentionList<Mention>, start: number, end: number): boolean {
  const name = text.slice(start, end)
  const isPolicy = (): boolean => words.ends(name.replace(VERSION, ''), 'title-end') || isStandard(text, start, end)
  const kind = programKind(text, heads, start, end) ?? (isPolicy() ? 'policy' : undefined)
  return kind !== undefined && mentions.add({ start, end, label: 'Program', kind, name, pass: 'titles' })
}

/** 国家标准《某某要求》, 《某某要求》团体标准: what else says that a standard is named. */
const isStandard = (text: string, start: number, end: number): boolean =>
  STANDARD_BEFORE.test(text.slice(Math.max(0, start - LONGEST_STANDARD), start)) ||
  STANDARD_BEHIND.test(text.slice(end, end + LONGEST_STANDARD))
const STANDARD_BEFORE = /(?:国家|行业|团体|地方|国际|强制性|推荐性)标准[（“：]?《$/
const STANDARD_BEHIND = /^》[，等]{0,2}(?:系列|推荐性|强制性)?(?:国家|行业|团体|地方|国际)标准/
const LONGEST_STANDARD = 12

/** 稳链十条, 人才金政50条: a policy is called by the number of its articles. */
const ARTICLES = /.(?:\d{1,3}|[一二三四五六七八九十]{1,3})条$/
/** The kind of the plan or the like that the title ends with. */
function programKind(text: string, heads: Trie<Head>, start: number, end: number): string | undefined {
  if (ARTICLES.test(text.slice(start, end))) return 'policy'
  const bare = end - (VERSION.exec(text.slice(start, end))?.[0].length ?? 0)
  for (let i = Math.max(start, bare - 8); i < bare; i++) {
    const found = heads.longestAt(text, i)
    const head = found?.values[0]
    if (found?.end === bare && head?.label === 'Program') return head.kind
  }
  return undefined
}

function findQuotedPlans(text: string, heads: Trie<Head>, mentions: MentionList<Mention>): void {
  for (const match of [QUOTED_PLAN, QUOTED_TOPIC, QUOTED_CAMPAIGN, QUOTED_MEETING].flatMap((pattern) => [
    ...matches(text, pattern),
  ])) {
    const [from, end] = match.indices?.groups?.name ?? [0, 0]
    const meets = events.ends(text.slice(from, end), 'meeting') && text.charAt(from - 1) === '“'
    const kind =
      programKind(text, heads, from, end) ?? (text.charAt(from) === '“' ? 'plan' : meets ? 'event' : undefined)
    const quote = meets ? 1 : 0
    const edition = kind === 'event' ? (EDITION.exec(text.slice(Math.max(0, from - 9), from - quote))?.[0] ?? '') : ''
    // 第八届“某洽谈会”: with its edition the name has its quotation marks.
    const marks = edition === '' ? 0 : quote
    const start = from - marks - edition.length
    const isKind = commonNouns.ends(text.slice(from, end), 'ends')
    const span = { start, end: end + marks }
    if (kind === undefined || isKind || mentions.within(span).some(({ label }) => label === 'Official')) continue
    mentions.add({ ...span, label: 'Program', kind, name: text.slice(start, span.end), pass: 'titles' })
  }
}

/** 某省 + 科技重大专项“某项研究”: whose fund it is belongs to the name. */
const isOfPlace = (text: string, whole: Mention, from: number): boolean =>
  isNamed(whole, 'Place') && text.charAt(from) !== '“'

/** 国家重点研发计划 + “智能机器人”重点专项: the plan of which it is a part belongs to its name. */
function findQuotedResearch(text: string, mentions: MentionList<Mention>): void {
  for (const match of matches(text, QUOTED_RESEARCH)) {
    const [from, end] = match.indices?.groups?.name ?? [0, 0]
    const whole = mentions.endingAt(from)
    const opens =
      whole !== undefined && (isNamed(whole, 'Program') ? whole.kind === 'plan' : isOfPlace(text, whole, from))
    const start = opens ? whole.start : from
    if (mentions.within({ start: from, end }).some(({ label }) => label === 'Official')) continue
    mentions.add({ start, end, label: 'Program', kind: 'project', name: text.slice(start, end), pass: 'titles' })
  }
}

function findQuotedServices(text: string, mentions: MentionList<Mention>): void {
  for (const match of matches(text, QUOTED_SERVICE)) {
    const [start, end] = match.indices?.groups?.name ?? [0, 0]
    mentions.add({ start, end, label: 'Program', kind: 'other', name: text.slice(start, end), pass: 'titles' })
  }
}
