import { Trie } from '../../lexicon/index.js'
import { occurrences } from '../dictionary.js'
import { isWordStart, wordOver } from '../document.js'
import { matches } from '../matches.js'
import { hasLabel, type MarkedText, type NameMention } from '../mention.js'
import { formOf, nameWords } from './name-words.js'

/** 云岭新材（600458.SH）, 云岭新材（股票代码：600458）: behind what a listed firm is called stands its number at the exchange. */
const CODE =
  /(?<=[\p{Script=Han}A-Za-z])（(?:(?:股票|证券)代码[：:为]?)?(?:(?:SH|SZ|BJ|HK)[：:.]?\d{4,6}|\d{6}|\d{4,6}\.(?:SH|SZ|SS|BJ|HK|OC))(?:[，、；/].{1,20})?）/gu
/** An exchange calls a firm by so many characters, that of Hong Kong by more. */
const LONGEST = 4
const LONGEST_THERE = 6
const THERE = /HK/
const SHORTEST = 3
const IN_NAME = /^[\p{Script=Han}A-Za-z]+$/u

/** Firms that their number at the exchange tells, there and wherever else the article calls them so. */
export function findListedByCode({ document, mentions }: MarkedText): void {
  const { text } = document
  const named = new Trie<NameMention>()
  for (const { 0: code, index: end } of matches(text, CODE)) {
    const start = startOf({ document, mentions }, end, THERE.test(code) ? LONGEST_THERE : LONGEST)
    if (start === undefined) continue
    const name = text.slice(start, end)
    named.add(name, { start, end, label: 'Institution', kind: 'company', name, pass: 'names' })
  }
  for (const { start, end, value } of occurrences(named, text)) {
    const over = mentions.covering(start) ?? mentions.covering(end - 1)
    const isOther = over !== undefined && !(over.label === 'Place' && over.start === start && over.end < end)
    if (isOther || !isWordStart(document, start) || !isWordStart(document, end)) continue
    for (const place of mentions.within({ start, end })) mentions.remove(place)
    mentions.add({ ...value, start, end })
  }
}

/** Where the firm's name begins: with the words before the bracket that are short enough together, and none that acts. */
function startOf({ document, mentions }: MarkedText, end: number, longest: number): number | undefined {
  if (hasLabel(mentions.covering(end - 1), 'Institution')) return undefined
  let start = end
  while (start > 0) {
    const word = wordOver(document, start - 1)
    const form = word === undefined ? '' : formOf(document, word)
    if (word === undefined || end - word.start > longest || !IN_NAME.test(form)) break
    if (/^[puc]/.test(word.tag) || nameWords.is(form, 'stop')) break
    start = word.start
  }
  return end - start < SHORTEST ? undefined : start
}
