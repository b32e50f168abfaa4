import { Trie } from '../../lexicon/index.js'
import { Words } from '../data.js'
import { occurrences } from '../dictionary.js'
import { type Document, type Word, wordOver } from '../document.js'
import { matches } from '../matches.js'
import type { MentionList, NameMention } from '../mention.js'

const words = Words.of('place-words.tsv')

/** Tags that the segmenter gives to places that it knows and to words that it does not. */
const UNKNOWN_TAG = /^(?:x|ns)$/
/** 我市, 各县区 name no place, and all provinces are known; a place with its level is seldom longer. */
const UNKNOWN_PLACE = /^[^各由已本全该我两某对向在与和](?![对向与和给][市区县州]).+(?<![县区市])[市区县州]$/u
const LONGEST_PLACE = 4
/** 海棠 + 市: what a place is called may be any noun of two or three characters. */
const STEM_TAG = /^(?:n|x|j)/
const STEM = /^[^各本全该我两某]\p{Script=Han}{1,2}$/u
const STEM_END = /[省市区县州镇乡委府局部党级届年月日]$/
/** What parts a place from the words before it: a mark, or a word that joins or leads it. */
const OPENS = /[^\p{Script=Han}]|[与和及同由在于向从对为给经据赴到至是]/u
const LEVEL = /[市县区州]/

/**
 * Where a place begins that no list has, told by its level, which ends at the offset: 云岫县 + 人民医院, 海棠 + 市 + 人民政府,
 * 大阪 + 市 + 政府. Its bodies are no other place's.
 */
export function unknownPlaceStart(
  document: Document,
  mentions: MentionList<NameMention>,
  offset: number,
): number | undefined {
  const { text } = document
  const word = wordOver(document, offset - 1)
  if (word?.end === offset && isUnknownPlace(text, word)) return word.start
  if (!LEVEL.test(text.charAt(offset - 1))) return undefined
  const known = mentions.endingAt(offset - 1)
  if (known !== undefined) {
    // The full names of all our cities are known: a city's short name before 市 is a foreign one's.
    return known.kind === 'city' && known.end - known.start > 1 && text.charAt(offset - 1) === '市'
      ? known.start
      : undefined
  }
  const stem = word?.start === offset - 1 ? wordOver(document, offset - 2) : undefined
  return stem !== undefined && isStem(document, mentions, stem) ? stem.start : undefined
}

const isUnknownPlace = (text: string, { start, end, tag }: Word): boolean =>
  end - start <= LONGEST_PLACE && UNKNOWN_TAG.test(tag) && UNKNOWN_PLACE.test(text.slice(start, end))

/** Whether the word before a level stands alone there, as the name of a place does. */
function isStem({ text }: Document, mentions: MentionList<NameMention>, { start, end, tag }: Word): boolean {
  const form = text.slice(start, end)
  if (!STEM_TAG.test(tag) || !STEM.test(form) || STEM_END.test(form) || words.is(form, 'no-stem')) return false
  if (mentions.within({ start, end }).length > 0) return false
  const outer = mentions.endingAt(start)
  return start === 0 || OPENS.test(text.charAt(start - 1)) || outer?.label === 'Place'
}

/** 海棠市 + 市长, 海棠市 + 人民政府: the head or organ of a place, and no office that others have as well. */
const ORGAN_BEHIND = /[市县州](?=(?:人民政府|政府|委|人大|政协|(?:常务|挂职)?副?[市县州]长))/g

/** Takes the cities and counties that no list has, wherever they stand, where their organ or head tells them once. */
export function findUnknownPlaces(document: Document, mentions: MentionList<NameMention>): void {
  const { text } = document
  const names = new Trie<string>()
  for (const { index } of matches(text, ORGAN_BEHIND)) {
    const end = index + 1
    if (mentions.covering(index) !== undefined) continue
    const start = unknownPlaceStart(document, mentions, end)
    const name = start === undefined ? '' : text.slice(start, end)
    if (name !== '') names.add(name, name)
  }
  for (const { start, end, value: name } of occurrences(names, text)) {
    const kind = name.endsWith('市') ? 'city' : 'district'
    mentions.add({ start, end, label: 'Place', kind, name, pass: 'unknown' })
  }
}
