import type { Quantity } from './quantity.js'
import { alternatives } from './quantity-word.js'

/** What a policy says that it grants at most (最高50万元) or at a rate (每家20万元). */
const CAP = /最高|最多可|上限|(?:给予|奖励|补助|资助|补贴|补偿)(?!经费|金额|总额|总金额|项目|企业)[^，。；]{0,14}$/
/** Money that each gets; 每年安排专项经费200万元 is one sum, again and again. */
const RATE = /每[家个人项户名][^，。]{0,8}$/
const GRANT = new RegExp(`^[^，。；]{0,8}${alternatives('grant')}`)

/** What was received is no ceiling: 获得5000万元经费支持, 获省财政资助600万元. */
const RECEIVED = new RegExp(
  `(?<!可|能|可以|将|申请)${alternatives('received')}(?:了|共|累计)?(?:[^，。；：每最\\d]{1,12}(?:资助|补助|支持|扶持|奖励))?$`,
)

/** What was paid is no ceiling either: 去年兑现研发补助1.3亿元. */
const PAID =
  /(?:兑现|发放|拨付|下达|累计)(?!最高|上限)[^，。；每]{0,12}(?:补助|补贴|奖励|资助|奖补)(?:资金|经费|金)?(?:了|共|达|约|超|近)*$/

/** Whether the money or share is what a policy grants at most or at a rate. */
export const isCap = (text: string, clause: number, quantity: Quantity): boolean =>
  quantity.kind !== 'set' &&
  !RECEIVED.test(text.slice(clause, quantity.start)) &&
  !PAID.test(text.slice(clause, quantity.start)) &&
  (CAP.test(text.slice(clause, quantity.start)) ||
    (quantity.unit === '元' && RATE.test(text.slice(clause, quantity.start))) ||
    GRANT.test(text.slice(quantity.end, quantity.end + 16)))
