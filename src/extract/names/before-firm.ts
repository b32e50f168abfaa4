import { wordOver } from '../document.js'
import type { MarkedText } from '../mention.js'
import { isBrandOfForm } from './legal-form.js'
import { BRAND_TAG, formOf, nameEndings, nameWords } from './name-words.js'

/** What stands before a firm's name and is none of it: what another firm does with it, and what kind of firm it is. */

/** The end of a firm's whole name. */
const WHOLE_FIRM = /(?:公司|集团|银行)(?:战略|全资|独家|联合)?$/
const LONGEST_WHOLE = 6
/** 投资 + 管理有限公司: a verb that is the trade of the firm. */
const OF_TRADE =
  /^(?:投资|控股)(?:管理|控股|发展|咨询|顾问|开发|运营|产业|集团|基金)*(?:（[^）]*）)?(?:股份|有限|责任)*公司/
const LONGEST_TRADE = 24

/** 云杉科技有限公司 + 控股 + 北岭机械: the verb behind a firm's whole name, which right before the head at `headStart` is of the name. */
export function verbOfFirm(text: string, form: string, start: number, headStart: number): string | undefined {
  const verb = nameWords.startOf(form, 'buys')
  // 云杉集团 + 投资控股有限公司: what kind of firm it is.
  if (verb === undefined || start + verb.length >= headStart || OF_TRADE.test(text.slice(start, start + LONGEST_TRADE)))
    return undefined
  return WHOLE_FIRM.test(text.slice(Math.max(0, start - LONGEST_WHOLE), start)) ? verb : undefined
}

/** 龙头企业 + 远大机械有限公司: whether the word says what the firm is whose name begins at `start`; 科技企业 + 孵化器有限公司 does not. */
export function isKindOfFirm(
  { document, mentions }: MarkedText,
  form: string,
  start: number,
  headStart: number,
  head: string,
): boolean {
  if (!nameEndings.ends(form, 'firm-kind') || start >= headStart) return false
  const first = wordOver(document, start)
  if (first === undefined || mentions.startingAt(start) !== undefined) return first !== undefined
  if (nameEndings.has(formOf(document, first, headStart))) return false
  return BRAND_TAG.test(first.tag) || isBrandOfForm(document, first, headStart, head)
}
