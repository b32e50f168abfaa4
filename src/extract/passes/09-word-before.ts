import { Trie } from '../../lexicon/index.js'
import { type Document, isWordStart, type Word, wordOver } from '../document.js'
import { isQuantity, type MarkedText, type Mention, type NameMention } from '../mention.js'
import { CONJUNCTION, formOf, nameEndings, nameWords } from '../names/name-words.js'

/** Words that open no name, whatever the article does with them: function words, numbers, time. */
const FUNCTION_TAG = /^(?:[pcdrumqtye]|uj|ul|ns|nt)/
/** A brand is so long. */
const BRAND = /^[\p{Script=Han}A-Za-z]{2,4}$/u
/** So often a word must stand before a name to be its own; what the segmenter takes for a verb may be one. */
const TWICE = 2
const OFTEN = 4

/**
 * Pass 9: the word that stands before a name by structure each time is part of it: 天海 in 推进天海科技园建设, which no
 * dictionary knows. A verb stands before a name once or twice, its brand always.
 */
export function takeWordsBefore({ document, mentions }: MarkedText): void {
  const always = new Map<string, boolean>()
  const fronted = mentions
    .all()
    .filter(hasNoFront)
    .flatMap((mention) => {
      const word = brandBefore(document, mention.start)
      return word === undefined || mentions.covering(word.start) !== undefined ? [] : [{ mention, word }]
    })
  const places = placesOf(document.text, new Set(fronted.map(({ mention }) => mention.name)))
  for (const { mention, word } of fronted) {
    const { label, kind, pass, end } = mention
    if (mentions.covering(word.start) !== undefined) continue
    const name = document.text.slice(word.start, end)
    const enough = word.tag.startsWith('v') ? OFTEN : TWICE
    const brand = formOf(document, word)
    if (!always.has(name)) always.set(name, standsAlways(document, brand, places.get(mention.name) ?? [], enough))
    if (always.get(name)) mentions.add({ start: word.start, end, label, kind, name, pass })
  }
}

const hasNoFront = (mention: Mention): mention is NameMention =>
  !isQuantity(mention) && mention.pass === 'names' && mention.host === undefined

/** Where each name stands in the text, read in one go: a search for each would take as long as the text is, for each. */
function placesOf(text: string, named: ReadonlySet<string>): Map<string, number[]> {
  const places = new Map<string, number[]>([...named].map((name) => [name, []]))
  if (named.size === 0) return places
  const names = new Trie<number[]>()
  for (const [name, at] of places) names.add(name, at)
  for (let i = 0; i < text.length; i++) for (const { values } of names.allAt(text, i)) values[0]?.push(i)
  return places
}

function brandBefore(document: Document, start: number): Word | undefined {
  const word = wordOver(document, start - 1)
  if (word === undefined || !isWordStart(document, start) || FUNCTION_TAG.test(word.tag)) return undefined
  const form = formOf(document, word)
  const isBrand = BRAND.test(form) && !CONJUNCTION.has(form) && !nameWords.has(form) && !nameEndings.ends(form, 'whole')
  return isBrand ? word : undefined
}

/** Whether the word stands before the name wherever that stands, and often enough. */
const standsAlways = ({ text }: Document, brand: string, places: readonly number[], enough: number): boolean =>
  places.length >= enough && places.every((at) => text.startsWith(brand, at - brand.length))
