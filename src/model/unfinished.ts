import { wordRoles } from '../extract/data.js'
import type { Sentence } from '../extract/document.js'
import { isQuantity, type Mention } from '../extract/mention.js'
import type { Reading } from '../extract/reading.js'
import type { Span } from '../types/index.js'

/** Sets of words that only join parties, or tell who does not act. */
const SAYS_NOTHING = new Set(['with', 'support', 'aside', 'own-noun', 'people'])
/** Words that say a claim. */
const TRIGGERS = [...wordRoles('triggers.tsv')]
  .filter(([, sets]) => [...sets].some((set) => !SAYS_NOTHING.has(set)))
  .map(([word]) => word)
  .sort((a, b) => b.length - a.length)
const TRIGGER = new RegExp(TRIGGERS.join('|'), 'g')

/**
 * The sentences of an article in which the rules saw something and got nowhere, each from its first clause that names or counts
 * something to its last, in the order of the text.
 */
export function unfinishedSentences(reading: Reading): Span[] {
  return reading.document.sentences.flatMap((sentence) => {
    const mentions = reading.mentions.within(sentence)
    if (mentions.length === 0 || !isUnfinished(reading, sentence, mentions)) return []
    const clauses = sentence.clauses.filter((clause) => reading.mentions.within(clause).length > 0)
    return [{ start: clauses[0]?.start ?? sentence.start, end: clauses.at(-1)?.end ?? sentence.end }]
  })
}

/** Something named or counted without a role, a trigger without a claim, or more names than the claims join. */
function isUnfinished(reading: Reading, sentence: Sentence, mentions: readonly Mention[]): boolean {
  const claims = reading.said.filter(({ evidence }) => evidence.start < sentence.end && evidence.end > sentence.start)
  const ends = new Set(claims.flatMap(({ subject, object }) => [endOf(subject), endOf(object)]))
  const idle = mentions.some((mention) =>
    isQuantity(mention) ? !ends.has(mention) : !(mention.refers ?? [mention]).some(({ name }) => ends.has(name)),
  )
  if (idle || claims.length < mentions.length - 1) return true
  const words = reading.document.text.slice(sentence.start, sentence.end)
  return [...words.matchAll(TRIGGER)].some(({ index, 0: word }) => {
    const at = sentence.start + index
    const read = claims.some(({ trigger }) => trigger.start < at + word.length && trigger.end > at)
    return !read && reading.mentions.covering(at) === undefined
  })
}

/** A quantity is known by its place, a name by its words. */
const endOf = (mention: Mention): Mention | string => (isQuantity(mention) ? mention : mention.name)
