import type { Lexicon, NameEntry } from '../../lexicon/index.js'
import { Words } from '../data.js'
import { type Document, isWordStart } from '../document.js'
import type { MentionList, NameMention } from '../mention.js'
import { isNamedBeside } from './named-beside.js'

/** 在津布局, 来津, 驻京: verbs and prepositions before a province's one-character form. */
const BEFORE_ONE = /[在来赴驻抵离留落入到于向]/

const words = Words.of('place-words.tsv')

/**
 * Adds the provinces that one-character forms name from the offset on: several together (京、冀, 川渝地区), or one behind a
 * word that takes a place (在津). Gives the offset behind them, or undefined where the characters mean something else.
 * `together`: so many of them are known as a row (京津, 沪苏浙皖).
 */
export function addShortPlaces(
  document: Document,
  lexicon: Lexicon,
  mentions: MentionList<NameMention>,
  offset: number,
  together = 0,
): number | undefined {
  const run = shortPlaces(lexicon, document.text, offset, together)
  const last = run.at(-1)
  if (last === undefined) return undefined
  const meant =
    run.length === 1
      ? isOnePlace(document, offset) && (isClear(document.text, offset) || isNamedBeside(document, lexicon, last.entry))
      : together > 0 || arePlaces(document.text, offset, last.start)
  if (!meant) return undefined
  for (const { start, entry } of run) {
    mentions.add({ start, end: start + 1, label: entry.label, kind: entry.kind, name: entry.name, pass: 'known' })
  }
  return last.start + 1
}

interface ShortPlace {
  start: number
  entry: NameEntry
}

/** The one-character places in a row from the offset on, with or without 、 between them; `most` of them where that is not 0. */
function shortPlaces(lexicon: Lexicon, text: string, offset: number, most: number): ShortPlace[] {
  const run: ShortPlace[] = []
  let start = offset
  for (let entry = shortPlaceAt(lexicon, text, start); entry !== undefined; ) {
    run.push({ start, entry })
    if (run.length === most) break
    start += text.charAt(start + 1) === '、' ? 2 : 1
    entry = shortPlaceAt(lexicon, text, start)
  }
  return run
}

function shortPlaceAt(lexicon: Lexicon, text: string, offset: number): NameEntry | undefined {
  const [shortest] = lexicon.names.allAt(text, offset)
  return shortest?.end === offset + 1 ? shortest.values.find(isProvinceLevel) : undefined
}

const isProvinceLevel = ({ label, kind }: NameEntry): boolean =>
  label === 'Place' && (kind === 'province' || kind === 'city')

const isOnePlace = (document: Document, offset: number): boolean =>
  BEFORE_ONE.test(document.text.charAt(offset - 1)) &&
  isWordStart(document, offset) &&
  isWordStart(document, offset + 1)

/** 在渝建设, 在沪举行: a province whose short form is no other place's, before what is done there. */
const isClear = (text: string, offset: number): boolean =>
  text.charAt(offset - 1) === '在' &&
  words.is(text.charAt(offset), 'clear-alone') &&
  words.begins(text.slice(offset + 1, offset + 3), 'done-there')

const arePlaces = (text: string, first: number, last: number): boolean =>
  text.charAt(first + 1) === '、' || words.begins(text.slice(last + 1, last + 4), 'after-short-places')
