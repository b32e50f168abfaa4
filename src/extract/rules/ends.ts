import { type ClaimType, ENDS } from '../../types/index.js'
import { hasLabel, isQuantity, type Mention, type NameMention } from '../mention.js'
import type { Topic } from '../topic.js'
import { type EncodedSentence, membersOf } from './encode.js'
import type { Making, Rule } from './rule.js'
import { silentSubject } from './subject.js'

/** What the rules need to know of the whole article. */
export interface Article {
  sentences: readonly EncodedSentence[]
  topic: Topic
  /** The body that a person leads or belongs to: who signs does so for it. */
  bodyOf: ReadonlyMap<string, NameMention>
}

/** A rule's pattern found in a sentence. */
export interface Match {
  rule: Rule
  found: RegExpExecArray
  encoded: EncodedSentence
  /** Of the sentence in the article. */
  index: number
}

export interface Ends {
  type: ClaimType
  subject: Mention
  object: Mention
}

/** Bodies that gather people and firms. */
const GATHERING = ['laboratory', 'center', 'institute', 'alliance']

/** The pairs of mentions between which a match makes a claim, where the ontology allows it. */
export function endsOf(making: Making, match: Match, article: Article): Ends[] {
  const subjects = subjectsOf(making, match, article)
  // What several build, they build together.
  const type = making.type === 'BUILDS' && subjects.length > 1 ? 'CO_BUILDS' : making.type
  return pairsOf(making, subjects, objectsOf(making, match, article))
    .map(([one, other]) => ({
      type,
      subject: standsFor(making, one, article),
      object: standsFor(making, other, article),
    }))
    .filter(({ subject, object }) => endsFit(making, subject, object))
    .filter(({ subject }) => making.subject !== '?' || mayAttract(type, subject))
}

function subjectsOf({ subject }: Making, match: Match, article: Article): readonly Mention[] {
  if (subject === '?') return silent(match, article)
  const members = groupOf(match, subject)
  return match.rule.pattern.includes(`<${subject} roster>`)
    ? members.filter((member) => member.label === 'Official')
    : partiesOf(members)
}

function objectsOf({ object }: Making, match: Match, article: Article): readonly Mention[] {
  if (object === 'EVENT') return eventBefore(match, article)
  return partiesOf(groupOf(match, object))
}

const silent = ({ index, found }: Match, { sentences, topic }: Article): readonly Mention[] =>
  silentSubject(sentences, index, found.index, topic)

function groupOf({ found, encoded }: Match, name: string): Mention[] {
  const span = found.indices?.groups?.[name]
  return span === undefined ? [] : membersOf(encoded, span[0], span[1])
}

/** Behind a body stand its speaker's post and name, which are no parties themselves. */
function partiesOf(members: Mention[]): Mention[] {
  const parties = members.filter((member) => member.label !== 'Official')
  return parties.length > 0 ? parties : members
}

/** The named event that the article speaks of: the last one before, else none. */
function eventBefore({ index, found }: Match, { sentences }: Article): Mention[] {
  for (let i = index; i >= 0; i--) {
    const surfaces = sentences[i]?.surfaces.slice(0, i === index ? found.index : undefined)
    const event = surfaces?.findLast((mention) => mention?.label === 'Program' && mention.kind === 'event')
    if (event !== undefined && !isQuantity(event)) return event.refers?.slice(0, 1) ?? [event]
  }
  return []
}

function pairsOf({ pairs }: Making, subjects: readonly Mention[], objects: readonly Mention[]): [Mention, Mention][] {
  return subjects.flatMap((subject, i) =>
    (pairs ? objects.slice(i + 1) : objects).map((object): [Mention, Mention] => [subject, object]),
  )
}

/** In joint acts of bodies a person stands for the body. */
function standsFor({ type }: Making, mention: Mention, { bodyOf }: Article): Mention {
  if (type !== 'COOPERATES_WITH' || isQuantity(mention) || mention.label !== 'Official') return mention
  return bodyOf.get(mention.name) ?? mention
}

/** Where newcomers come to, when it is not said, is a place, a park or a body that gathers people, no company. */
const mayAttract = (type: ClaimType, subject: Mention): boolean =>
  type !== 'ATTRACTS' || hasLabel(subject, 'Place', 'Park') || GATHERING.includes(subject.kind)

function endsFit({ type }: Making, subject: Mention, object: Mention): boolean {
  const ends = ENDS[type]
  if (!ends.subject.includes(subject.label) || !ends.object.includes(object.label)) return false
  return isQuantity(subject) || isQuantity(object) ? subject !== object : subject.name !== object.name
}
