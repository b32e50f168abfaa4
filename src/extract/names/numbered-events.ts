import { Words } from '../data.js'
import { matches } from '../matches.js'
import { hasLabel, type MarkedText } from '../mention.js'
import { addEvent } from './event-name.js'

const words = Words.of('event-names.tsv')

/** 第四届, 首届, 2023第二十五届: which of a series it is; a year with 年 tells when it takes place. */
const EDITION = '(?:\\d{4})?(?:第[一二三四五六七八九十百\\d]{1,5}届|首届)'
/**
 * 第四届世界科技与发展论坛: from the edition up to what kind of event it is, over 与, quotations and brackets, where the name ends.
 * 第四届理事会 is a council of that term.
 */
const NAME = new RegExp(
  `${EDITION}(?!(?:理事|监事|常务|执行|委员|董事|全委|学术委|专家委|学生|毕业))(?:(?!暨(?:第.|首届))[^，。；：！？、“”《》（）的在—\\n]|“[^“”，。；\\n]{1,14}”|（[^（）\\n]{2,8}）){2,40}${words.alternatives('meeting')}(?=[^\\p{Script=Han}]|$|${words.alternatives('behind')}|${words.alternatives('held')}|${words.alternatives('holds')})`,
  'gu',
)
/** “江海杯”第八届…大赛: the cup for which a contest is held stands before its edition. */
const CUP = /“[^“”，。；：\n]{1,12}”$/
const LONGEST_CUP = 14
/** What stands in a clause and in no name. */
const CLAUSE = new RegExp(`${words.alternatives('clause')}|${words.alternatives('holds')}|获|来自|参赛|成为`)

/** Names events that are numbered, whatever words stand between the number and the kind: no other event has both. */
export function findNumberedEvents(marked: MarkedText): void {
  for (const { 0: name, index } of matches(marked.document.text, NAME)) {
    if (CLAUSE.test(name)) continue
    addEvent(marked, startOf(marked, index), index + name.length)
  }
}

/** Where the name begins before its edition: with the place or body whose event it is, and with the cup before that. */
function startOf({ document, mentions }: MarkedText, edition: number): number {
  const owner = mentions.covering(edition) ?? mentions.endingAt(edition)
  const own = hasLabel(owner, 'Place', 'Institution', 'Park', 'Program') && owner !== undefined ? owner.start : edition
  return own - (CUP.exec(document.text.slice(Math.max(0, own - LONGEST_CUP), own))?.[0].length ?? 0)
}
