import { clauseStart } from './clause.js'
import type { Noun } from './phrase.js'
import type { Quantity } from './quantity.js'
import { alternatives } from './quantity-word.js'

/** 首期募集8亿元, 一期30亿元, 累计放款1.36亿元: money told by its stage or by what was done with it, and by no noun. */
const STAGE = '(?:首期|一期|二期|三期|首轮|首批|首年)'
const SAID = new RegExp(
  `(?:(?<stage>${STAGE})(?<raised>${alternatives('raised')})?|(?<deed>${alternatives('raised')}))(?:了|资金)?(?:达到|达|为|约|近|超过|超|逾)*$`,
)
const MONEY = /元$/
/** 首期6亿元已完成募集 */
const BEHIND = new RegExp(`^(?:已|将|全部|均|年内|已经|完成|实现)*(${alternatives('raised')})`)
const INVESTED = /投资/
const LONGEST = 14

/** The noun of such a sum; `before` is the noun of the figure before it in the sentence, of which a stage is one. Null where neither is said. */
export function nounOfStage(
  text: string,
  { unit, start, end, number }: Quantity,
  before: string | undefined,
): Noun | null {
  if (!MONEY.test(unit ?? '')) return null
  const from = Math.max(clauseStart(text, start), number.start - LONGEST)
  const match = SAID.exec(text.slice(from, start))
  if (match?.groups === undefined) return null
  const { stage = '', raised, deed } = match.groups
  const behind = BEHIND.exec(text.slice(end, end + LONGEST))?.[1]
  const head = raised ?? deed ?? behind ?? (INVESTED.test(before ?? '') ? '投资' : '规模')
  return { start: from + match.index, end: start, text: stage + head }
}
