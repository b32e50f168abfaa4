import { paragraphStart, sentenceAt } from '../document.js'
import { hasLabel, isQuantity, type MarkedText, type Mention, type NameMention } from '../mention.js'

/** The life of a person: 林某，男，…。2015年任某大学校长，曾任某局局长 tells posts of whom the paragraph began with. */

/** What makes the posts behind it those of who was named before; who is 聘任 is named behind. */
const TAKES = /(?:(?<![聘委责信主常]|不再担?)任|当选为?|(?:受聘|被聘|获聘)为)$/
/** Behind the name that a life begins with: in its first lines posts stand with nothing before them. */
const LIFE = /^，[男女]，/
/** Posts that were held before. */
const FORMER = /曾|历任|先后|此前|之前|原任|至(?:1\d|20)\d\d年/
/** 甲、乙, 甲与乙: one of several. */
const LISTED = /^[、和与及]/

/** Whom posts are told of that begin at `start` with no name beside them, and whether they are held no more. */
export function toldOf(marked: MarkedText, start: number): { person: NameMention; past: boolean } | undefined {
  const { text } = marked.document
  const from = Math.max(clauseBefore(text, start), paragraphStart(marked.document, start))
  const before = text.slice(from, start)
  const opening = marked.mentions.startingAt(paragraphStart(marked.document, start))
  const life = isPerson(opening) && LIFE.test(text.slice(opening.end)) ? opening : undefined
  if (!TAKES.test(before) && !(life !== undefined && before === '')) return undefined
  const person = spokenOf(marked, start, opening)
  return person === undefined ? undefined : { person, past: FORMER.test(before) }
}

const isPerson = (mention: Mention | undefined): mention is NameMention =>
  mention !== undefined && !isQuantity(mention) && hasLabel(mention, 'Official')

const clauseBefore = (text: string, offset: number): number => {
  let start = offset
  while (start > 0 && !/[，。；：\n]/.test(text.charAt(start - 1))) start--
  return start
}

/** The last person before in the sentence, who must stand at the head of a clause; else whom the paragraph begins with and none besides. */
function spokenOf(
  { document, mentions }: MarkedText,
  offset: number,
  opening: Mention | undefined,
): NameMention | undefined {
  const sentence = sentenceAt(document, offset)?.start ?? offset
  const last = mentions.within({ start: sentence, end: offset }).filter(isPerson).at(-1)
  if (last !== undefined) {
    const heads = clauseBefore(document.text, last.start) === last.start
    return heads && !LISTED.test(document.text.slice(last.end, last.end + 1)) ? last : undefined
  }
  if (!isPerson(opening)) return undefined
  const persons = mentions.within({ start: opening.start, end: offset }).filter(isPerson)
  return persons.every(({ name }) => name === opening.name) ? opening : undefined
}
