import { type ClaimType, ENDS } from '../../types/index.js'
import type { ClaimDraft } from '../claims.js'
import { hasLabel, isQuantity, type Mention, type NameMention } from '../mention.js'
import type { Topic } from '../topic.js'
import type { EncodedSentence } from './encode.js'
import { CODES } from './encode.js'
import type { Making, Rule } from './rule.js'
import { membersOf, silentSubject } from './subject.js'

/** A sentence that names nothing makes no claim. */
const NAMES = new RegExp(`[${Object.values(CODES).join('')}]`)

/** Families of rules that read the same words for the same act. */
const FAMILY: Record<string, string> = { 'co-builds': 'builds' }

/** What the rules need to know of the whole article. */
export interface Reading {
  topic: Topic
  /** The body that a person leads or belongs to: who signs does so for it. */
  bodyOf: ReadonlyMap<string, NameMention>
}

/** Reads all sentences with all rules. Where two rules read the same pair from the same words, the earlier rule wins. */
export function applyRules(
  rules: readonly Rule[],
  sentences: readonly EncodedSentence[],
  reading: Reading,
): ClaimDraft[] {
  const drafts: ClaimDraft[] = []
  sentences.forEach((encoded, index) => {
    if (!NAMES.test(encoded.code)) return
    const read = new Set<string>()
    for (const rule of rules) {
      const [family = ''] = rule.id.split('/')
      for (const match of encoded.code.matchAll(rule.regexp)) {
        const trigger = `${FAMILY[family] ?? family} ${match.indices?.groups?.T?.[0] ?? match.index}`
        if (read.has(trigger)) continue
        const made = draftsOf(rule, match, sentences, index, reading)
        if (made.length > 0) read.add(trigger)
        drafts.push(...made)
      }
    }
  })
  return drafts
}

const groupOf = (encoded: EncodedSentence, match: RegExpExecArray, name: string, roster: boolean): Mention[] => {
  const span = match.indices?.groups?.[name]
  if (span === undefined) return []
  const members = membersOf(encoded, span[0], span[1])
  // Behind a body stand its speaker's post and name, which are no parties themselves.
  const parties = members.filter((member) => member.label !== 'Official')
  if (roster) return members.filter((member) => member.label === 'Official')
  return parties.length > 0 ? parties : members
}

function draftsOf(
  rule: Rule,
  match: RegExpExecArray,
  sentences: readonly EncodedSentence[],
  index: number,
  { topic, bodyOf }: Reading,
): ClaimDraft[] {
  const encoded = sentences[index]
  if (encoded === undefined) return []
  const drafts: ClaimDraft[] = []
  const end = match.index + match[0].length
  const evidence = { start: encoded.starts[match.index] ?? 0, end: encoded.ends[end - 1] ?? 0 }
  const trigger = match.indices?.groups?.T
  const triggerSpan =
    trigger === undefined
      ? evidence
      : { start: encoded.starts[trigger[0]] ?? 0, end: encoded.ends[trigger[1] - 1] ?? 0 }
  const silent = (): Mention[] => silentSubject(sentences, index, match.index, topic)?.mentions ?? []
  const objectsOf = (name: string): Mention[] => {
    if (name === 'EVENT') return eventBefore(sentences, index, match.index)
    return name === '?' ? silent() : groupOf(encoded, match, name, false)
  }
  for (const making of rule.making) {
    const subjects =
      making.subject === '?'
        ? silent()
        : groupOf(encoded, match, making.subject, rule.pattern.includes(`<${making.subject} roster>`))
    const objects = objectsOf(making.object)
    // What several build, they build together.
    const type = making.type === 'BUILDS' && subjects.length > 1 ? 'CO_BUILDS' : making.type
    for (const [one, other] of pairsOf(making, subjects, objects)) {
      const subject = standsFor(making, one, bodyOf)
      const object = standsFor(making, other, bodyOf)
      if (!endsFit(making, subject, object) || (making.subject === '?' && !mayAttract(type, subject))) continue
      drafts.push({
        type,
        subject,
        object,
        evidence,
        trigger: triggerSpan,
        rule: rule.id,
        confidence: making.subject === '?' ? rule.confidence * 0.9 : rule.confidence,
        ...(rule.status === undefined ? {} : { status: rule.status }),
      })
    }
  }
  return drafts
}

/** The named event that the article speaks of: the last one before, else none. */
function eventBefore(sentences: readonly EncodedSentence[], index: number, before: number): Mention[] {
  for (let i = index; i >= 0; i--) {
    const encoded = sentences[i]
    const surfaces = i === index ? encoded?.surfaces.slice(0, before) : encoded?.surfaces
    const event = surfaces?.findLast((mention) => mention?.label === 'Program' && mention.kind === 'event')
    if (event !== undefined && !isQuantity(event)) return event.refers?.slice(0, 1) ?? [event]
  }
  return []
}

function pairsOf(making: Making, subjects: Mention[], objects: Mention[]): [Mention, Mention][] {
  if (!making.pairs)
    return subjects.flatMap((subject) => objects.map((object): [Mention, Mention] => [subject, object]))
  return subjects.flatMap((subject, i) => objects.slice(i + 1).map((object): [Mention, Mention] => [subject, object]))
}

/** In joint acts of bodies a person stands for the body. */
function standsFor(making: Making, mention: Mention, bodyOf: ReadonlyMap<string, NameMention>): Mention {
  if (making.type !== 'COOPERATES_WITH' || isQuantity(mention) || mention.label !== 'Official') return mention
  return bodyOf.get(mention.name) ?? mention
}

/** Where newcomers come to, when it is not said, is a place, a park or a body that gathers people, no company. */
const mayAttract = (type: ClaimType, subject: Mention): boolean =>
  type !== 'ATTRACTS' ||
  hasLabel(subject, 'Place', 'Park') ||
  ['laboratory', 'center', 'institute', 'alliance'].includes(subject.kind)

function endsFit(making: Making, subject: Mention, object: Mention): boolean {
  const ends = ENDS[making.type]
  if (!ends.subject.includes(subject.label) || !ends.object.includes(object.label)) return false
  if (isQuantity(subject) || isQuantity(object)) return subject !== object
  return subject.name !== object.name
}
