import { Words } from '../data.js'
import type { Word } from '../document.js'
import type { MarkedText } from '../mention.js'
import { formOf, nameEndings, nameWords } from './name-words.js'

/** 银河科技宣布, 与银河科技签署: an ordinary word and a trade are a firm where they do what only a firm does. */

const clauseWords = Words.of('clause-words.tsv')
const BRAND = /^\p{Script=Han}{2,3}$/u
/** Tags of the words that brands are made of: nouns, places, times, verbs and adjectives. */
const BRAND_TAG = /^[nstvaibjl]/
const WITH = /[与和同]/
/** 银河科技今年3月正式落户. */
const WHEN =
  /^(?:[今去前明昨]年|[昨今][天日]|近[日期]|日前|于|在|[上下]半年|年[初底]|[\d一二三四五六七八九十]+[年月日]|正式|成功|已经?|也|还)*/
const LONGEST_WHEN = 14
/** The longest word of what a firm does. */
const LONGEST_ACT = 6

/** Whether the ordinary word and the trade behind it, which ends at `end`, are a firm by what it does. */
export function isActingFirm(marked: MarkedText, word: Word, end: number): boolean {
  const form = formOf(marked.document, word)
  return (mayBeBrand(form, word.tag) || nameEndings.is(form, 'trade')) && actsAsFirm(marked, word.start, end)
}

/** Whether what stands there does what only a firm does, or agrees with whom it names. */
export function actsAsFirm({ document: { text }, mentions }: MarkedText, start: number, end: number): boolean {
  const when = WHEN.exec(text.slice(end, end + LONGEST_WHEN))?.[0].length ?? 0
  const behind = text.slice(end + when, end + when + LONGEST_ACT)
  if (clauseWords.begins(behind, 'firm-act')) return true
  if (WITH.test(text.charAt(start - 1)) && clauseWords.begins(behind, 'agrees')) return true
  const partner = WITH.test(text.charAt(end)) ? mentions.startingAt(end + 1) : undefined
  return partner !== undefined && clauseWords.begins(text.slice(partner.end, partner.end + LONGEST_ACT), 'agrees')
}

/** Whether the word may be a brand: none that describes, names a field, or stands in names of other kinds. */
export const mayBeBrand = (form: string, tag: string): boolean =>
  BRAND.test(form) &&
  BRAND_TAG.test(tag) &&
  !nameEndings.is(form, 'trade') &&
  (!nameWords.has(form) || nameWords.is(form, 'no-firm'))
