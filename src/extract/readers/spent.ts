import { clauseStart } from './clause.js'
import type { Noun } from './phrase.js'
import type { Quantity } from './quantity.js'
import { alternatives } from './quantity-word.js'

/** 拿出500万元, 拟投0.35亿美元: the verb, alone before the sum, of who spends it. */
const SPENDS = new RegExp(`${alternatives('spends')}(?:了|将近|近|约|超过|超|逾|至少|不少于)*$`)
/** 某技术以580万元转让给某公司 */
const SELLS = /^的?(?:价格|总价)?(?:成功|整体|独家)?(?:转让|成交|作价)/
const MONEY = /元$/

/** A sum without a noun of its own that is told to be spent: 投入 in 拿出500万元. */
export function nounOfSpending(text: string, { unit, start, end }: Quantity): Noun | null {
  if (!MONEY.test(unit ?? '')) return null
  const clause = text.slice(clauseStart(text, start), start)
  if (clause.endsWith('以') && SELLS.test(text.slice(end, end + 8))) return { start, end, text: '转让金额' }
  return SPENDS.test(clause) ? { start, end, text: '投入' } : null
}
