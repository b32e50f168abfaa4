import { type Document, type Word, wordOver } from '../document.js'
import { CONJUNCTION, formOf, nameEndings, nameWords } from './name-words.js'

/**
 * 远航科技有限公司: before a legal form and its trades stands a brand, and any word may be one, a verb or a general word too.
 * Before 集团 alone general words are none (创新集团).
 */

/** Tags of the words that no brand is: function words, numbers, time. */
const NO_BRAND_TAG = /^(?:[pcurqy]|m)/
/** Tags of characters that a brand is made of, and what stands before it. */
const CHARACTER = /^(?:n|a|f|j|z|b|g|x)/
const OPENS = /^$|[，。；：、“（\n]/
const BRAND = /^\p{Script=Han}{2,4}$/u
/** 生物医药, 新能源: a noun of the dictionary that is so long is a field, and no other brand. */
const SHORTEST_FIELD = 3
/** Words that act on the firm behind them, or say whose or which one it is. */
const ACTS = ['stop', 'outside', 'builds', 'pays', 'how', 'buys', 'describes'] as const
const GENERAL = ['trim', 'inner', 'field-less'] as const

/** Whether a firm's legal form or 集团 ends the head, so that a brand must stand before it. */
export const isLegalForm = (head: string): boolean => nameEndings.ends(head, 'legal-form') || head === '集团'

/** Whether the word is the brand of the legal form: nothing but trades stands between. */
export function isBrandOfForm(document: Document, word: Word, headStart: number, head: string): boolean {
  const form = formOf(document, word)
  if (!BRAND.test(form) || NO_BRAND_TAG.test(word.tag) || nameEndings.is(form, 'trade')) return false
  if (isField(word)) return false
  if (ACTS.some((role) => nameWords.is(form, role))) return false
  if (head === '集团' && GENERAL.some((role) => nameWords.is(form, role))) return false
  return isTrades(document, word.end, headStart)
}

/** 中 + 新 + 控股: whether a brand stands there that the segmenter cuts into characters, where nothing runs into it. */
export function isCutBrand(document: Document, word: Word, headStart: number): boolean {
  const next = wordOver(document, word.end)
  if (next === undefined || next.end > headStart || !OPENS.test(document.text.charAt(word.start - 1))) return false
  const single = (one: Word): boolean => one.end === one.start + 1 && CHARACTER.test(one.tag)
  return single(word) && single(next) && isTrades(document, next.end, headStart)
}

/** Whether only trades and general words stand there: 生物医药科技, which before a legal form name no firm. */
export function isTrades(document: Document, start: number, end: number): boolean {
  for (let at = start; at < end; ) {
    const word = wordOver(document, at)
    if (word === undefined) return false
    const form = formOf(document, word, end).slice(at - word.start)
    if (!isField(word) && !isTrade(form) && !CONJUNCTION.has(form)) return false
    at += form.length
  }
  return true
}

const isField = ({ tag, start, end }: Word): boolean => tag === 'n' && end - start >= SHORTEST_FIELD

const isTrade = (form: string): boolean =>
  nameEndings.is(form, 'trade') || GENERAL.some((role) => nameWords.is(form, role))
