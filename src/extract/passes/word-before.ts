import { type Document, isWordStart, type Word, wordOver } from '../document.js'
import { isQuantity, type MarkedText } from '../mention.js'
import { CONJUNCTION, formOf, nameEndings, nameWords } from './name-words.js'

/** Words that open no name, whatever the article does with them: function words, numbers, time. */
const FUNCTION_TAG = /^(?:[pcdrumqtye]|uj|ul|ns|nt)/
/** A brand is so long. */
const BRAND = /^[\p{Script=Han}A-Za-z]{2,4}$/u
/** So often a word must stand before a name to be its own; what the segmenter takes for a verb may be one. */
const TWICE = 2
const OFTEN = 4

/**
 * Takes into names by structure the word before them that stands there each time: 天海 in 推进天海科技园建设, which no
 * dictionary knows. A verb stands before a name once or twice, its brand always.
 */
export function takeWordsBefore({ document, mentions }: MarkedText): void {
  const always = new Map<string, boolean>()
  for (const mention of mentions.all()) {
    if (isQuantity(mention) || mention.pass !== 'names' || mention.host !== undefined) continue
    const { label, kind, pass, start, end } = mention
    const word = brandBefore(document, start)
    if (word === undefined || mentions.covering(word.start) !== undefined) continue
    const name = document.text.slice(word.start, end)
    const enough = word.tag.startsWith('v') ? OFTEN : TWICE
    if (!always.has(name)) always.set(name, standsAlways(document, formOf(document, word), mention.name, enough))
    if (always.get(name)) mentions.add({ start: word.start, end, label, kind, name, pass })
  }
}

function brandBefore(document: Document, start: number): Word | undefined {
  const word = wordOver(document, start - 1)
  if (word === undefined || !isWordStart(document, start) || FUNCTION_TAG.test(word.tag)) return undefined
  const form = formOf(document, word)
  const isBrand = BRAND.test(form) && !CONJUNCTION.has(form) && !nameWords.has(form) && !nameEndings.ends(form, 'whole')
  return isBrand ? word : undefined
}

/** Whether the word stands before the name wherever that stands, and often enough. */
function standsAlways({ text }: Document, brand: string, name: string, enough: number): boolean {
  let times = 0
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!text.startsWith(brand, at - brand.length)) return false
    times++
  }
  return times >= enough
}
