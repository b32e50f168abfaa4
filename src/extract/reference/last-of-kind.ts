import { type Document, paragraphStart } from '../document.js'
import { type MarkedText, type NameMention, namesBefore } from '../mention.js'
import type { Topic } from '../topic/topic.js'
import { isTold, mayMean } from './event-noun.js'
import { headingAbove } from './heading-above.js'
import { isJustMade } from './just-made.js'

/** 该校, 此次论坛, 这家企业: what points is no part of the kind that is pointed at. */
export const POINTER = /^(?:[该这][家个座片只支一次场届]|这所|[该本此次]+)/
/** How far back a word may refer, in characters: an article has one event; other things are spoken of for some sentences. */
const FARTHEST_EVENT = 8000
const FARTHEST = 600
/** 该市, 该县: the level of the place that is pointed at. */
const LEVELS: Record<string, string> = { 省: 'province', 市: 'city', 区: 'district', 县: 'district' }
/** 第6家海河实验室 counts what a place calls all its laboratories, and is none of them; 这个某实验室 is that one. */
const COUNTED = /(?<![这该那])[家个所]$/
/** Parts of a university that are told by how their names end. */
const ENDINGS: Record<string, string> = { college: '学院', campus: '校区' }
/** 高新区 is no other zone: what the names of those hold that are called so. */
const ZONES: Record<string, RegExp> = {
  高新区: /高新|高技术|新技术/,
  经开区: /经开|经济技术/,
  自贸区: /自贸|自由贸易/,
  保税区: /保税/,
  综保区: /保税|综保/,
}
/** Bodies in which one can be. */
const SITES = ['laboratory', 'center', 'institute', 'hospital', 'university']
/** 由甲公司供电, 给乙公司供货, 由控股子公司丙建设: whom the text is not about. */
const OBLIQUE = /(?:[由向从给被]|(?<![方体人商])为|子公司)$/
/** 甲资本、乙创投跟投, 丙公司为共建单位: nor is it about those who come along. */
const COMES_ALONG =
  /^(?:[、和与及][^，。；]{2,20})*(?:等[^，。；、]{0,4})?(?:(?:先后|相继|陆续|纷纷|也|均|都|已|分别|联合|共同|继续|持续)*(?:[领跟参]投|[入参持占]股|增资|注资|认缴|认购|加码|追投)|(?:均|皆)?[为是](?:共建|参建|参与|协办|支持)单位)/
const LONGEST_LIST = 60
/** 这款机器人由甲公司研发生产, 项目由乙公司投资建设。: the maker of a product, or who pays for works, is whom the text is about. */
const MAKES =
  /^(?:[（(][^）)\n]{2,20}[）)])?(?:(?:自主|独立|设计|联合)*(?:研发|研制|生产|制造|开发)(?:和|、)?(?:生产|制造|设计)?[，。；]|(?:独资|全额|总?投资|出资)(?:新建|兴建|建设|打造)?(?:和|并|、)?(?:建设|运营)?。)/
const LONGEST_MADE = 34
/** 由甲、乙共同建立的: nor about those who founded it. */
const FOUNDERS = /由[^，。；的建设立办]*$/
/** 是继甲实验室、乙实验室之后的又一家: nor about those that came before it. */
const COMES_AFTER = /继[^，。；]*$/
/** 前身是2001年成立的甲实验室, 现为某大学附属医院: nor about what it was once or is called besides. */
const GREW_FROM =
  /(?:现为|又名|又称|加挂)[^，。；]*$|前身(?:[是为系即]|(?:最早)?(?:可|可以)?(?:追溯|上溯)[到至])[^，。；]*$/
const CAME_BEFORE = /^[^，。；]{0,60}之后/
/** Characters by which the name that the headline speaks of is longer than the word. */
const OWN_PART = 4

/** 园区 means a park that is written as one, and hardly 中关村, which has sent somebody there. */
const PARK_FORM = /(?:(?<!片)[园区城港谷]|基地|小镇)$/

/** 合资公司: a firm that was just founded. */
const VENTURE = 'venture'

/** The last entity before the offset that the word can mean: one whose name ends with the word, else one of its kind. */
export function lastOfKind(
  { document, mentions }: MarkedText,
  { subject, named, publisher, inHeadline }: Topic,
  offset: number,
  kind: string,
  form: string,
): NameMention[] {
  const word = form.replace(POINTER, '')
  const paragraph = paragraphStart(document, offset)
  if (word === '园区' && ofUnnamedPark(document, mentions, paragraph, offset)) return []
  // 医院, 该院 in the news of a hospital.
  const own = publisher?.kind === 'hospital' && (kind === 'hospital' || word === '院') ? publisher : undefined
  if (own !== undefined && word === '院') return [own]
  const spokenOf = [subject, ...named].find(
    (one) => one !== undefined && isSpokenOf(one, kind, word, word !== form || one === inHeadline?.body),
  )
  const headline = kind === VENTURE ? undefined : (spokenOf ?? own)
  const above = headingAbove({ document, mentions }, offset)
  const headed = above !== undefined && (kind === 'project' || isOfKind(above, kind, word)) ? above : undefined
  const known = headline ?? headed
  if (known === undefined && ANY_LAB.test(word) && isOneOfSeveral({ document, mentions }, offset, paragraph, word))
    return []
  let sameKind: NameMention | undefined
  let works: NameMention | undefined
  for (const mention of namesBefore(mentions, offset, kind === 'event' ? FARTHEST_EVENT : FARTHEST)) {
    // A new paragraph speaks of what the headline names.
    if (headline !== undefined && mention.end <= paragraph) return [sameKind ?? headline]
    if (headed !== undefined && mention.end <= paragraph) return [sameKind ?? headed]
    if (works !== undefined && mention.end <= paragraph) return [sameKind ?? works]
    const one =
      wholeOf(mention, kind) ?? mention.refers?.[0] ?? zoneOf(mention, kind) ?? hostOf(mention, kind, word) ?? mention
    if (kind === 'project' && isCalledProject(document.text, mention, one)) return [one]
    if (kind === 'project' && isWorksTold(document, mention, one)) works = one
    if (kind === 'project' && isPlural(document.text, mention.end, offset)) return []
    if (word === '项目' && isOfKind(one, kind, word) && isBuiltObject(document.text, mention.start, offset)) {
      sameKind ??= one
      continue
    }
    if (kind === 'company' && isByTheWay(document.text, paragraph, mention, word !== form)) continue
    if (kind === 'company' && isPartner({ document, mentions }, paragraph, mention)) continue
    const makes = MAKES.test(document.text.slice(mention.end, mention.end + LONGEST_MADE))
    const before = document.text.slice(Math.max(paragraph, mention.start - LONGEST_LIST), mention.start)
    if (!makes && FOUNDERS.test(before)) continue
    if (cameBefore(document.text, paragraph, mention)) continue
    const counted = COUNTED.test(document.text.slice(Math.max(0, mention.start - 2), mention.start))
    const visited = kind === 'here' && one.kind === 'company' && isVisited(document.text, mention)
    if (!(visited || isOfKind(one, kind, word) || isZone(one, word)) || one.name === word || counted) continue
    // 将建设甲基地、乙基地。园区…: the park that builds them, and none of its parts.
    if (
      word === '园区' &&
      PARTS.test(document.text.slice(Math.max(paragraph, mention.start - LONGEST_LIST), mention.start))
    )
      continue
    if (kind === VENTURE && !isJustMade(document.text, mention)) continue
    if (kind === 'event' && !isSaid(document, mention, one)) continue
    sameKind ??= one
    // Names of companies end in many words, of which 公司 means any, but whom the text only mentions by the way.
    // 集团 is no firm of its: one that is called so.
    const group = word.startsWith('集团') && !/集团/.test(one.name)
    const meant =
      kind === VENTURE || kind === 'zone' || kind === 'here' || (kind === 'company' && !group)
        ? makes || !OBLIQUE.test(document.text.slice(Math.max(0, mention.start - 3), mention.start))
        : word === '园区'
          ? PARK_FORM.test(document.text.slice(mention.start, mention.end))
          : one.name.endsWith(word)
    if (meant) return [one]
  }
  const last = sameKind ?? works ?? headline
  return last === undefined ? [] : [last]
}

const PARTS = /(?:即|包括|分别[为是])[^，。；：]*$/

/** 甲项目、乙项目…。这些项目…。项目建成后: they all are spoken of. */
const isPlural = (text: string, from: number, to: number): boolean => PLURAL.test(text.slice(from, to))
const PLURAL = /(?:这些|这批|这几个|上述|以上|所有|全部)(?:重[点大]|签约|开工|产业)*项目/

/** 甲项目总投资50亿元，重点建设乙项目，项目建成后…: what the first builds in the same sentence is only a part of it. */
const isBuiltObject = (text: string, start: number, to: number): boolean =>
  OBJECT.test(text.slice(Math.max(0, start - LONGEST_LIST), start)) && !/[。；！\n]/.test(text.slice(start, to))
const OBJECT =
  /^[^。；！\n]*项目[^。；！\n]*，(?:重点|主要|拟|将|计划|同时)*(?:建设|打造|建成|包括|涵盖|分为)[^。；！\n，]{0,12}$/

/** 某实训中心系校园二期项目，该项目…: a body or park of which the text says that it is a project. */
const isCalledProject = (text: string, { end }: NameMention, { label }: NameMention): boolean =>
  (label === 'Institution' || label === 'Park') && CALLED_PROJECT.test(text.slice(end, end + LONGEST_CALLED))
const CALLED_PROJECT = /^(?:系|是|为|作为)[^，。；]{2,24}项目(?:之一)?[，。；]/
const LONGEST_CALLED = 36

/** 走进甲公司的车间，…。这里…: a firm is a place as well where one goes there. */
const isVisited = (text: string, { start, end }: NameMention): boolean =>
  VISITS.test(text.slice(Math.max(0, start - 12), start)) &&
  !/^[^，。；]{0,8}(?:看到|获悉|了解到)/.test(text.slice(end, end + 12))
const VISITS = /(?:走进|来到|步入|走入)(?:[位坐]落?于)?[^，。；]{0,8}$/

/** 某实验室的新园区封顶，园区…: it is of a park without a known name. */
function ofUnnamedPark(
  { text }: Document,
  mentions: MarkedText['mentions'],
  paragraph: number,
  offset: number,
): boolean {
  const from = Math.max(paragraph, offset - LONGEST_LIST)
  const at = text.slice(from, offset).search(/(?:新|老|总部)园区/)
  return at >= 0 && mentions.covering(from + at) === undefined
}

/** 某算力中心总投资5亿元，…。项目占地百亩: works at the head of a sentence are the project that the paragraph goes on about. */
const isWorksTold = (document: Document, { start, end }: NameMention, { label, name }: NameMention): boolean =>
  (label === 'Institution' || label === 'Park') &&
  WORKS.test(name) &&
  !/[、和及与等]/.test(document.text.charAt(end)) &&
  /(?:^|[。！\n])[^，。！\n]{0,6}$/.test(document.text.slice(Math.max(0, start - 8), start))
const WORKS =
  /(?:装置|设施|光源|中子源|望远镜|工厂|产业园|科技园|创新园|基地|算力中心|智算中心|超算中心|数据中心|计算中心|校区|院区|综合体)$/

/** 投资方为甲、乙, 甲、乙相继入股, 产品供应甲: who pays, buys or sells is told beside the firm that the text is about. */
function isByTheWay(text: string, paragraph: number, { start, end }: NameMention, pointed: boolean): boolean {
  const before = text.slice(Math.max(paragraph, start - LONGEST_LIST), start)
  const besides = BESIDES.test(before) && !(pointed && PAYER_IS.test(before))
  return besides || SUPPLIES.test(before) || COMES_ALONG.test(text.slice(end, end + LONGEST_LIST))
}
const BESIDES =
  /(?:投资[方人者]|领投方|跟投方|股东|合作方|合作伙伴|客户|用户|供应商)(?:为|是|包括|有|涵盖|覆盖)[^，。；]*$/
const SUPPLIES = /(?:供应|供货|供给|销往|配套)[给了]?[^，。；的]{0,24}$/
/** 投资方为甲公司，该公司…: who is told for what it is goes on. */
const PAYER_IS = /(?:投资方|股东)[为是系]$/

/** 甲公司与乙、丙等品牌建立合作关系。公司占地百亩: of a firm and those whom it works with the text goes on about the firm. */
function isPartner({ document: { text }, mentions }: MarkedText, paragraph: number, partner: NameMention): boolean {
  const from = Math.max(paragraph, text.lastIndexOf('。', partner.start) + 1)
  const before = WITH.exec(text.slice(from, partner.start))
  if (before === null || !WORKS_WITH.test(text.slice(partner.end, partner.end + LONGEST_LIST))) return false
  const own = from + before.index
  return [...namesBefore(mentions, own, own - from)].some(({ kind }) => kind === 'company')
}
const WITH = /[与和同](?:[^，。；、]{2,20}、)*$/
const WORKS_WITH =
  /^(?:[、和与及][^，。；、]{2,20})*(?:等[^，。；]{0,16})?(?:建立|形成|保持|结成|达成|开展|展开)[了起]?[^，。；]{0,12}(?:合作|关系|协作)/

function cameBefore(text: string, paragraph: number, { start, end }: NameMention): boolean {
  const before = text.slice(Math.max(start < paragraph ? 0 : paragraph, start - LONGEST_LIST), start)
  return (
    (COMES_AFTER.test(before) && CAME_BEFORE.test(text.slice(end, end + LONGEST_LIST + 2))) || GREW_FROM.test(before)
  )
}

/** 实验室 in a paragraph that names none, behind several: nobody knows which is meant, or whether it is any. */
function isOneOfSeveral(marked: MarkedText, offset: number, paragraph: number, word: string): boolean {
  const { document, mentions } = marked
  const names = new Set<string>()
  for (const mention of namesBefore(mentions, offset, FARTHEST)) {
    const one = mention.refers?.[0] ?? mention
    if (!one.name.endsWith(word) || COUNTED.test(document.text.slice(Math.max(0, mention.start - 2), mention.start)))
      continue
    if (mention.start >= paragraph) return false
    names.add(one.name)
  }
  // 湖北隆中实验室 and 隆中实验室 are one.
  const longest = [...names].reduce((long, name) => (name.length > long.length ? name : long), '')
  return [...names].some((name) => !longest.endsWith(name))
}
const ANY_LAB = /^(?:实验室|研究院|研究所|中心)$/

/** 江海高新区管委会…园区: the zone of an organ is named with it. */
const zoneOf = ({ name, host }: NameMention, kind: string): NameMention | undefined =>
  (kind === 'park' || kind === 'zone') && host?.label === 'Park' && ORGAN.test(name) ? host : undefined
const ORGAN = /(?:管委会|管理委员会|党工委|(?<=[城园区])管理局)$/

/** 某园 + 西区, 某园的核心区: 园区 is the park of which the area is a part. */
const wholeOf = ({ area, host }: NameMention, kind: string): NameMention | undefined =>
  kind === 'park' && area === true && host?.label === 'Park' ? host : undefined

/** 某材料实验室二期园区…实验室, 某学会第八次大会…学会: the body that a name of another kind begins with is named with it. */
function hostOf(mention: NameMention, kind: string, word: string): NameMention | undefined {
  if (mention.kind === kind || !(HOSTS.includes(kind) || (mention.kind === 'event' && MEETING.includes(kind))))
    return undefined
  const fronts = [mention.host, ...(mention.inside ?? []).flatMap((one) => [one, one.host])]
  return fronts.find(
    (one) => one?.label === 'Institution' && one.kind === kind && one.name.endsWith(word) && one.start <= mention.start,
  )
}
const HOSTS = ['laboratory', 'institute', 'center']
/** Bodies whose meetings are named after them. */
const MEETING = ['association', 'alliance']

/** Whether the event takes place in what the article tells, here or by its headline. */
const isSaid = ({ text, article }: Document, { start, end, refers }: NameMention, { name }: NameMention): boolean =>
  refers !== undefined || article.title?.includes(name) === true || isTold(text, start, end)

/** Whether the headline's name is what the word means: any park is a 园区, other words are the ends of their names, of long ones where nothing points. */
const isSpokenOf = (headline: NameMention, kind: string, word: string, pointed: boolean): boolean =>
  isOfKind(headline, kind, word) &&
  (word === '园区' || (headline.name.endsWith(word) && (pointed || headline.name.length > word.length + OWN_PART)))

/** 该区 of a development zone. */
const isZone = ({ label, kind }: NameMention, word: string): boolean =>
  word === '区' && label === 'Park' && kind === 'zone'

/** What a 装置 or 设施 of science may be called. */
const FACILITY = /(?:装置|设施|光源|中子源|加速器|望远镜|对撞机|实验站|风洞|天眼)(?:[一二三]期)?(?:工程|项目)?$/

/** 该院, 该站: a body by the last character of its name. */
const BY_ITS_END = /^全?[院所站]$|^(?:观测|实验|试验|研究)站$/

/** A 平台 is called so, the firm that runs it included. */
const PLATFORM = /平台(?:(?:股份)?有限公司)?$/

function isOfKind({ label, kind: own, name }: NameMention, kind: string, word: string): boolean {
  if (kind === 'event') return label === 'Program' && own === 'event' && mayMean(word, name)
  // 某专项 is a scheme that pays for projects, and none of them.
  if (kind === 'project') return label === 'Program' && own === kind && !/(?:专项|课题|重[点大]工程)$/.test(name)
  // 新厂区 is the plant that was named so.
  if (kind === 'plant') return label === 'Program' && own === 'project' && name.endsWith(word.replace(/^新/, ''))
  if (kind === 'facility') return (label === 'Institution' || label === 'Program') && FACILITY.test(name)
  if (kind === VENTURE) return label === 'Institution' && own === 'company'
  if (kind === 'fund') return label === 'Program' && own === kind
  // 协会 is no committee or council.
  if (kind === 'association' && /(?:委员|理事|董事)会$/.test(name)) return false
  const ending = ENDINGS[kind]
  if (ending !== undefined) return label === 'Institution' && name.endsWith(ending)
  if (kind === 'zone') return label === 'Park' || (label === 'Place' && own === 'district')
  if (kind === 'here') return label === 'Park' || (label === 'Institution' && SITES.includes(own))
  // 自贸试验区 is no 片区 of one.
  if (kind === 'park' && /^自(?:贸|由贸易)/.test(word) && name.endsWith('片区')) return false
  if (kind === 'park' && ZONES[word]?.test(name) === false) return false
  // A 基地 is a park, a body or a project.
  if (kind === 'park' && word === '基地' && label !== 'Park')
    return (label === 'Institution' || label === 'Program') && name.endsWith(word)
  // A 合作区 is no 园, but both have 园区.
  // 基地 is that of a firm as well.
  if (kind === 'park' && own === 'project') return word === '基地' && name.endsWith(word)
  if (kind === 'park') return label === 'Park' && (word.startsWith('园') || name.endsWith(word.slice(-1)))
  if (kind === 'place') return label === 'Place' && own === LEVELS[word]
  // 某创新中心 may be a park as well.
  if (word === '中心' && label === 'Park') return name.endsWith(word)
  // A 平台 is called so, whatever other centres there are.
  if (word === '平台') return label === 'Institution' && PLATFORM.test(name)
  // 该院 is any body that is called so: a hospital or a school as well.
  if (BY_ITS_END.test(word)) return label === 'Institution' && name.endsWith(word.slice(-1))
  // 某国家研究中心 is a laboratory by what it is, and a 中心 by what it is called.
  return kind === 'newarea'
    ? name.endsWith('新区')
    : label === 'Institution' &&
        (own === kind || (word.length > 1 && (name.endsWith(word) || name.endsWith(`${word}有限公司`))))
}
