import { clauseStart } from './clause.js'
import type { Noun } from './phrase.js'
import type { Quantity } from './quantity.js'
import { alternatives } from './quantity-word.js'

/** 拿出500万元, 拟投0.35亿美元: the verb, alone before the sum, of who spends it. */
const SPENDS = new RegExp(`${alternatives('spends')}(?:了|将近|近|约|超过|超|逾|至少|不少于)*$`)
const MONEY = /元$/

/** A sum without a noun of its own that is told to be spent: 投入 in 拿出500万元. */
export function nounOfSpending(text: string, { unit, start, end }: Quantity): Noun | null {
  if (!MONEY.test(unit ?? '')) return null
  const clause = text.slice(clauseStart(text, start), start)
  return SPENDS.test(clause) ? { start, end, text: '投入' } : null
}
