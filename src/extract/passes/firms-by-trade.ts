import { type Document, type Word, wordOver } from '../document.js'
import { isQuantity, type MarkedText, type NameMention } from '../mention.js'
import { nameStart } from './list-items.js'
import { formOf, nameEndings, nameWords } from './name-words.js'

/** A brand and its trade are no longer than this. */
const LONGEST = 10
const SHORTEST = 3
/** A brand that the lexicon knows has this many characters at most. */
const LONGEST_BRAND = 4
/** Tags of words that begin brands: unknown to the dictionary, or a name. */
const BRAND_TAG = /^(?:x|nz|nr|nt|ns|eng|j)/
const ENDS_ITEM = /^(?:[、，。；：）\n]|等|和|与|及|以及|共|分别|$)/
const MARK = /[、，。；：“”（）\n]/

/**
 * Firms told by their trade and what stands beside them: 甲电器、乙石化 in a row with a firm are firms, and a trade behind a brand
 * that the lexicon knows belongs to its name.
 */
export function findFirmsByTrade(marked: MarkedText): void {
  const { document, mentions } = marked
  for (const firm of mentions.all()) if (isFirm(firm)) takeTrade(marked, firm)
  for (const firm of mentions.all()) {
    if (!isFirm(firm)) continue
    for (let at = firm.end; document.text.charAt(at) === '、'; ) {
      const end = firmEnd(document, at + 1)
      if (end === undefined || !addFirm(marked, at + 1, end)) break
      at = end
    }
    for (let at = firm.start; document.text.charAt(at - 1) === '、'; ) {
      const start = firmStart(document, at - 1)
      if (start === undefined || !addFirm(marked, start, at - 1)) break
      at = start
    }
  }
}

const isFirm = (mention: { label: string; kind: string }): boolean =>
  mention.label === 'Institution' && mention.kind === 'company'

function addFirm({ document, mentions }: MarkedText, start: number, end: number): boolean {
  const inside = mentions.within({ start, end })
  if (inside.some((other) => isQuantity(other) || other.label !== 'Place' || other.end === end)) return false
  const name = document.text.slice(start, end)
  return mentions.add({ start, end, label: 'Institution', kind: 'company', name, pass: 'lists' })
}

/** The end of the brand and trade that begin at the offset. */
function firmEnd(document: Document, start: number): number | undefined {
  const { text } = document
  let word = wordOver(document, start)
  if (word?.start !== start || !opensBrand(document, word)) return undefined
  while (word !== undefined && word.end - start <= LONGEST && !MARK.test(text.charAt(word.start))) {
    const { end }: Word = word
    if (isNamed(text, start, end)) return end
    word = wordOver(document, end)
  }
  return undefined
}

const opensBrand = (document: Document, word: Word): boolean => {
  const form = formOf(document, word)
  return !nameWords.has(form) && (BRAND_TAG.test(word.tag) || form.length === 1)
}

/** Whether the words are more than a trade, end with one, and the item of the list ends there. */
const isNamed = (text: string, start: number, end: number): boolean => {
  const trade = nameEndings.endOf(text.slice(start, end), 'trade')
  return (
    trade !== undefined && end - start >= trade.length + 2 && end - start >= SHORTEST && ENDS_ITEM.test(text.slice(end))
  )
}

/** Where the brand and trade begin that end at the offset. */
function firmStart(document: Document, end: number): number | undefined {
  let from = end
  while (from > 0 && end - from < LONGEST * 2 && !MARK.test(document.text.charAt(from - 1))) from--
  const start = nameStart(document, from, end)
  return firmEnd(document, start) === end ? start : undefined
}

/** 奇瑞 + 新能源. */
function takeTrade({ document: { text }, mentions }: MarkedText, firm: { start: number; end: number }): void {
  const known = mentions.startingAt(firm.start)
  if (known === undefined || isQuantity(known) || known.pass !== 'known' || firm.end - firm.start > LONGEST_BRAND)
    return
  const trade = nameEndings.startOf(text.slice(firm.end, firm.end + LONGEST_BRAND), 'trade')
  if (trade === undefined || !ENDS_ITEM.test(text.slice(firm.end + trade.length))) return
  const end = firm.end + trade.length
  const widened: NameMention = { ...known, end, name: text.slice(firm.start, end), pass: 'lists' }
  mentions.add(widened)
}
