import type { Span } from '../../types/index.js'
import { behindNames } from './beside-names.js'
import { clauseStart } from './clause.js'
import { nounBefore } from './noun-before.js'
import type { Noun } from './phrase.js'
import type { Quantity } from './quantity.js'
import type { TaggedWord } from './quantity-word.js'

/** A noun that lasts, what became of it, and the words between that and the number. */
const LASTS =
  /(?:时间|时长|时限|周期|用时|耗时|工期|机时|工时|寿命|延迟|时延|延时|续航|年限|期限)(?:从[^，。；]{1,12}|由[^，。；]{1,12})?(?<change>缩短|压缩|减少|延长|降低)?(?<to>至|到|为)?(?:了|达到|达|为|约|近|不到|不足|仅需?|只需|超过|超|低于|小于|少于|高于|控制在|最长|最短|至少|最多|可|已)*$/

/** 通勤时间缩短至50分钟, 工期12个月: the figure that a span of time states, where its noun says what lasts; null for any other span. */
export function lastingNoun(
  text: string,
  words: readonly TaggedWord[],
  owners: readonly Span[],
  { start }: Quantity,
): Noun | null {
  const clause = clauseStart(text, start)
  const said = LASTS.exec(text.slice(clause, start))
  if (said === null) return null
  const end = clause + said.index + WORD
  const noun = behindNames(text, longer(text, clause, nounBefore(text, words, end), end), owners)
  const { change, to } = said.groups ?? {}
  if (noun === null || !saysWhat(text, noun)) return null
  return { ...noun, text: text.slice(noun.start, end) + (change === undefined || to !== undefined ? '' : change) }
}

/** Whether more than 时间 is said, or a word that needs no more. */
const saysWhat = (text: string, { start, end }: Span): boolean =>
  end - start > WORD || WHOLE.test(text.slice(start, end))

/** 企业开办时间, 预审案件平均周期: what is done in that time begins the noun, though its verb would end it. */
function longer(text: string, clause: number, noun: Span | null, end: number): Span | null {
  if (noun !== null && saysWhat(text, noun)) return noun
  const at = end - WORD
  const said = DONE.exec(text.slice(clause, at))?.[0] ?? ''
  return said === '' ? noun : { start: at - said.length, end }
}
const DONE = /(?:(?![的将把使对为在是])\p{Script=Han}){2,10}$/u

/** 提供机时5000小时: these say by themselves what lasts. */
const WHOLE = /^(?:机时|工时)$/

/** How long the words of LASTS are. */
const WORD = 2
