import type { Span } from '../../types/index.js'
import { closesNoun, hasRole, isNominal, isOfSite, isScope, type TaggedWord, wordIndex } from './quantity-word.js'
import { withSum } from './threshold.js'
import { unitAt } from './unit.js'

/** How far before a number its noun is looked for. */
const FARTHEST = 40
const JOINS = new Set(['和', '及', '与'])
const TOTAL = /(?:总数|总量|合计|总计|共计)(?:已|将)?(?:达到|达|为|有|超过|超|突破|近|约|增至)*$/
const LONGEST_TOTAL = 8

/**
 * The noun that a number from `to` on counts or measures: 养老机构 in 养老机构总数达到60家. It begins behind the verb
 * that takes it as its object (承担|项目), behind a preposition, an adverb, a time or a mark. Null where none stands there.
 */
export function nounBefore(text: string, words: readonly TaggedWord[], to: number): Span | null {
  let start: number | null = null
  let end = to
  // 孵化器、众创空间总数达17个: a total is of all in the list.
  const sum = TOTAL.test(text.slice(0, to).slice(-LONGEST_TOTAL))
  for (let i = wordIndex(words, to - 1); i >= 0; i--) {
    const word = words[i]
    if (word === undefined || to - word.start > FARTHEST) break
    const stop = Math.min(word.end, to)
    const form = text.slice(word.start, stop)
    if (start === null) {
      // 科技成果（项目）20项: what the bracket adds stands between noun and number.
      const bracket = form === '）' ? openerOf(text, word) : null
      if (bracket !== null) {
        i = wordIndex(words, bracket)
        continue
      }
      // 总投资：30亿元 is a label with its value.
      if (
        form === ' ' ||
        (form === '：' && word.end === to) ||
        hasRole(form, 'link') ||
        (FIRST.test(form) && /^n/.test(words[i - 1]?.tag ?? '')) ||
        SPAN_OF_TIME.test(form) ||
        (TO_EACH.test(form) && REACHES.test(text.slice(0, word.start).slice(-3))) ||
        (/^t/.test(word.tag) && !hasRole(form, 'figure'))
      )
        continue
      // 园区 + 发展到45家: the segmenter cuts the verb.
      if (form === '发展' && /^(?:壮大)?[到至为成]/.test(text.slice(word.end, word.end + 3))) continue
      // 试点 + 单位达: the segmenter takes the verb into a word that it does not know.
      if (MERGED.test(form) && /^(?:v|x|nr)/.test(word.tag)) {
        start = word.start
        end = stop - 1
        continue
      }
      // 中试“项目经理人”21名: a quotation is what is counted.
      const quotation = openerOf(text, word)
      if (form === '”' && word.end === to && quotation !== null) {
        start = quotation
        end = stop
        i = wordIndex(words, quotation)
        continue
      }
      // 布局了7家: what was done, though the word is a noun elsewhere.
      const done = /^了/.test(text.slice(stop, to)) && hasRole(form, 'take')
      if (done || !closesNoun(form, word.tag) || !isNominal(form, word.tag)) break
      start = word.start
      end = stop
      // 作为第一单位获奖17项: the deed alone is counted.
      if (hasRole(form, 'deed')) break
      continue
    }
    if (isScope(form) || hasRole(form, 'breaks') || isAllDone(form)) break
    const quoted = openerOf(text, word)
    if (quoted !== null) {
      start = quoted
      i = wordIndex(words, quoted)
      continue
    }
    const joins =
      JOINS.has(form) || (form === '、' && sum && !/\d\p{Script=Han}{0,2}$/u.test(text.slice(0, word.start).slice(-4)))
    if (joins && closesBefore(text, words[i - 1])) continue
    if (!belongs(text, words, i, text.slice(start, end))) break
    start = word.start
  }
  if (start !== null) start = wholeWord(text, behindNumber(text, start))
  // 引进和 + 孵化企业: two verbs take the noun.
  const taken = start === null ? undefined : TWO_VERBS.exec(text.slice(start, end))?.groups?.first
  if (start !== null && taken !== undefined && hasRole(taken, 'take')) start += taken.length + 1
  // 营收达: the segmenter takes the verb into a word that it does not know.
  if (start !== null && end - start > 2 && MERGED_VERB.test(text.slice(start, end))) end--
  return start === null || end - start < 2 || isBarePlace(words, start, end) ? null : { start, end }
}

/** 天津市分别为5亿元和6亿元: the place has them, and is no figure. */
function isBarePlace(words: readonly TaggedWord[], start: number, end: number): boolean {
  const word = words[wordIndex(words, start)]
  return word?.start === start && word.end === end && word.tag === 'ns' && end - start > 2
}

const TWO_VERBS = /^(?<first>\p{Script=Han}{2})[和与及](?=\p{Script=Han}{2})/u

/** 营收达, 企业数为: the verb as the last character of the noun. */
const MERGED_VERB = /[达超约]$|[数量额]为$/

const OVER = /(?:收入|产值|营收|税收|投资)?[过超破上]$/

/** 500强企业, 2000万吨生产线: what is left of a number before the noun is no part of it, unless it bounds the members: 10亿元以上项目. */
function behindNumber(text: string, start: number): number {
  // 收入过亿企业: a round number that bounds the members.
  const bound = /^[万亿]/.test(text.charAt(start)) ? OVER.exec(text.slice(Math.max(0, start - 4), start)) : null
  if (bound !== null) return start - bound[0].length
  if (!/\d[万亿]*$/.test(text.slice(Math.max(0, start - 4), start))) return start
  // 世界500强企业: the ranking says of which sort they are.
  const ranked = text.charAt(start) === '强' ? RANKING.exec(text.slice(Math.max(0, start - 8), start))?.[0] : undefined
  if (ranked !== undefined) return start - ranked.length
  const sum = withSum(text, start)
  return sum < start ? sum : start + (unitAt(text, start)?.text.length ?? 1)
}

/** 共转化 + 科技成果, 园区 + 内有 + 科研人员: the segmenter takes the adverb or the place to its verb. */
const isAllDone = (form: string): boolean =>
  /^[内里中]有$/.test(form) || (/^[共已]..$/.test(form) && hasRole(form.slice(1), 'take'))

/** A noun of two characters at least with the verb behind it. */
const MERGED = /^\p{Script=Han}{2,}[达超逾]$/u

const RANKING = /(?:世界|中国|全球|全国|国内|民营|民企|外资|行业|央企|财富)*\d{2,3}$/

/** 到账经费, R&D经费, 在研项目, 在京企业: the segmenter cuts 到|账, R|&|D, 在|研 and 在|京. */
function wholeWord(text: string, start: number): number {
  if (/^(?:在研|已投(?:项目|企业))/.test(text.slice(start - 1, start + 3))) return start - 1
  if (
    text.startsWith('到账', start - 1) ||
    text.startsWith('到帐', start - 1) ||
    IN_PLACE.test(text.slice(start - 1, start + 2))
  )
    return start - 1
  // 亩均 + 税收: so much to each, and no sum.
  if (EACH.test(text.slice(start - 2, start))) return start - 2
  return text.startsWith('R&D', start - 2) ? start - 2 : start
}

const EACH = /^[亩户人车地单床班师日月年]均$/
const IN_PLACE = /^[在驻][京津冀沪渝粤苏浙鲁豫皖闽赣湘鄂川黔滇陕甘晋蒙辽吉黑桂琼青宁新藏港澳][企央高国外民科]/

/** 人才公寓首批812套: which of them, between noun and number. */
const FIRST = /^(?:首批|首期|第一批)$/

/** 连续10年稳定在: a span of time between noun and number. */
const SPAN_OF_TIME = /^(?:\d+|[一二两三四五六七八九十多]*年?)$/

/** 密度达到 + 每万人 + 400台: to how many so much comes. */
export const TO_EACH = /^每[百千万亿][人名户家]$/
const REACHES = /[达到为至过]$/

/** Whether the word at `index` belongs to the noun behind it; 可 does in 可支配收入. */
function belongs(text: string, words: readonly TaggedWord[], index: number, noun: string): boolean {
  const word = words[index]
  if (word === undefined) return false
  const form = text.slice(word.start, word.end)
  if (text.startsWith('可支配', word.start)) return true
  // 成员单位中企业23家: the noun of the parts begins behind their whole.
  if (form === '中' && closesBefore(text, words[index - 1])) return false
  if (form === '的') return (noun.length <= 2 && hasRole(noun, 'figure')) || /^(?:市场)?占有率$/.test(noun)
  // 登记额, 转化率: the segmenter cuts the word before its last character.
  if (noun.length === 1 && hasRole(noun, 'figure') && /^v/.test(word.tag)) return true
  if (/\d/.test(form) && /^m/.test(word.tag)) return false
  if (/^q/.test(word.tag) && /[\d万亿]/.test(text.charAt(word.start - 1))) return false
  if (isOfSite(form, noun)) return true
  // 入驻企业, 备案项目: a bare noun keeps the verb before it, a full one is its object; 现场成交 in 现场成交及意向成交额 is a noun.
  if (hasRole(form, 'take') && !JOINS.has(textOf(text, words[index + 1])))
    return (
      hasRole(form, 'inner') && (noun.length <= 2 || (INDUSTRY.test(noun) && /^[nv]/.test(words[index - 1]?.tag ?? '')))
    )
  if (hasRole(form, 'link') && !hasRole(form, 'inner')) return false
  return isNominal(form, word.tag) && !/^t/.test(word.tag)
}

/** 科技服务 + 产业增加值: behind a noun the verb is of the industry's name. */
const INDUSTRY = /^[产行]业(?:增加值|总?产值|收入|营收|营业|税收|规模|投资|占)/

const textOf = (text: string, word: TaggedWord | undefined): string =>
  word === undefined ? '' : text.slice(word.start, word.end)

/** Where a quotation or bracket opens that closes with this word: “小巨人”企业, 领军（培育）企业. */
function openerOf(text: string, word: TaggedWord): number | null {
  const closer = text.slice(word.start, word.end)
  const opener = closer === '”' ? '“' : closer === '）' ? '（' : null
  if (opener === null) return null
  const start = text.lastIndexOf(opener, word.start)
  return start >= 0 && word.start - start <= 8 ? start : null
}

const closesBefore = (text: string, word: TaggedWord | undefined): boolean =>
  word !== undefined && isNominal(text.slice(word.start, word.end), word.tag)
