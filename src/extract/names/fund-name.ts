import type { Document } from '../document.js'
import type { LeftEdge } from './left-edge.js'
import { keepsField, nameEndings, opensWithBrand } from './name-words.js'

/** 20亿元的, 3亿元: the money that a fund holds stands before it. */
const OF_MONEY = /\d(?:亿|千万|百万|万)?[余多]?(?:美|欧|港)?元(?:人民币)?(?:左右|以上)?的?$/
/** ，首期规模5亿元, 规模达, 要扩大到, 每年安排: or behind it. */
const HAS_MONEY =
  /^，?(?:总|首期|目标|募集|认缴|计划|资金|管理)*(?:规模|\d[\d.]*亿元)|^[要将拟]?(?:扩大|增加|增资)[到至]|^每?年?[^，。；]{0,2}安排\d/
/** 产业引导基金集群, 产业基金等: many of them. */
const MANY_BEHIND = /^(?:集群|矩阵|体系|群|丛林|等|招商|化|管理|经理|公司|行业|机构)/
/** 市级: whose the fund is. */
const LEVEL = /[省市区县]级$/
/** What is looked at before a name and behind it. */
const NEAR = 16
/** Characters that tell a fund from any (科创, 硬科技), and such as other sums have as well (大学生创业种子资金). */
const SHORTEST = 2
const SHORTEST_OF_SUM = 4
const FUND = '基金'
/** 财政安排 + 专项资金: what is done with a sum is no part of a fund's name. */
const DEALT = /安排|拨付|拨出|下达|划拨|统筹|整合|争取|投入|拿出|设立|筹集|发放|兑现/

/** Whether the words before 专项资金 say what is done with it. */
export const isDealt = (modifier: string): boolean => DEALT.test(modifier)

/** The characters before a fund's name that say at which level it is: 市级 + 成果转化引导基金. */
export const levelBefore = (text: string, start: number): number =>
  LEVEL.exec(text.slice(Math.max(0, start - 2), start))?.[0].length ?? 0

/** Whether a fund is named by its brand, by whose it is (苏州科创基金), or by being told with its money: 设立20亿元的硬科技产业基金. */
export function namesFund(document: Document, head: string, { start, front }: LeftEdge, headStart: number): boolean {
  const { text } = document
  const end = headStart + head.length
  if (opensWithBrand(document, start, headStart)) return true
  if (MANY_BEHIND.test(text.slice(end, end + 2))) return false
  const isFund = head.endsWith(FUND)
  const owned = front?.start === start
  const field = headStart - (owned ? front.end : start)
  const kept = keepsField(document, headStart - field, headStart)
  // 雄安 + 科创 + 母基金: a field of general words tells one fund of funds from others of its place.
  const ofFunds = head === '母基金' && field >= SHORTEST
  if (isFund && owned && front.kind !== 'country' && (kept || ofFunds || head.length > SHORTEST + 1)) return true
  const before = text.slice(0, start - levelBefore(text, start)).slice(-NEAR)
  const told = OF_MONEY.test(before) || HAS_MONEY.test(text.slice(end, end + NEAR))
  const shortest = isFund ? SHORTEST : SHORTEST_OF_SUM
  return told && kept && field >= shortest && (isFund || nameEndings.ends(head, 'sum'))
}
