import type { Lexicon, NameEntry } from '../../lexicon/index.js'
import type { Document } from '../document.js'
import type { NameMention } from '../mention.js'

/** A place or a body that the headline names. */
export interface NamedInHeadline {
  mention: NameMention
  /** It comes to be there: 某研究中心在青岛成立. It is no party. */
  made: boolean
}

/** What comes to be is no party to what is told. */
const IS_MADE = /^(?:[在于].{1,4}?)?(?:正式)?(?:成立|揭牌|挂牌|启用|开工|投产|奠基|开园)/

/** The places and bodies that the headline names in words of the text, in its order; of names in names the longest. */
export function namedInHeadline(
  document: Document,
  title: string,
  actors: readonly NameMention[],
  lexicon: Lexicon,
): NamedInHeadline[] {
  const bodies = entriesIn(title, lexicon, ({ label }) => label === 'Institution')
  const parks = entriesIn(title, lexicon, ({ label }) => label === 'Park')
  const found: { mention: NameMention; at: number; end: number }[] = []
  for (const mention of actors) {
    if (mention.refers !== undefined || mention.end - mention.start < 2) continue
    const form = document.text.slice(mention.start, mention.end)
    const written = title.indexOf(form)
    // 亦庄 in the headline of a text that names 北京经济技术开发区.
    const at = written >= 0 ? written : (parks.find(({ entry }) => entry.name === mention.name)?.at ?? -1)
    // 哈尔滨工程大学 in the headline of a text that calls it 哈工程 names no place.
    const inBody = mention.label === 'Place' && bodies.some((body) => body.at <= at && at + form.length < body.end)
    if (at >= 0 && !inBody) found.push({ mention, at, end: at + form.length })
  }
  found.sort((a, b) => a.at - b.at || b.end - a.end)
  const named = new Map<string, NamedInHeadline>()
  let read = 0
  for (const { mention, at, end } of found) {
    // 陕西 + 省科技厅 is one body.
    const runsOn = mention.label === 'Place' && found.some((one) => one.at > at && one.at < end && one.end > end)
    if (at < read || runsOn) continue
    named.set(mention.name, { mention, made: IS_MADE.test(title.slice(end)) })
    read = end
  }
  return [...named.values()]
}

/** A university's own news: 我校 or a visit to it stands for one of the parties. */
const WITH_US = /[我本学来]校(?!附属)|校[地企校]/

/** Those whom the headline names together, the article's own body among them where it says so. */
export function partiesOf(title: string, all: NamedInHeadline[], publisher: NameMention | undefined): NameMention[] {
  const named = all.filter(({ made }) => !made).map(({ mention }) => mention)
  if (publisher === undefined || !WITH_US.test(title)) return named
  return [publisher, ...named.filter((party) => party.name !== publisher.name)]
}

/** 学院与某公司共建, 我校与…: the article's own body is one of those whom the headline names. */
export const isWithUs = (title: string): boolean => WITH_US.test(title) || OWN_BODY.test(title)
const OWN_BODY = /^(?:学院|学校|我[院所]|本[院所]|研究院|实验室|中心|公司|集团)[与和同携联]/

/** 研究院简介: the headline says of what sort the body is of which all the article tells, and not its name. */
export function introducedIn(title: string, actors: readonly NameMention[]): NameMention | undefined {
  const sort = INTRODUCES.exec(title)?.[1]
  return sort === undefined ? undefined : actors.find(({ name, refers }) => refers === undefined && name.endsWith(sort))
}
const INTRODUCES =
  /^(?:本|我)?(.{0,4}(?:[院所校室园]|中心|公司|集团|联盟|平台|基地|孵化器))(?:简介|概况|介绍|概览|基本情况)$/

/** The places that the headline names, whether or not the text does. */
export const placesIn = (title: string, lexicon: Lexicon): NamedAt[] =>
  entriesIn(title, lexicon, ({ label }) => label === 'Place')

/** 一图读懂《某市…方案》: a plan that the headline names tells of the place that its title begins with. */
export function placeOfPlan(title: string, lexicon: Lexicon): NameMention | undefined {
  const entry = placesIn(title, lexicon).find(({ at }) => title.charAt(at - 1) === '《')?.entry
  return entry === undefined || entry.kind === 'region'
    ? undefined
    : { start: 0, end: 0, label: 'Place', kind: entry.kind, name: entry.name, pass: 'references' }
}

/** 某省推进…, 某市：…, 某县“十四五”…: a place with its level that opens the headline, with what it does or what is told of it behind. */
export function placeOpening(title: string, lexicon: Lexicon): NameMention | undefined {
  const [first] = placesIn(title, lexicon)
  if (first === undefined || first.at > 0 || first.entry.kind === 'region') return undefined
  if (!LEVEL.test(title.slice(0, first.end)) || !OPENS.test(title.slice(first.end))) return undefined
  return { start: 0, end: 0, label: 'Place', kind: first.entry.kind, name: first.entry.name, pass: 'references' }
}
const LEVEL = /[省市区县州旗]$/
const OPENS =
  /^(?:[：:“，、 ]|20\d\d年|今年|三年|十四五|[一二三四]季度|前[三两]季度|[上下]半年|全年|推进|推动|加快|召开|举行|出台|印发|发布|打造|建设|构建|聚焦|着力|全力|深入|大力|持续|积极|启动|实施|布局|力争|奋力|科技创新|重大项目|国民经济|制造业|数字经济|高质量)/

/** The universities that it names so. */
export const universitiesIn = (title: string, lexicon: Lexicon): NameEntry[] =>
  entriesIn(title, lexicon, ({ label, kind }) => label === 'Institution' && kind === 'university').map(
    ({ entry }) => entry,
  )

/** What the lexicon knows, where the headline names it. */
interface NamedAt {
  at: number
  end: number
  entry: NameEntry
}

function entriesIn(title: string, lexicon: Lexicon, sort: (entry: NameEntry) => boolean): NamedAt[] {
  const entries: NamedAt[] = []
  for (let i = 0; i < title.length; ) {
    const found = lexicon.names.longestAt(title, i)
    const entry = found?.values.find(sort)
    if (found === undefined || entry === undefined || found.end - i < 2) i++
    else {
      entries.push({ at: i, end: found.end, entry })
      i = found.end
    }
  }
  return entries
}
