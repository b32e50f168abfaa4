import { clauseStart } from './clause.js'
import type { Noun } from './phrase.js'

/** What trades make and earn: 电子信息产业完成产值301亿元 is the 产值 of that trade. */

const EARNED =
  /^(?:完成|实现)?(?:工业)?(?:总?产值|增加值|总?收入|营业收入|主营业务收入|营收|销售收入|销售额|利润|利税|税收)$/
/** 电子信息产业, at the head of a clause. */
const SECTOR = '[\\p{Script=Han}A-Za-z“”]{2,14}?(?:产业|板块|行业|集群|制造业|服务业|加工业)'
/** All firms or parks of a place, which are told as one: 全市 + 规上工业企业, 园区企业. */
const ALL_THERE = '(?<=全[省市区县州盟旗])\\p{Script=Han}{0,8}?(?:企业|[高新经开发园]区|产业园)|园区企业'
const WHEN = '(?:去年|今年|全年|上半年|前三季度|一季度|\\d{4}年|其中)'
const TRADE = new RegExp(
  `(?:^|[，；：。、])${WHEN}?，?(?:全[省市区县州盟旗])?(?<trade>${ALL_THERE}|${SECTOR})(?:去年|今年|全年|累计|共|已|将|预计)*(?:实现|完成|创造)?$`,
  'u',
)
const LONGEST = 40

/** The noun with the trade of which the clause tells; itself where it tells of none. */
export function nounOfTrade(text: string, noun: Noun): Noun {
  if (!EARNED.test(noun.text)) return noun
  const from = Math.max(clauseStart(text, noun.start), noun.start - LONGEST)
  const trade = TRADE.exec(text.slice(from, noun.start))?.groups?.trade
  if (trade === undefined) return noun
  const start = from + text.slice(from, noun.start).lastIndexOf(trade)
  return { start, end: noun.end, text: trade + noun.text.replace(/^(?:完成|实现)/, '') }
}
