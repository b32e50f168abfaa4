import { Words } from '../data.js'
import { hasLabel, type Mention } from '../mention.js'
import { beginsPredicate } from '../readers/index.js'
import { CODES, type EncodedSentence, membersOf, rowStart } from '../rules/encode.js'
import { projectAtHead } from '../rules/project-told.js'
import type { Figure } from './figure.js'
import { isOfKind } from './set-members.js'

/** Owners that stand right before their figure. */

const clauseWords = Words.of('clause-words.tsv')
const words = Words.of('figure-words.tsv')

/** Between an owner and its quantity: 天开园已入驻, 全市现有, 某地的. */
const OWNS = new RegExp(
  `^(?:地区|[两三四]地|[两三四]市|[两三四]省(?:[一两三]市)?)?${clauseWords.alternatives('owns')}*(?:就|便|则)?(?:占(?:据|了|有|到)?)?$`,
)
/** 某项目投资5亿元: what it costs. */
const COSTS = /^(?:计划|预计|将|拟|共|累计)*(?:投资|投入|耗资)(?:约|达)?$/
/** A body behind these is where, whom or by what, and owns nothing. */
const PREPOSITION = /[在于对向从为把与和同由自]/
/** 由甲持股70%: the holder has it, whatever stands before. */
const HELD = /^(?:持股|占股|控股|参股|持有股)/
/** 接收某校毕业生143人: whence they come. */
const TAKES = new RegExp(`${words.alternatives('takes')}了?$`)
const JOINS = /[、和]/
/** 某某、某地 + 4家实验室: so do members without a known name; a part of a list (平台3个、某县2个) is its owner's. */
const UNKNOWN_BEFORE = new RegExp(`[^${CODES.Group}${CODES.Metric}\\d个家项][、和及与]$`)
/** How many characters of the code may stand between an owner and its quantity. */
const FARTHEST = 10
/** 由某基金出资5亿元: who paid, with the verb of paying behind. */
const PAYS = new RegExp(
  `(?<![在于向对从给为])([${CODES.Institution}${CODES.Place}${CODES.Park}])(?:财政)?(?:将|拟|计划|已|共|累计|分别)*$`,
)
/** A firm or a person heads the clause. */
const UNKNOWN_PAYER =
  /^[\p{Script=Han}（）]{2,12}(?:公司|集团|企业|控股|资本|基金|银行|医药|科技|股份)(?:将|拟|计划|已|共|累计|打算|则)*$/u
const PAYING = /^(?:计划|预计|拟)?(?:投资|投入|出资)$/
/** 4家实验室已集聚, 22个项目完成, 27家企业获得: a counted set as the subject. */
const SET_HAS = new RegExp(
  `${CODES.Group}(?:之间)?(?:去年|今年|每年|全年|预计|${clauseWords.alternatives('owns')}|${words.alternatives('gains')})*(?:总?投资)?$`,
)
const GIVEN_TO = /[为向给对]/
/** Sets of places. */
const COUNTRIES = /(?:国家|地区|地市|省份|省市|省区市?|城市|县市区?|县区|区县|市县|州市)$/
export const isOwner = ({ surfaces }: EncodedSentence, at: number): boolean =>
  hasLabel(surfaces[at], 'Institution', 'Park', 'Place') || isProject(surfaces[at]) || isFund(surfaces[at])

/** A fund has its size. */
export const isFund = (mention: Mention | undefined): boolean => mention?.label === 'Program' && mention.kind === 'fund'

/** Projects and events have figures of their own; plans and policies hardly, nor has a 重点专项 whose 课题 others undertake. */
export const isProject = (mention: Mention | undefined): boolean =>
  mention?.label === 'Program' && (mention.kind === 'project' || mention.kind === 'event') && !SCHEME.test(mention.name)
const SCHEME = /专项$/

/** Whom the words right before a quantity make its owners. */
export function adjacent(figure: Figure): Mention[] | undefined {
  const { mention, encoded, at, before } = figure
  let last = at - 1
  while (last >= 0 && encoded.surfaces[last] === undefined && at - last < FARTHEST) last--
  const between = encoded.code.slice(last + 1, at)
  const costs = isProject(encoded.surfaces[last]) && COSTS.test(between)
  if (!isOwner(encoded, last) || !(costs || OWNS.test(between))) return undefined
  // 占某市的33%、某省的20%: a whole of which so much is the share.
  const whole = WHOLE_OF_SHARE.exec(mention.name)?.groups?.whole
  if (whole !== undefined && encoded.surfaces[last]?.name.startsWith(whole)) return undefined
  // 落地北京方向实体项目400个: whence they come.
  if (last === at - 1 && WHENCE.test(mention.name)) return undefined
  if (isWhole(figure, encoded.surfaces[last])) return hasSubject(before) ? undefined : []
  let first = last
  while (precedingOwner(encoded, first) >= 0) first = precedingOwner(encoded, first)
  // 甲、乙、丙8家企业: the list names members of the set, not its owners.
  const ofSet = mention.label === 'Group' && last === at - 1
  if (ofSet && (rowStart(encoded, last) > first || UNKNOWN_BEFORE.test(encoded.code.slice(0, first)))) return undefined
  // 下辖甲工业园和乙物流园2个园区: so do those of its kind.
  const row = membersOf(encoded, first, last + 1)
  if (ofSet && row.length > 1 && row.every((one) => isOfKind(one, mention))) return undefined
  const holds = HELD.test(mention.name)
  if ((PREPOSITION.test(encoded.code.charAt(first - 1)) && !holds) || TAKES.test(encoded.code.slice(0, first)))
    return undefined
  // 沪苏浙皖三省一市生产总值: a sum of all is none of them.
  if (mention.label === 'Metric' && rowStart(encoded, last) < last) return []
  return row
}

const WHOLE_OF_SHARE = /占(?<whole>[^占]{2})[^占]*比重$/
const WHENCE = /^(?:方向|籍|系|背景)/

/** 集聚全市七成企业: the place is the whole, of which someone else has so much. */
export function isWhole({ mention, encoded, at, before }: Figure, one: Mention | undefined): boolean {
  const said = before.replace(/的$/, '')
  return (
    one !== undefined &&
    encoded.surfaces[at - 1 - (before.length - said.length)] === one &&
    mention.start === mention.figure?.start &&
    /占[^占]{2,6}比重$/.test(mention.name) &&
    words.endOf(said.slice(0, -1).replace(/了$/, ''), 'has-part') !== undefined
  )
}

/** Whether whoever has that part is named in the clause or silent there: 新材料产业贡献全省70%的产值 names nobody. */
const hasSubject = (before: string): boolean =>
  NAMED.test(before.replace(/.的?$/, '')) || beginsPredicate(before) || /^(?:分别|均|都)?[以用占]/.test(before)
const NAMED = new RegExp(`[${CODES.Institution}${CODES.Park}${CODES.Place}]`)

/** 某园的入驻企业从12家增加到320家: the noun of the set stands before what it was, behind its owner. */
export function risen({ mention, encoded, at }: Figure): Mention[] | undefined {
  const clause = encoded.code.slice(encoded.code.lastIndexOf('，', at) + 1, at)
  const found = RISEN.exec(clause)
  const noun = found?.groups?.noun?.replace(/(?:总?数量?|总量)$/, '') ?? ''
  if (found === null || noun === '' || !(mention.name.endsWith(noun) || noun.endsWith(mention.name))) return undefined
  const owner = at - clause.length + found.index
  return isOwner(encoded, owner) ? membersOf(encoded, owner, owner + 1) : undefined
}
const RISEN = new RegExp(
  `[${CODES.Institution}${CODES.Park}${CODES.Place}]的(?<noun>\\p{Script=Han}{2,12}?)(?:已经?)?[由从自][^，。；：${CODES.Institution}-${CODES.Place}]{1,14}(?:增加?|增长|发展|扩大|上升|提高|提升|升|壮大|跃升|攀升|扩展)[到至为](?:了|如今的?|现在的?|目前的?|今年的?)?$`,
  'u',
)

/** The owner that a list has before the one at `at`: 甲、乙; short names of places also without a mark: 川渝. */
function precedingOwner(encoded: EncodedSentence, at: number): number {
  if (JOINS.test(encoded.code.charAt(at - 1)) && isOwner(encoded, at - 2)) return at - 2
  return rowStart(encoded, at) < at ? at - 1 : -1
}

/** Who pays stands right before the verb, also behind 由. */
export function payer({ mention, encoded, at, before, after }: Figure): Mention[] | undefined {
  // 某县将计划投资75亿元: the verb may be the figure's own noun.
  const paid = words.endOf(before, 'pays') ?? (PAYING.test(mention.name) ? '' : undefined)
  if (mention.label !== 'Metric' || paid === undefined) return undefined
  const payers = before.slice(0, before.length - paid.length)
  const match = PAYS.exec(payers)
  // 云岭控股有限公司拿出3亿元: whoever pays has no known name.
  if (match === null) return UNKNOWN_PAYER.test(payers) ? [] : undefined
  const who = at - before.length + match.index
  const built = payers.charAt(match.index - 1) === '由' && BUILDS.test(after)
  const works = built ? (projectAtHead(encoded, who) ?? parkAt(encoded, who - 2)) : undefined
  return works === undefined ? membersOf(encoded, who, who + 1) : [works]
}
const parkAt = ({ surfaces }: EncodedSentence, at: number): Mention | undefined =>
  hasLabel(surfaces[at], 'Park') ? surfaces[at] : undefined
/** 项目由甲投资5亿元建设, 某园由甲投资5亿元兴建: what the works cost is theirs. */
const BUILDS = /^(?:建设|兴建|新建|建成|打造|改造|实施|，|。|$)/

/** The set that has others counted of it. */
export function countedOwner({ mention, encoded, at, before }: Figure): Mention[] | undefined {
  const match = SET_HAS.exec(before)
  // 30家企业近百条需求: a set right behind a set is another, unless 的 or a verb joins them.
  if (match === null || (mention.label === 'Group' && match.index === before.length - 1)) return undefined
  const place = at - before.length + match.index
  // 为54家企业放款1.36亿元: they are given it, and have it not as their own figure.
  if (mention.label === 'Metric' && GIVEN_TO.test(encoded.code.charAt(place - 1))) return undefined
  // 32个国家和地区的50多家机构: they are of so many countries, and no count of anyone's.
  const set = encoded.surfaces[place]
  if (set !== undefined && COUNTRIES.test(set.name) && before.endsWith('的')) return []
  return membersOf(encoded, place, place + 1)
}
