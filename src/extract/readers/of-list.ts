import { clauseStart, sentenceStart } from './clause.js'
import { nounBefore } from './noun-before.js'
import { withText } from './noun-text.js'
import type { Noun } from './phrase.js'
import type { Quantity } from './quantity.js'
import type { TaggedWord } from './quantity-word.js'

/** 公布首批省级实验室名单，共认定10家: what is counted is what the list names. */
const LIST = /(?:名单|目录|榜单)(?:》)?(?:的(?:通知|公示|公告))?，[^。；\d]*$/
const COUNTS =
  /^(?:此次|本次|其中，?)?(?:全[国省市区县]|本省|我[省市区县]|\p{Script=Han}{1,6}[省市区县州]|此次|本次|本批|首批|名单)?(?:共|共有|总计|合计|一共|累计|认定|确定|遴选|评选|评出|入选|入围|上榜|公布|包括|涵盖|了|有)*$/u

/** The noun of a list that the clause before speaks of; null where the number's own clause says more than that they are so many. */
export function nounOfList(text: string, words: readonly TaggedWord[], { start, end }: Quantity): Noun | null {
  const clause = clauseStart(text, start)
  if (!COUNTS.test(text.slice(clause, start))) return null
  const from = sentenceStart(text, start)
  const list = LIST.exec(text.slice(from, clause))
  const noun = list === null ? null : withText(text, nounBefore(text, words, from + list.index))
  return noun === null || noun.start < from ? null : { start, end, text: noun.text }
}
