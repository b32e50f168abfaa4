import type { Span } from '../../types/index.js'
import { type Document, type Word, wordOver, wordsBetween } from '../document.js'
import { hasLabel, type MarkedText } from '../mention.js'
import { actsAsFirm, isActingFirm } from './acting-firm.js'
import { endsItem, OPENS } from './firm-brand.js'
import { formOf, isBrandWord, nameEndings, nameWords } from './name-words.js'
import { tradesAt } from './trades.js'

/** Firms told by a brand and the trades behind it, where nothing runs into or out of both: 翎澜智能科技 + 将, 苏州微远达光电 + 的. */

/** 由 or 有 and a brand. */
const BY = /^[由有]..+/
const GLUED_TAG = /^(?:x|nr)/
const HAN = /\p{Script=Han}/u
/** 入驻企业 + 建华科技: what it is, before its name. */
const KIND = /(?:企业|公司|股东|投资方|客户|供应商|运营商|开发商|服务商|龙头|独角兽)$/
/** A brand has so many characters, whatever words the segmenter makes of it. */
const LENGTHS = [2, 3, 4]
const LONGEST_BRAND = 4
const LONGEST_FUND = 4
/** Tags of the unknown words and names that the segmenter makes of a brand, and of the single characters that are none of it. */
const NAME_TAG = /^(?:x|n[rzs])/
const FUNCTION_TAG = /^(?:u|y|[pcdrq]$)/
/** 独墅湖, 高新区: what lies in the place. */
export const LIES_THERE = /[省市县区镇乡村州湖江河海山岛园城港路街]$/
/** 西安微远新材 + 结构件项目: what the firm of a place builds, in a row of projects. */
const PROJECT = /^[^，。；：、的\n]{2,20}项目(?:$|[，。；：、\n签开落投建竣正已将总])/
const LONGEST_PROJECT = 24

/** The firm whose brand begins with the word. */
export function firmByTrade(marked: MarkedText, word: Word): Span | undefined {
  const { document, mentions } = marked
  const glued = GLUED_TAG.test(word.tag) && BY.test(formOf(document, word))
  // 由云杉 + 资本: the segmenter takes the preposition to the brand.
  const start = glued ? word.start + 1 : word.start
  const place = mentions.endingAt(start)
  if (place !== undefined && hasLabel(place, 'Place')) return firmOfPlace(marked, place, word)
  for (const end of [word.end, ...endsBehind(document, word)]) {
    const trades = tradesAt(document.text, end)
    if (trades === undefined || !endsItem(document, trades.end)) continue
    if (!glued && !opensFirm(document, word.start)) return undefined
    const told = trades.sure || actsAsFirm(marked, start, trades.end)
    const acts = end === word.end && trades.sure && isActingFirm(marked, word, trades.end)
    if ((told && (glued || isBrandWord(document, word))) || acts) return { start, end: trades.end }
  }
  return undefined
}

/** The firm whose name begins with the place: 西安微远新材, 芜湖产投. */
function firmOfPlace(marked: MarkedText, place: Span, word: Word): Span | undefined {
  const { document } = marked
  const { text } = document
  const start = place.end
  const fund = nameEndings.startOf(text.slice(start, start + LONGEST_FUND), 'public-fund')
  if (fund !== undefined && endsItem(document, start + fund.length))
    return { start: place.start, end: start + fund.length }
  for (const length of LENGTHS) {
    const brandEnd = start + length
    const trades = tradesAt(text, brandEnd)
    if (trades === undefined) continue
    const { end, sure } = trades
    const ofProject = sure && PROJECT.test(text.slice(end, end + LONGEST_PROJECT))
    if (!ofProject && !endsItem(document, end)) continue
    const brand = (sure || actsAsFirm(marked, place.start, end)) && isBrandThere(document, start, brandEnd)
    const acts = brandEnd === word.end && sure && isActingFirm(marked, word, end)
    if (brand || acts) return { start: place.start, end }
  }
  return undefined
}

/** Whether a firm's name may begin there. */
function opensFirm(document: Document, start: number): boolean {
  const before = start === 0 ? undefined : wordOver(document, start - 1)
  if (before === undefined) return true
  const form = formOf(document, before)
  return OPENS.test(before.tag) || KIND.test(form) || !HAN.test(form)
}

/** 科源 + 达 + 电子, 科天 + 水性 + 科技: the end of an unknown word with the character or the noun behind it. */
function endsBehind(document: Document, word: Word): number[] {
  const next = word.tag === 'x' ? wordOver(document, word.end) : undefined
  if (next === undefined || next.start !== word.end) return []
  const form = formOf(document, next)
  const single = form.length === 1 && !FUNCTION_TAG.test(next.tag) && word.end - word.start < LONGEST_BRAND
  const noun = form.length === 2 && next.tag === 'n' && !nameWords.is(form, 'stop') && !nameEndings.has(form)
  return single || noun ? [next.end] : []
}

/** Behind its place a brand may be any words that no dictionary has, or single characters, and no part of the place. */
function isBrandThere(document: Document, start: number, end: number): boolean {
  if (LIES_THERE.test(document.text.slice(start, end))) return false
  // The last word may run into the trade: 泰 + 益智能.
  const last = wordOver(document, end - 1)
  const words = wordsBetween(document, { start, end }).concat(last ?? [])
  return words.every((word) => {
    const single = word.end === word.start + 1 && !FUNCTION_TAG.test(word.tag)
    const form = formOf(document, word)
    return (single || NAME_TAG.test(word.tag)) && !nameWords.has(form) && !nameEndings.has(form)
  })
}
