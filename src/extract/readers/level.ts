import type { Span } from '../../types/index.js'
import { clauseStart } from './clause.js'
import { MILESTONE, riseStart } from './growth.js'
import { nounBefore } from './noun-before.js'
import type { Noun, QuantityPhrase } from './phrase.js'
import type { Quantity } from './quantity.js'
import { alternatives, closesNoun, endsInRole, type TaggedWord, wordIndex } from './quantity-word.js'

/** 去年突破, 达到, 净增: the clause says when, and that a figure came to so much, and no more. */
const LEVEL = new RegExp(
  `^(?:其中|预计|有望)?(?:去年|上年|今年|明年|有效期内|目前|如今|现在|现已|截至目前|\\d{4}年|全年)?(?:已经|已|将|预计|首次|一举|历史性|成功|现|又|再|可望?)*${alternatives('level')}+了?$`,
)
const LONGEST = 32
const WHEN = '(?:力争|预计|计划)?(?:到|至)?20\\d\\d年(?:底|末)?'
/** What tells only when, or what was passed on the way. */
const ASIDE = new RegExp(`^(?:${WHEN}|(?:首次|历史性|再次|成功|一举|率先|已|又)*${MILESTONE})$`)

/**
 * The noun of a number whose clause only says what level was reached, or from where it rose: what the sentence counted or measured just before in the same unit
 * (经营主体突破百万户，净增12万户), else the figure that the clause before is about (营业收入保持两位数增长，去年突破3000亿元), without whose it is (`ownNoun`).
 */
export function nounOfLevel(
  text: string,
  words: readonly TaggedWord[],
  quantity: Quantity,
  near: QuantityPhrase | undefined,
  ownNoun: (span: Span | null) => Noun | null,
): Noun | null {
  const clause = clauseStart(text, quantity.start)
  if (quantity.start - clause > LONGEST || text.charAt(clause - 1) !== '，') return null
  const rises = riseStart(text, quantity) === clause
  if (!rises && !LEVEL.test(text.slice(clause, quantity.number.start))) return null
  const span = { start: clause, end: quantity.start }
  const said = clauseStart(text, clause - 1)
  // 到2025年，达到2500家: what is only a time or a milestone says nothing of what is counted.
  const before = ASIDE.test(text.slice(said, clause - 1)) ? clauseStart(text, Math.max(0, said - 1)) : said
  if (near !== undefined && near.quantity.end > before) {
    // 营收突破6亿元，同比增长42%，预计全年可达9亿元: of what has grown.
    const earned = near.growth === true && quantity.unit === '元' ? GROWN.exec(near.noun)?.groups?.noun : undefined
    // 企业数量增长6倍，从2008年的449家增加到2017年的3533家: so is what rises.
    const risen = rises && near.growth === true ? RISEN.exec(near.noun)?.groups?.noun : undefined
    const start = near.nounSpan.start
    const own =
      risen !== undefined && text.startsWith(risen, start) ? ownNoun({ start, end: start + risen.length }) : null
    const grown = earned ?? own?.text ?? risen
    if (grown !== undefined) return { ...span, text: grown }
    return !near.growth && near.quantity.unit === quantity.unit ? { ...span, text: near.noun } : null
  }
  const noun = quantity.kind === 'set' ? null : ownNoun(figureOf(text, words, before, clause))
  return noun === null || RATE.test(noun.text) ? null : noun
}

const GROWN = /^(?<noun>.*(?:收入|营收|产值|销售额|成交额|交易额|利润|税收))(?:同比|环比)?增长$/

const RISEN = new RegExp(`^(?<noun>.{2,}?)(?:同比|环比|年均)?${alternatives('change')}$`)

/** 增速, 占比: no sum. */
const RATE = /[率速比幅]$/

/** The figure that heads the clause. */
function figureOf(text: string, words: readonly TaggedWord[], start: number, end: number): Span | null {
  for (let i = wordIndex(words, start); i < words.length; i++) {
    const [word, next] = [words[i], words[i + 1]]
    if (word === undefined || next === undefined || word.end >= end) return null
    if (closesNoun(text.slice(next.start, next.end), next.tag)) continue
    const noun = endsInRole(text.slice(word.start, word.end), 'figure') ? nounBefore(text, words, word.end) : null
    if (noun !== null && noun.start >= start) return noun
  }
  return null
}
