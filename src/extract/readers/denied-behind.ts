import type { Span } from '../../types/index.js'
import { anyOf, readTable } from './table.js'

const ENDED = anyOf(readTable('ended-words.tsv', 2).map(([word = '']) => word))
/** 共建的研究院因资金问题搁浅; 共建研究院一事，因选址调整，已经取消; not 一度搁浅, nor 取消报名费. */
const DENIED = new RegExp(
  `^[^，。；：！？\\n]{0,30}?(?:，?(?:因|由于)[^，。；！？\\n]{2,24}?，?)?(?:已经?|被|均|都|暂时|最终|至今|目前|后来?|宣告|不得不){0,3}(?<!一度)(?:${ENDED})(?=[。，；！？了\\n]|实施|建设|推进|$)`,
)
const LONGEST = 80

/** Whether what the words at the span say is denied by what its sentence tells behind them. */
export const deniedBehind = (text: string, { end }: Span): boolean => DENIED.test(text.slice(end, end + LONGEST))
