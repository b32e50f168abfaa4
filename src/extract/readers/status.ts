import type { Span, Status } from '../../types/index.js'
import { matches } from '../matches.js'
import { anyOf, readTable, unknownCell } from './table.js'

type Reach = 'clause' | 'works' | 'sentence'

const isReach = (text: string): text is Reach => text === 'clause' || text === 'works' || text === 'sentence'

/** A word that governs the status of what follows it. */
interface Governor {
  words: RegExp
  status: Status
  reach: Reach
}

const isStatus = (text: string): text is Status => text === 'actual' || text === 'planned' || text === 'negated'

const PREDICATES = readTable('goes-on.tsv', 3)
const predicates = (...kinds: string[]): string =>
  anyOf(PREDICATES.filter(([, kind = '']) => kinds.includes(kind)).map(([word = '']) => word))
const ANY_PREDICATE = predicates('adverb', 'preposition', 'auxiliary', 'verb')

const GOVERNORS: readonly Governor[] = readTable('status.tsv', 6).map(([words = '', status = '', reach = '']) => {
  if (!isStatus(status)) throw unknownCell('status.tsv', words, status)
  if (!isReach(reach)) throw unknownCell('status.tsv', words, reach)
  return {
    words: new RegExp(words.replaceAll('{predicate}', ANY_PREDICATE), 'g'),
    status,
    reach,
  }
})

/** Done in the verb itself or right behind it: 组建了, 签订过. */
const DONE_BEHIND = /^[了过]/
/** Words that go on without a subject behind a semicolon: …；组建一批…, …；共同推动…, …；二是组建…; 投资5亿元的甲项目 is one. */
const GOES_ON = new RegExp(
  `^(?!(?:总?投资|年产)[约超近达]?\\d)(?:[二三四五六七八九十]是|${predicates('adverb', 'verb')})`,
)
/** 到2027年，甲达到…；乙突破…: what level is reached, behind a semicolon another of the same list. */
const LEVEL = new RegExp(`^[^，。；]{0,24}?${predicates('level')}`)
const LEVEL_LAST = new RegExp(`${predicates('level')}[^；。]*$`)
/** A clause that begins with a verb of building, which says nothing of its being done. */
const WORKS =
  /^(?:主要|重点|共|同时|并|分期|同步|统一|将)*(?:建设|新建|兴建|修建|打造|布局|设置|设立|组建|构建|培育|引进)(?![了有成])/
const CLAUSE_END = /[，；：。！？,;]/
/** A speech begins: what stands before it governs nothing inside. */
const SPEECH = '：“'
/** How far back a word can govern. */
const REACH = 400

/**
 * Whether what the verb at `trigger` says is done, planned or denied, by the words before it in its sentence: the nearest
 * in its own clause first, then those of earlier clauses that reach further, then `scope`, what the section is about.
 * Offsets are within `sentence`.
 */
export function readStatus(sentence: string, trigger: Span, scope: Status = 'actual'): Status {
  if (DONE_BEHIND.test(sentence.charAt(trigger.end))) return 'actual'
  const from = governedFrom(sentence, trigger.start)
  let clause = trigger.start
  while (clause > from && !CLAUSE_END.test(sentence.charAt(clause - 1))) clause--
  const builds = WORKS.test(sentence.slice(clause, trigger.end))
  let last: Governing | undefined
  for (const word of governingWords(sentence)) {
    if (word.at >= trigger.end) break
    const reaches = word.reach === 'sentence' || word.at >= clause || (word.reach === 'works' && builds)
    if (word.at >= from && reaches) last = word
  }
  return last?.status ?? scope
}

/** A governing word where it stands in a sentence. */
interface Governing {
  at: number
  status: Status
  reach: Reach
}

let read: { sentence: string; words: Governing[] } = { sentence: '', words: [] }

/** The governing words of a sentence in order; the last sentence read is kept, for its other claims come next. */
function governingWords(sentence: string): readonly Governing[] {
  if (read.sentence !== sentence) {
    const words = GOVERNORS.flatMap(({ words, status, reach }) =>
      Array.from(matches(sentence, words), (match) => ({ at: match.index, status, reach })),
    )
    read = { sentence, words: words.sort((a, b) => a.at - b.at) }
  }
  return read.words
}

/** Where the words that can govern the trigger begin: not before a speech that it stands in, not before the semicolon where another subject begins. */
function governedFrom(sentence: string, trigger: number): number {
  const before = sentence.slice(0, trigger)
  const speech = before.lastIndexOf(SPEECH)
  const part = before.lastIndexOf('；')
  const own = part >= 0 && !goesOn(sentence, part) ? part + 1 : 0
  return Math.max(0, trigger - REACH, speech < 0 ? 0 : speech + SPEECH.length, own)
}

/** Whether what stands behind the semicolon goes on from what stands before it. */
const goesOn = (sentence: string, mark: number): boolean =>
  GOES_ON.test(sentence.slice(mark + 1, mark + 9)) ||
  (LEVEL.test(sentence.slice(mark + 1, mark + 32)) && LEVEL_LAST.test(sentence.slice(Math.max(0, mark - 60), mark)))
