import type { Document } from '../document.js'
import { hasLabel, type Mention } from '../mention.js'
import { type EncodedSentence, membersOf } from './encode.js'
import { type Article, BUILDING, clauseStart, type Match } from './match.js'
import { hasOwnSubject, isOnTheWay } from './own-subject.js'
import { silentSubject, topicSubject } from './subject.js'

/** Ends of a claim that stand elsewhere in the article: the silent subject, the site, the park or alliance spoken of. */

/** So many firms are a row. */
const ROW = 3
/** Sentences back in which a park is still spoken of, its own among them, and what its parts are called. */
const PARK_BEFORE = 3
const PARK_PART = /(?:片区|组团|分园)$/

/** The alliance named last in the paragraph: whose members these are. */
export function allianceAt({ index, found, encoded }: Match, { sentences }: Article): readonly Mention[] {
  for (let i = index; i >= 0; i--) {
    const before = sentences[i]
    if (before?.sentence.paragraph.start !== encoded.sentence.paragraph.start) return []
    const limit = i === index ? found.index : before.code.length
    const last = membersOf(before, 0, limit).findLast(
      ({ kind, label }) => label === 'Institution' && kind === 'alliance',
    )
    if (last !== undefined) return [last]
  }
  return []
}

/** Whom the clause leaves out, where its own words do not name a subject that no name was found for. */
export function silent(
  { index, found, encoded }: Match,
  { document, sentences, topic }: Article,
  together: boolean,
): readonly Mention[] {
  if (hasOwnSubject(document, encoded, found.index)) return []
  const subjects = silentSubject(sentences, index, found.index, topic, { together }).filter(
    (subject) => !isBuiltHere(document, encoded, subject),
  )
  if (isRowOfFirms(subjects)) return []
  return isOnTheWay(encoded, found.index) ? subjects.filter(({ label }) => label !== 'Place') : subjects
}

/** 甲、乙、丙等企业入驻，投资50亿元，建设丁: firms in a row do no one thing together in a clause of its own. */
const isRowOfFirms = (subjects: readonly Mention[]): boolean =>
  subjects.length >= ROW && subjects.some(({ pass }) => pass === 'lists')

/** 建设甲学院，打造乙联盟: what is being built itself builds nothing. */
const isBuiltHere = ({ text }: Document, encoded: EncodedSentence, { name }: Mention): boolean =>
  membersOf(encoded, 0, encoded.code.length).some(
    (mention) => mention.name === name && BUILDING.test(text.slice(encoded.sentence.start, mention.start)),
  )

/**
 * The silent subject of where something lies: whatever stands last before it, named or not. 项目占地百亩，位于某区 does not say
 * where the firm lies that was spoken of before.
 */
export function lying(match: Match, article: Article): readonly Mention[] {
  const { encoded, found } = match
  const subjects = silent(match, article, false)
  for (let end = found.index; end > 0; end = clauseStart(encoded.code, end) - 1) {
    if (hasOwnSubject(article.document, encoded, end)) return []
    if (membersOf(encoded, clauseStart(encoded.code, end), end).some((mention) => subjects.includes(mention))) break
  }
  return subjects
}

/** The last place or park spoken of: where the newcomers come that stand before the verb. */
export const siteOf = ({ index, found }: Match, { sentences, topic }: Article): readonly Mention[] =>
  silentSubject(sentences, index, found.index, topic, { fits: (subject) => hasLabel(subject, 'Place', 'Park') }).filter(
    (subject) => hasLabel(subject, 'Place', 'Park'),
  )

/** The park of which parts are told: the last one named before that is no part itself, else the one whose article it is. */
export function parkSpokenOf({ index, found }: Match, { sentences, topic }: Article): readonly Mention[] {
  for (let i = index; i >= 0 && i > index - PARK_BEFORE; i--) {
    const encoded = sentences[i]
    if (encoded === undefined) break
    const named = membersOf(encoded, 0, i === index ? found.index : encoded.code.length)
    const park = named.findLast((mention) => mention.label === 'Park' && !PARK_PART.test(mention.name))
    if (park !== undefined) return [park]
  }
  return topicSubject(topic).filter(({ label }) => label === 'Park')
}
