import type { Span } from '../../types/index.js'
import { Words } from '../data.js'
import { type Document, isWordStart, wordsBetween } from '../document.js'
import { hasLabel, isQuantity, type MarkedText, type Mention, type NameMention } from '../mention.js'
import { formOf } from './name-words.js'

const clauseWords = Words.of('clause-words.tsv')

/** What may stand in a clause before its subject: nothing, time or a connective, 由, who lets it act (国务院同意), or others who act with it. */
const OPENER = new RegExp(
  `(?:^|[，；：。“])(?:${clauseWords.alternatives('before-subject')}|[^，；：]{0,12}${clauseWords.alternatives('ends-time')}|(?:[^，；：]{0,8}[由是系])|[^，；：]{0,24}(?:批复|批准|同意|核准|支持|授权|委托)|[^，；：]{2,30}[、和与及同]|[^，；：]{0,10}(?:与|同|跟|联合|携手|会同|联手|牵手))?，?$`,
)
/** Nouns that act where they stand before a verb; the segmenter calls verbs that act as nouns `vn`. */
const NOUN = /^n(?:r|z|t|rt|rfg)?$/
const CLAUSE = /[，；：]/
const JOINED = /[、和与及同跟]$|(?:联合|携手|会同|联手|牵手)$/

/** Who founds what stands behind a verb. */
export interface Founder {
  mention: NameMention
  /** In full. */
  name: string
  /** Others found it as well. */
  joint: boolean
}

/** The body or place that founds what the verb has for its object: the last one before it in the sentence that can act. */
export function founderBefore(
  marked: MarkedText,
  whole: (mention: NameMention) => string,
  { start: from, end: verb }: Span,
): Founder | undefined {
  const { document, mentions } = marked
  const named = mentions.within({ start: from, end: verb })
  const index = named.findLastIndex((mention) => mayFound(document, mention, from))
  const mention = named[index]
  if (mention === undefined || isQuantity(mention)) return undefined
  // Persons and sets act for themselves.
  if (named.slice(index + 1).some((other) => hasLabel(other, 'Official', 'Group'))) return undefined
  if (actsAlone(document, mentions.within({ start: mention.end, end: verb }), mention.end, verb)) return undefined
  const joint =
    JOINED.test(document.text.slice(from, mention.start)) ||
    (mention.refers?.length ?? 1) > 1 ||
    (mention.label === 'Place' && mentions.startingAt(mention.end)?.label === 'Place')
  return { mention, name: whole(mention), joint }
}

function mayFound({ text }: Document, mention: Mention, from: number): boolean {
  if (isQuantity(mention) || !hasLabel(mention, 'Institution', 'Place', 'Park')) return false
  return OPENER.test(text.slice(from, mention.start)) && text.charAt(mention.end) !== '的'
}

/** Whether the verb's clause has a subject without a name: 科研人员创办. */
function actsAlone(document: Document, named: readonly Mention[], from: number, verb: number): boolean {
  const { text } = document
  let start = verb
  while (start > from && !CLAUSE.test(text.charAt(start - 1))) start--
  if (!isWordStart(document, start)) return false
  return wordsBetween(document, { start, end: verb }).some(
    (word, i, all) =>
      NOUN.test(word.tag) &&
      !named.some((mention) => mention.start <= word.start && word.end <= mention.end) &&
      !clauseWords.is(formOf(document, word), 'like-adverb') &&
      !all.slice(0, i).some(({ tag }) => /^(?:p|v)/.test(tag)),
  )
}
