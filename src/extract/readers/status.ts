import type { Span, Status } from '../../types/index.js'
import { anyOf, readTable } from './table.js'

type Reach = 'clause' | 'sentence'

/** A word that governs the status of what follows it. */
interface Governor {
  words: RegExp
  status: Status
  reach: Reach
}

const isStatus = (text: string): text is Status => text === 'actual' || text === 'planned' || text === 'negated'

const GOVERNORS: readonly Governor[] = readTable('status.tsv', 6).map(([words = '', status = '', reach]) => {
  if (!isStatus(status)) throw new Error(`status.tsv: ${words} has the unknown status ${status}`)
  return { words: new RegExp(words, 'g'), status, reach: reach === 'sentence' ? 'sentence' : 'clause' }
})

/** Done in the verb itself or right behind it: 组建了, 签订过. */
const DONE_BEHIND = /^[了过]/
/** Words that go on without a subject behind a semicolon: …；组建一批…, …；共同推动…. */
const GOES_ON = new RegExp(`^(?:${anyOf(readTable('goes-on.tsv', 2).map(([word = '']) => word))})`)
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
  const text = sentence.slice(from, trigger.end + 40)
  const end = trigger.end - from
  let clause = trigger.start - from
  while (clause > 0 && !CLAUSE_END.test(text.charAt(clause - 1))) clause--
  let last: { at: number; status: Status } | null = null
  for (const { words, status, reach } of GOVERNORS) {
    for (const match of text.matchAll(words)) {
      if (match.index >= end) break
      if (reach === 'clause' && match.index < clause) continue
      if (last === null || match.index >= last.at) last = { at: match.index, status }
    }
  }
  return last?.status ?? scope
}

/** Where the words that can govern the trigger begin: not before a speech that it stands in, not before the semicolon where another subject begins. */
function governedFrom(sentence: string, trigger: number): number {
  const before = sentence.slice(0, trigger)
  const speech = before.lastIndexOf(SPEECH)
  const part = before.lastIndexOf('；')
  const own = part >= 0 && !GOES_ON.test(sentence.slice(part + 1, part + 7)) ? part + 1 : 0
  return Math.max(0, trigger - REACH, speech < 0 ? 0 : speech + SPEECH.length, own)
}
