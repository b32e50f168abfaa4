import { Words } from '../data.js'
import { matches } from '../matches.js'
import { hasLabel, type Mention } from '../mention.js'
import { CODES, type EncodedSentence, membersOf } from '../rules/encode.js'
import { saidSubject } from '../rules/subject.js'
import { namesScope } from './displaced.js'
import type { Figure } from './figure.js'
import { attends, isNamedBefore } from './unowned.js'

/** Events have who came to them, what was signed, shown or awarded there, and what that is worth. */

const words = Words.of('figure-words.tsv')

/** An event at the head of a clause, also behind who holds it, or where the clause is set: 大会吸引了, 甲承办的大会, 大会期间, 在大会上. */
const HEAD = new RegExp(
  `(?:^|[，；：。])(?:[^，。；：]{0,12}?[年月日后来间时]|[^，。；：]{2,40}?${words.alternatives('held')}的)?(?:本届|本次|此次|在|自|随着)?${CODES.Program}(?!的(?!数据)|[、和与及])`,
  'g',
)
/** 会上, 活动现场: points at the event without its name. */
const POINTER = new RegExp(
  `(?:^|[，；：。])(?:在)?(?:[^，。；：]{0,8}[日天午晚]的?)?(?:当天|其间|此次|本次|本届|随后举行的|同期举行的)?(?:项目|集中)?${words.alternatives('at-event')}`,
  'g',
)
/** 会上介绍, 记者在大会上获悉: what is reported there is not the event's. */
const REPORTS = new RegExp(words.alternatives('reports'))
/** So many sentences back an event goes on being the subject, and may be pointed at. */
const SENTENCES = 4
const FARTHEST = 30
/** Words that only what is told of an event has: 参展, 嘉宾. */
const OF_EVENT = new RegExp(words.alternatives('of-event'))
/** 甲承办，: who held it is not who has what was there. */
const HELD = new RegExp(`^等?(?:共同|联合|具体|负责)?${words.alternatives('held')}`)

/** The event whose figure it is; undefined where the sentence is about a party, or about no event. */
export function eventOwner(figure: Figure, sentences: readonly EncodedSentence[]): Mention[] | undefined {
  const { encoded, index, at } = figure
  if (isNamedBefore(figure)) return undefined
  // 来自105个国家和地区的展商: whence they come is no set of the event's.
  if (figure.mention.label === 'Group' && figure.before.endsWith('来自')) return []
  const head = lastHead(encoded, at)
  const pointer = lastAt(POINTER, encoded.code, at)
  const here = Math.max(head, pointer)
  if (here < 0) return goesOn(figure, sentences) ?? attended(figure, sentences)
  const since = encoded.code.slice(here, at)
  if (REPORTS.test(since) || namesScope(since) || hasParty(figure, sentences, here)) return undefined
  if (encoded.surfaces.slice(here + 1, at).some(isWork)) return undefined
  return head >= pointer ? membersOf(encoded, head, head + 1) : lastEvent(sentences, index, here)
}

/** Where the last event stands that heads a clause; -1 where none does. */
function lastHead({ code, surfaces }: EncodedSentence, limit: number): number {
  let found = -1
  for (const match of matches(code, HEAD)) {
    const place = match.index + match[0].length - 1
    if (place >= limit) break
    if (isEvent(surfaces[place])) found = place
  }
  return found
}

const lastAt = (pattern: RegExp, code: string, limit: number): number =>
  [...matches(code, pattern)].findLast(({ index }) => index < limit)?.index ?? -1

/** 20余位学者出席会议: those who came to the event that was told of last. */
function attended(figure: Figure, sentences: readonly EncodedSentence[]): Mention[] | undefined {
  const named = figure.encoded.surfaces.some((one) => isEvent(one))
  return attends(figure) && !named && MEETING.test(figure.after)
    ? lastEvent(sentences, figure.index, 0, SENTENCES)
    : undefined
}
const MEETING = /^[^，。；：]{0,20}(?:会议|大会|论坛|年会|活动|座谈会|研讨会|仪式|讲座|培训|大赛|决赛|参会|参赛|参展)/

/** A sentence that names no subject goes on telling of the event that the one before began with, in words of events. */
function goesOn(figure: Figure, sentences: readonly EncodedSentence[]): Mention[] | undefined {
  const { encoded, index, at, mention, before, after } = figure
  const clause = `${before}${mention.name}${after.slice(0, 16).replace(/[，。；：].*$/, '')}`
  if (REPORTS.test(encoded.code.slice(0, at)) || !OF_EVENT.test(clause)) return undefined
  for (let i = index; i >= 0 && i > index - SENTENCES; i--) {
    const one = sentences[i]
    if (one === undefined || one.sentence.paragraph.start !== encoded.sentence.paragraph.start) return undefined
    const limit = i === index ? at : one.code.length
    const head = lastHead(one, limit)
    const subject = saidSubject(sentences, i, limit)?.[0]
    const place =
      subject === undefined ? -1 : one.mentions.slice(0, limit).findLastIndex((all) => all?.includes(subject))
    if (head >= 0 || place >= 0) return head > place ? membersOf(one, head, head + 1) : undefined
  }
  return undefined
}

/** Whether a party heads a clause behind the place. */
function hasParty({ encoded, index, at }: Figure, sentences: readonly EncodedSentence[], place: number): boolean {
  const subject = saidSubject(sentences, index, at)?.[0]
  if (subject === undefined) return false
  const named = encoded.mentions.slice(0, at).findLastIndex((all) => all?.includes(subject))
  return named > place && !HELD.test(encoded.code.slice(named + 1, at))
}

/** The event that was named last. */
function lastEvent(
  sentences: readonly EncodedSentence[],
  index: number,
  before: number,
  farthest = FARTHEST,
): Mention[] | undefined {
  for (let i = index; i >= 0 && i > index - farthest; i--) {
    const one = sentences[i]
    const place = one?.surfaces.slice(0, i === index ? before : one.code.length).findLastIndex(isEvent) ?? -1
    if (one !== undefined && place >= 0) return membersOf(one, place, place + 1)
  }
  return undefined
}

/** 会上，某基金成立，总规模…: a fund or a project has its own figures. */
const isWork = (one: Mention | undefined): boolean =>
  one !== undefined && hasLabel(one, 'Program') && (one.kind === 'fund' || one.kind === 'project')

/** A ranking holds whom it ranks, and has nothing of its own. */
const isEvent = (one: Mention | undefined): boolean =>
  one !== undefined &&
  hasLabel(one, 'Program') &&
  (one.kind === 'event' || one.kind === 'award') &&
  !/\d强$/.test(one.name)
