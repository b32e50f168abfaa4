import { paragraphStart, sentenceAt } from '../document.js'
import { hasLabel, isQuantity, type MarkedText, type Mention, type NameMention } from '../mention.js'

/** The life of a person: 林某，男，…。2015年任某大学校长，曾任某局局长 tells posts of whom the paragraph began with. */

/** What makes the posts behind it those of who was named before; who is 聘任 is named behind. */
const TAKES = /(?:(?<![聘委责信主常]|不再担?)任|当选为?|(?:受聘|被聘|获聘)为|[现曾]为)$/
/** 他是甲局局长, ，是甲公司工程师: a verb of being, behind a name, a word that refers or nothing. */
const IS = /(?<before>.*?)(?:(?:现在?|如今|目前|同时|也|还)*[是系])$/
const PRONOUN = /(?:^|[^其])[他她](?:现在?|如今|目前|同时|也|还)*(?:[是系为]|(?:担|兼|现|曾|历)?任)$/
/** Behind the name that a life begins with: in its first lines posts stand with nothing before them. */
const LIFE = /^，(?:[男女]，|(?:19|20)\d\d年(?:\d{1,2}月)?(?:出)?生|[^，。；]{2,8}人，)/
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
  if (PRONOUN.test(before)) {
    const person = onlyPerson(marked, start)
    return person === undefined ? undefined : { person, past: FORMER.test(before) }
  }
  const life = isPerson(opening) && LIFE.test(text.slice(opening.end)) ? opening : undefined
  const is = IS.exec(before)?.groups?.before
  const named = is === undefined ? undefined : marked.mentions.endingAt(from + is.length)
  if (isPerson(named)) return { person: named, past: false }
  if (!TAKES.test(before) && is !== '' && !(life !== undefined && before === '')) return undefined
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

/** 他叫王某，; 现任甲大学校长王某，此前任…: whom a clause names and tells no more of than the post. */
const CALLED = /^(?:[他她名]叫|其中|(?:现任|时任|新任|原)[^，。；：]*)?$/

/** Whom 他 means: the only person of the sentence so far, else of the sentence before in the paragraph. */
function onlyPerson({ document, mentions }: MarkedText, offset: number): NameMention | undefined {
  const start = sentenceAt(document, offset)?.start ?? offset
  const before = start === 0 ? undefined : sentenceAt(document, start - 1)
  const sameParagraph = before !== undefined && before.start >= paragraphStart(document, offset)
  for (const from of [start, ...(sameParagraph ? [before.start] : [])]) {
    const persons = mentions.within({ start: from, end: offset }).filter(isPerson)
    const [first] = persons
    if (first !== undefined) return persons.every(({ name }) => name === first.name) ? first : undefined
  }
  return undefined
}

/** Whose life the article tells from its first words on. */
function lifeToldIn({ document: { text, sentences }, mentions }: MarkedText): NameMention | undefined {
  const first = mentions.startingAt(sentences[0]?.start ?? 0)
  return isPerson(first) && LIFE.test(text.slice(first.end)) ? first : undefined
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
    const clause = clauseBefore(document.text, last.start)
    const heads = CALLED.test(document.text.slice(clause, last.start))
    return heads && !LISTED.test(document.text.slice(last.end, last.end + 1)) ? last : undefined
  }
  const told = isPerson(opening) ? opening : lifeToldIn({ document, mentions })
  if (told === undefined) return undefined
  const persons = mentions.within({ start: paragraphStart(document, offset), end: offset }).filter(isPerson)
  return persons.every(({ name }) => name === told.name) ? told : undefined
}
