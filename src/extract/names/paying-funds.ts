import { Words } from '../data.js'
import { isNamed, type MarkedText } from '../mention.js'

const triggers = Words.of('triggers.tsv')

/** 由某成长基金领投, 某母基金、某集团等跟投: behind the fund, in its clause, what it does in a round. */
const PAYS = new RegExp(
  `^[^，。；：]{0,30}?(?:${triggers.alternatives('leads-round')}|(?<=^|[等续])(?:${triggers.alternatives('follow')})|(?:参与|加入|完成)了?(?:对|本轮|此轮|[^，。；：]{2,24}(?:轮|的))[^，。；：]{0,8}(?:融资|投资|增资)|出资[^，。；：]{0,10}?(?:参股|入股|增资|注资)|(?<=^|先后|已|累计|共|还)(?:投资|注资|入股|参投|投向)了?(?!规模|方向|领域|额|管理|运作|期|决策|人|于|范围|[d]))`,
)
/** 投资方包括某集团、某母基金: before the fund, what those of the list are. */
const PAYER = /(?:投资方|投资人|投资机构|参投方|出资方|股东)(?:分别|主要)?(?:包括|有|为|是|：)[^。；]{0,60}$/
/** 获得某创业基金4000万元融资: whose money is got. */
const GOT = /(?:获得?|拿到|得到|引入|收到)(?:了|来自)?[^，。；]{0,24}$/
const MONEY = /^[^，。；：]{0,16}?(?:融资|投资)(?=[，。；、])/
const FARTHEST_BEFORE = 80
const FARTHEST_BEHIND = 40

/** A fund that pays into firms acts as a firm does, and stands as one; one that is set up or applied for stays a programme. */
export function findPayingFunds({ document: { text }, mentions }: MarkedText): void {
  for (const fund of mentions.all()) {
    if (!isNamed(fund, 'Program') || fund.kind !== 'fund') continue
    const before = text.slice(Math.max(0, fund.start - FARTHEST_BEFORE), fund.start)
    const behind = text.slice(fund.end, fund.end + FARTHEST_BEHIND)
    const pays = PAYS.test(behind) || PAYER.test(before) || (GOT.test(before) && MONEY.test(behind))
    if (!pays) continue
    mentions.remove(fund)
    mentions.add({ ...fund, label: 'Institution', kind: 'company' })
  }
}
