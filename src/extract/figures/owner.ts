import { Words } from '../data.js'
import { hasLabel, isQuantity, type Mention } from '../mention.js'
import { CODES, membersOf } from '../rules/encode.js'
import { isPassingArea } from '../rules/subject.js'
import { namesScope } from './displaced.js'
import type { Figure } from './figure.js'
import { adjacent, countedOwner, isFund, isProject, payer, risen } from './near-owner.js'
import { ATTENDANCE, attends } from './unowned.js'
import { worksBehind } from './works-behind.js'

const words = Words.of('figure-words.tsv')

/** 甲与乙共建的丙已引进: of whom the figure is, is what was built. */
const BUILT_BY = new RegExp(`${words.alternatives('founds')}的(?<what>[^，。；：]+)$`)

/** A figure whose owner was found, with the owners. */
export interface Owned extends Figure {
  owners: readonly Mention[]
}

/** Whose the words around a figure make it. Undefined where they leave that to the subject, empty where they make it nobody's. */
export const saidOwners = (figure: Figure, last: Owned | undefined): readonly Mention[] | undefined =>
  dealt(figure) ??
  described(figure, last) ??
  attendedEvent(figure) ??
  sited(figure) ??
  founded(figure) ??
  worksBehind(figure) ??
  ofFirmJustMade(figure) ??
  payer(figure) ??
  ofLevel(figure, last) ??
  adjacent(figure) ??
  risen(figure) ??
  countedOwner(figure) ??
  investing(figure) ??
  carried(figure, last)

/**
 * 医院有国家重点专科2个、江苏省重点学科4个, 某县有高企20家（新增6家）、陕西省瞪羚企业3家: behind another set of a body's or of a smaller
 * place's, a place before the noun tells who has recognised them.
 */
function ofLevel({ mention, encoded, at }: Figure, last: Owned | undefined): readonly Mention[] | undefined {
  const place = encoded.surfaces[at - 1]
  if (last?.encoded !== encoded || mention.label !== 'Group' || place?.label !== 'Place') return undefined
  const listed = LISTED.test(encoded.code.slice(last.at + 1, at - 1)) && place.end === mention.start
  const before = (mention.figure?.start ?? 0) > mention.start
  const isSmaller = ({ label, kind }: Mention): boolean =>
    label === 'Place' && (kind === 'district' || (kind === 'city' && place.kind === 'province'))
  return listed && before && last.owners.some((one) => hasLabel(one, 'Institution', 'Park') || isSmaller(one))
    ? last.owners
    : undefined
}
const LISTED = /^(?:（[^（）]*）)?[、，]$/

const CLAUSE = /[^，。；：]*$/
/** 首期5亿元到位, 已投9个项目, 撬动社会资本: what a fund has besides its size; 新开通航线15条 behind it is its founder's. */
const OF_FUND = new RegExp(words.alternatives('fund-goes-on'))

/** Who of a list has it. */
export const dealt = ({ mention: { owner } }: Figure): readonly Mention[] | undefined =>
  owner === undefined ? undefined : (owner.refers ?? [owner])

/** 已成为年产5万台、产值80亿元的企业: what follows describes the subject. */
const IS = /(?:成为|发展为|打造成|建成|是)[^；。]*$/

/** 总投资50亿元的某产业园, 8栋楼组成的某广场: the figure describes what stands behind it. */
function described(figure: Figure, last: Owned | undefined): readonly Mention[] | undefined {
  const { encoded, at, after, mention } = figure
  // 设立50亿元某基金: so much is in the fund.
  const next = encoded.surfaces[at + 1]
  // 总投资50亿元 + 某项目: so much does it cost.
  const costs = isProject(next) && words.ends(mention.name, 'invested')
  const beside = mention.label === 'Metric' && (isFund(next) || costs) ? /^/.exec(after) : null
  const link = beside ?? (mention.label === 'Metric' ? DESCRIBES.exec(after) : /^(?:组成|构成)的/.exec(after))
  if (link === null) return mention.label === 'Metric' && ROW_DESCRIBES.test(after) ? [] : undefined
  const behind = at + 1 + link[0].length + pointedAt(figure, link[0].length)
  const what = encoded.surfaces[behind]
  // 总投资5亿元的安徽云杉零部件项目: a place that goes on as a name is only its front.
  const isFront = what?.pass === 'known' && hasLabel(what, 'Place')
  const whole = !isFront || !/^\p{Script=Han}/u.test(encoded.code.slice(behind + 1).replace(/^[是为在已将]/, ''))
  // 总投资30亿元的甲公司二期工厂: no firm costs so much.
  const isFirm = what?.label === 'Institution' && what.kind === 'company' && words.ends(mention.name, 'invested')
  return whole && !isFirm && hasLabel(what, 'Institution', 'Park', 'Program', 'Place')
    ? membersOf(encoded, behind, behind + 1)
    : IS.test(encoded.code.slice(0, at))
      ? (carried(figure, last) ?? [])
      : []
}

/** 这片面积只有1平方公里的创新 + 园区: how many characters stand before a word that refers. */
function pointedAt({ encoded, at, after }: Figure, from: number): number {
  const length = WORD_BEFORE.exec(after.slice(from))?.[0].length ?? 0
  const one = encoded.surfaces[at + 1 + from + length]
  return one?.pass === 'references' ? length : 0
}
const WORD_BEFORE = new RegExp(`^\\p{Script=Han}{1,4}(?=[${CODES.Institution}${CODES.Park}${CODES.Program}])`, 'u')

/** 增长9.5%的目标, 税收13亿元的成绩: what is aimed at or reached is the subject's. */
const DESCRIBES =
  /^(?:(?:建设|兴建|新建|打造|投建|建造|开发)?的)(?!目标|任务|预期|要求|成绩|佳绩|业绩|好成绩|成绩单|(?:生产)?(?:规模|能力)|产能|总目标)/
/** 投资11亿元、6亿元的甲项目和乙项目 */
const ROW_DESCRIBES = new RegExp(
  `^(?:[、和](?:${CODES.Metric}|\\d[\\d.]*[万亿]*元))+的(?!目标|任务|预期|要求|(?:生产)?(?:规模|能力)|产能)`,
)

/** Who took part is the event's that the sentence names, and no one else's unless they are all who came. */
function attendedEvent(figure: Figure): Mention[] | undefined {
  const { mention, encoded, at } = figure
  if (!attends(figure)) return undefined
  const event = encoded.surfaces.slice(0, at).findLast((one) => one?.label === 'Program' && one.kind === 'event')
  if (event !== undefined) return [event]
  // 200名师生参加了某大会: the event stands behind the verb.
  const behind = encoded.surfaces[at + 1 + (BEHIND.exec(figure.after)?.[0].length ?? 0)]
  if (BEHIND.test(figure.after) && behind?.label === 'Program' && behind.kind === 'event') return [behind]
  return mention.name === ATTENDANCE ? undefined : []
}

/** 参加了, right behind the set. */
const BEHIND = new RegExp(`^[^，。；：]{0,12}?${words.alternatives('attends')}了?(?:此次|本次|本届)?`)

/** 全国三分之一的芯片企业集聚在某地: so much has the place of the whole. */
function sited({ mention, encoded, at, after }: Figure): Mention[] | undefined {
  const link = mention.label === 'Metric' && mention.name.endsWith('比重') ? SITED.exec(after) : null
  const behind = at + 1 + (link?.[0].length ?? 0)
  return link !== null && hasLabel(encoded.surfaces[behind], 'Place', 'Park')
    ? membersOf(encoded, behind, behind + 1)
    : undefined
}
const SITED =
  /^(?:都|均|主要)?(?:(?:集聚|集中|聚集|分布|汇聚|布局|诞生|落户|坐落|生产|建)[在于]|来自|产自|出自|自|位于|在)/

/**
 * 甲与乙联合组建丙公司，注册资本1亿元，年产值…: what is told behind a firm that was just founded is of the firm; where a place or
 * park had it founded, whose other figures may follow, only what firms alone have.
 */
function ofFirmJustMade({ mention, encoded, at }: Figure): Mention[] | undefined {
  const made = MADE_FIRM.exec(encoded.code.slice(0, at))?.indices?.groups?.firm?.[0]
  const firm = made === undefined ? undefined : encoded.surfaces[made]
  if (made === undefined || firm?.kind !== 'company') return undefined
  const onlyFirms = mention.label === 'Metric' && ['capital', 'of-firm'].some((role) => words.ends(mention.name, role))
  const byPlace = encoded.surfaces.slice(0, made).some((one) => hasLabel(one, 'Place', 'Park'))
  return onlyFirms || !byPlace ? membersOf(encoded, made, made + 1) : undefined
}
const MADE_FIRM = new RegExp(
  `(?:组建|成立|设立|注册|创办)[^，。；：${CODES.Institution}]{0,14}(?<firm>${CODES.Institution})，[^。；]*$`,
  'd',
)

/** What was founded by whoever stands at the head of the clause; nobody where that has no known name. */
function founded({ encoded, at, before }: Figure): Mention[] | undefined {
  const what = BUILT_BY.exec(before)?.groups?.what
  if (what === undefined) return undefined
  const start = at - what.length
  return hasLabel(encoded.surfaces[start], 'Institution', 'Park', 'Program') ? membersOf(encoded, start, start + 1) : []
}

/** 发起某基金，目前已投资23个项目: the fund that is named last before it has invested. */
function investing({ encoded, at, before }: Figure): Mention[] | undefined {
  if (!INVESTS.test(before)) return undefined
  const fund = encoded.surfaces.slice(0, at).findLastIndex((one) => one !== undefined && !isQuantity(one))
  return isFund(encoded.surfaces[fund]) ? membersOf(encoded, fund, fund + 1) : undefined
}
const INVESTS = /^(?:目前|至今|迄今|现|已|累计|共|先后)*(?:已投|投资|投出|投向|撬动|带动|引导|参投)/

/** The owners of the quantity before it in the sentence, when nobody else was named since: 占地1000亩，总投资50亿元. */
function carried({ mention, encoded, at }: Figure, last: Owned | undefined): readonly Mention[] | undefined {
  if (last?.encoded !== encoded) return undefined
  const between = encoded.surfaces.slice(last.at + 1, at)
  const isOther = (one: Mention | undefined): boolean => isProject(one) && !last.owners.some((all) => all === one)
  if (between.some((one) => hasLabel(one, 'Institution', 'Park', 'Place') || isOther(one))) return undefined
  if (namesScope(encoded.code.slice(last.at, at))) return undefined
  const clause = CLAUSE.exec(encoded.code.slice(0, at))?.[0] ?? ''
  if (isFund(last.owners[0]) && !words.ends(mention.name, 'of-fund') && !OF_FUND.test(clause + mention.name))
    return undefined
  // 291家医院结果互认，1767家机构…: a set goes no farther than its own statement; 高新区5家有企业200家，工程中心5家 goes on.
  const ofSet = last.owners[0]?.label === 'Group'
  const opens = mention.start === mention.figure?.start && encoded.code.charAt(at - 1) === '，'
  const heads = mention.label === 'Group' && opens
  const ended = ofSet && (heads || encoded.code.slice(last.at, at).includes('；'))
  // 某区投入6亿元，建筑面积…: what was paid for has its own size.
  const paidFor = words.ends(last.mention.name, 'pays') && words.ends(mention.name, 'works')
  if (ended || paidFor) return undefined
  // 核心区投用5平方公里，年产值…: the subject decides whether the clauses behind are still of the area.
  return encoded.surfaces.some((_, i) => i < last.at && isPassingArea(encoded, i, at)) ? undefined : last.owners
}
