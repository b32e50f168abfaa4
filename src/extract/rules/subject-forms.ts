import { Words } from '../data.js'
import { CODES } from './encode.js'

/** Subjects that do not stand at the head of a clause of their own: where a sentence is set, and whose work it tells of. */

const words = Words.of('clause-words.tsv')
const PARTY = `[${CODES.Institution}${CODES.Park}${CODES.Place}]`
const NAMES = `${CODES.Institution}-${CODES.Metric}`

/** 在江苏，…, 走进某实验室，…, 来到位于某区的某园，…, 在某园这片热土上，…: where a sentence is set is whose its figures are. */
export const SET_IN = new RegExp(
  `(?:^|[；。]|(?:介绍|表示|指出|透露)，)(?:现在|目前|如今|今天)?，?(?:在|走进|来到|步入|走入|漫步|置身)(?:(?:位于|坐落于|坐落在|地处)?${PARTY}[^，。；：${NAMES}]{0,4}的)?(?<S>${PARTY})(?:这[片座个方块][^，。；]{0,16}[里内上中]|(?:[^，。；：${NAMES}]{0,16}(?:土地|热土|沃土|大地)|${CODES.Metric})上|[^，。；：${NAMES}]{0,8}(?:企业|项目|机构|平台|高校|院所)中)?，`,
  'dg',
)
/** 在某旗占地2000亩的某园里，…: where a sentence is set; 研究院坐落于某园内，… is of what stands there. */
export const INSIDE = new RegExp(
  `(?:^|[；。])[^；。]{0,30}?(?<!${words.alternatives('stands')})(?<S>${PARTY})[里内]，`,
  'dg',
)
/** 某园的招商也有起色，引进项目60个: what a party's work has come to heads what goes on telling of the party. */
export const HEAD_OF_WORK = new RegExp(
  `(?:^|[，；：。])(?:[^，。；：${NAMES}]{0,8}[，年月来])?(?<S>${PARTY})的\\p{Script=Han}{0,8}?${words.alternatives('work')}\\p{Script=Han}{0,6}?${words.alternatives('fares')}[^，。；：${NAMES}]{0,14}(?=[，：；。]|$)`,
  'dgu',
)

/** 某园的新型显示产业已聚集甲、乙等企业70家，…: what a trade of a park or place has is theirs. */
export const HEAD_OF_TRADE = new RegExp(
  `(?:^|[，；：。])(?:[^，。；：${NAMES}]{0,8}[，年月来])?(?<S>[${CODES.Park}${CODES.Place}])的\\p{Script=Han}{0,10}?(?:产业|集群)(?:链|集群)?(?:现|已经?|目前|共)*(?=集聚|聚集|汇聚|拥有|形成|实现)`,
  'dgu',
)

/** 甲中心是其中之一；…: one of those counted before is told of in passing, and what follows goes on about who has them all. */
export const ONE_OF_THEM =
  /^(?:[^，；。]{0,3}?(?:[是为]其中?之一|是其一|[名位]列其中|[也都]在其中|在列|榜上有名)[，；。]|[也便就]?(?:是其中|[名位]列其中|跻身其中|入选其中|榜上有名|在列))/
