import { clauseStart, sentenceStart } from './clause.js'
import { nounBefore } from './noun-before.js'
import { withText } from './noun-text.js'
import type { Noun } from './phrase.js'
import type { Quantity } from './quantity.js'
import { alternatives, type TaggedWord } from './quantity-word.js'

/** Sets that the subject of the sentence names, and a later clause counts: 创新实验室从2019年开始布局，前后建了7家. */

/** What the subject's members do: the noun ends before it. */
const DOES = new RegExp(alternatives('tells'))
/** What may be counted so. */
const COUNTED =
  /(?:企业|机构|实验室|平台|中心|园区|基地|孵化器|空间|研究院|研究所|项目|人才|专家|院士|公司|医院|学校|团队|工作站|联盟|主体|用户|商户|会员|门店|站点|品牌|专利|标准|课题)$/
/** The clause only says that there are so many, since when and where: 2021年某市有, 前后布局了, 达到. */
const SAYS =
  /^[^，。；：\d]{0,2}(?:(?:\d{4}年|去年|今年|目前|上半年|截至目前|如今)[^，。；：\d]{0,8}?)?[^，。；：\d]{0,6}?(?:前后|先后|陆续|累计|已经|已|共|总数|总量|数量|现|就|又|一口气|连续)*(?:有|达到|达|突破|超过|超|增至|增加到|增长到|新增|净增|布局|建成|建设|建|认定|获批|培育|引进|设立|组建|备案|来到|攀升至|攀升到)?了?$/
/** What became of them: 有21家获批. */
const BECAME = /^(?:[，。；、）\n]|$|成功|顺利|先后|获批|获评|入选|上榜|通过|挂牌|投用|揭牌|入围|落户|入驻|建成|投入)/

/** The noun that heads the sentence's first clause, where the number's clause has none of its own. */
export function nounOfSubject(text: string, words: readonly TaggedWord[], { start, end }: Quantity): Noun | null {
  const clause = clauseStart(text, start)
  const sentence = sentenceStart(text, start)
  if (
    text.charAt(clause - 1) !== '，' ||
    !SAYS.test(text.slice(clause, start)) ||
    !BECAME.test(text.slice(end, end + 2))
  )
    return null
  const part = Math.max(sentence, text.lastIndexOf('；', clause) + 1)
  if (SET.test(text.slice(part, clause))) return null
  const [first, last] = [part, clauseStart(text, clause - 1)]
  return headOf(text, words, last) ?? headOf(text, words, first)
}

/** 12家: others were counted since. */
const SET = /\d[余多]?[家个项名人位座所]/

/** The noun with which a clause begins, before what is told of it. */
function headOf(text: string, words: readonly TaggedWord[], start: number): Noun | null {
  const does = DOES.exec(text.slice(start, start + LONGEST).split('，')[0] ?? '')
  const span = does === null || does.index < 2 ? null : nounBefore(text, words, start + does.index)
  const noun = span === null || span.start < start ? null : withText(text, span)
  return noun !== null && COUNTED.test(noun.text) ? noun : null
}
const LONGEST = 40
