import { type Lexicon, type NameEntry, normaliseForm } from '../../lexicon/index.js'
import { type Document, isWordStart } from '../document.js'
import type { MentionList, NameMention } from '../mention.js'

/**
 * Pass 1: names that the lexicon knows, longest first. A form of two characters counts only where the segmenter sees words
 * begin and end with it, a province's one-character form only where its neighbours show that a place is meant.
 */

/** 在津布局, 来津, 驻京: verbs and prepositions before a province's one-character form. */
const BEFORE_SHORT_PLACE = '在来赴驻抵离留落入到于向'

const isProvinceLevel = (entry: NameEntry): boolean =>
  entry.label === 'Place' && (entry.kind === 'province' || entry.kind === 'city')

function shortPlaceAt(lexicon: Lexicon, text: string, offset: number): NameEntry | undefined {
  const [shortest] = lexicon.names.allAt(text, offset)
  return shortest?.end === offset + 1 ? shortest.values.find(isProvinceLevel) : undefined
}

/** A run of one-character provinces: 京、冀 or 川渝, the offsets of its members; empty where none begins. */
function provinceRun(lexicon: Lexicon, text: string, offset: number): number[] {
  const members: number[] = []
  let i = offset
  while (shortPlaceAt(lexicon, text, i) !== undefined) {
    members.push(i)
    i += text.charAt(i + 1) === '、' ? 2 : 1
  }
  return members
}

const AFTER_RUN =
  /^(?:地区|两地|三地|四地|各地|等地|两省|两市|三省|三市|单位|企业|高校|科研|协同|合作|一体化|双城|、|和|与|来源)/

function addRun(
  document: Document,
  lexicon: Lexicon,
  mentions: MentionList<NameMention>,
  offset: number,
): number | undefined {
  const { text } = document
  const run = provinceRun(lexicon, text, offset)
  const last = run.at(-1)
  if (last === undefined) return undefined
  const before = text.charAt(offset - 1)
  const single =
    run.length === 1 && BEFORE_SHORT_PLACE.includes(before) && before !== '' && isWordStart(document, offset)
  const several = run.length > 1 && (text.charAt(offset + 1) === '、' || AFTER_RUN.test(text.slice(last + 1, last + 4)))
  if (!single && !several) return undefined
  if (single && !isWordStart(document, offset + 1)) return undefined
  for (const start of run) {
    const entry = shortPlaceAt(lexicon, text, start)
    if (entry !== undefined) {
      mentions.add({ start, end: start + 1, label: entry.label, kind: entry.kind, name: entry.name, pass: 'known' })
    }
  }
  return last + 1
}

export function findKnownNames(document: Document, lexicon: Lexicon, mentions: MentionList<NameMention>): void {
  const { text } = document
  for (let i = 0; i < text.length; ) {
    const found = lexicon.names.longestAt(text, i)
    const entry = found === undefined ? undefined : fittest(text, found.values)
    if (found === undefined || entry === undefined) {
      i++
      continue
    }
    if (
      entry.name === '中国' ||
      text.charAt(i - 1) === '类' ||
      (entry.kind === 'media' && REPORTS.test(text.slice(found.end, found.end + 4)))
    ) {
      i = found.end
      continue
    }
    const length = found.end - i
    // 京冀, 川渝: a region that is nothing but its members' short forms names them.
    if (
      entry.kind === 'region' &&
      length === 2 &&
      entry.members.length === 2 &&
      addRun(document, lexicon, mentions, i) !== undefined
    ) {
      i = found.end
      continue
    }
    if (length === 1) {
      i = addRun(document, lexicon, mentions, i) ?? i + 1
      continue
    }
    const cut = length < 6 && !isWordStart(document, found.end) && !/[省市区县州]/.test(text.charAt(found.end - 1))
    if (length < 4 ? !fitsWords(document, i, found.end) : cut && !heldByName(document, i, found.end)) {
      i++
      continue
    }
    const before = mentions.endingAt(i)
    const start = entry.label === 'Place' && before !== undefined && holds(lexicon, before, entry) ? before.start : i
    if (start < i && before !== undefined) mentions.remove(before)
    mentions.add({
      start,
      end: found.end,
      label: entry.label,
      kind: entry.kind,
      name: text.slice(start, found.end),
      pass: 'known',
    })
    i = found.end
  }
}

/** 新华社记者, 央视网消息: who reports is no part of what is reported. */
const REPORTS = /^(?:讯|消息|电|记者|报道|客户端|网|（)/

/** Of the names that share a short form (南开: a district, a university) the one that the article also names in full. */
function fittest(text: string, entries: readonly NameEntry[]): NameEntry | undefined {
  if (entries.length < 2) return entries[0]
  return entries.find((entry) => text.includes(entry.name)) ?? entries[0]
}

/** Whether the segmenter's word over the end is itself a longer name: 中国石油 in 中国石油化工 is none. */
function heldByName(document: Document, start: number, end: number): boolean {
  const word = document.words[document.wordAt[end - 1] ?? 0]
  return word !== undefined && word.start <= start && word.end > end
}

/** Whether a place before holds the place behind it: 湖南 + 长沙县 is one place. */
function holds(lexicon: Lexicon, before: NameMention, entry: NameEntry): boolean {
  if (before.label !== 'Place') return false
  const outer = lexicon.byName.get(normaliseForm(before.name))?.map(({ name }) => name) ?? []
  for (let place = entry.place; place !== undefined; ) {
    const parent: string = place
    if (outer.includes(parent)) return true
    place = lexicon.byName.get(normaliseForm(parent))?.find(({ label }) => label === 'Place')?.place
    if (place === parent) return false
  }
  return false
}

/** A place's name and the first character of one of its bodies or posts. */
const BODY_BEHIND = /[省市区县州][委政人长局发科党住农教财公常纪领]/

/** Whether words begin and end with the span, or one word that is a name holds it. */
function fitsWords(document: Document, start: number, end: number): boolean {
  if (isWordStart(document, start) && isWordStart(document, end)) return true
  // 南开区委 is cut 南开/区委, and yet the district is named.
  if (end - start > 2 && isWordStart(document, start) && BODY_BEHIND.test(document.text.slice(end - 1, end + 1)))
    return true
  const word = document.words[document.wordAt[start] ?? 0]
  return word !== undefined && word.end >= end && /^n[stz]/.test(word.tag)
}
