import { isQuantity, type Mention } from '../mention.js'
import { type EncodedSentence, membersOf } from './encode.js'
import { type Back, lastNamed } from './last-named.js'
import type { Article, Match } from './match.js'

/** Ends of a claim that its sentence does not name: the alliance spoken of. */

const ALLIANCE_BEFORE: Back = { sentences: 24, inParagraph: true }

/** Whose members these are: the alliance or association named last in the paragraph, else that of the headline or the only one that the article names. */
export function allianceAt(match: Match, article: Article): readonly Mention[] {
  const named = lastNamed(match, article, ALLIANCE_BEFORE, isJoined)
  if (named.length > 0) return named
  const { subject } = article.topic
  if (subject !== undefined && isJoined(subject)) return [subject]
  return onlyJoined(article.sentences)
}

const joined = new WeakMap<readonly EncodedSentence[], readonly Mention[]>()

/** The only alliance of an article, else its only association; read once for each article. */
function onlyJoined(sentences: readonly EncodedSentence[]): readonly Mention[] {
  const known = joined.get(sentences)
  if (known !== undefined) return known
  const all = sentences.flatMap((one) => membersOf(one, 0, one.code.length)).filter(isJoined)
  const found = onlyOne(all.filter(({ kind }) => kind === 'alliance')) ?? onlyOne(all) ?? []
  joined.set(sentences, found)
  return found
}

/** The council of an alliance (联盟理事会) only leads it: those who are elected there are members of the alliance. */
const isJoined = ({ kind, label, name }: Mention): boolean =>
  label === 'Institution' && JOINED.includes(kind) && !name.endsWith('理事会')

/** The first of the mentions where all name the same; undefined where they name several or there are none. */
function onlyOne([first, ...others]: readonly Mention[]): Mention[] | undefined {
  const isSame = (one: Mention): boolean =>
    !isQuantity(one) && first !== undefined && !isQuantity(first) && one.name === first.name
  return first !== undefined && others.every(isSame) ? [first] : undefined
}
/** Bodies that others are members of. */
const JOINED = ['alliance', 'association']
