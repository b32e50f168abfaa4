import type { Mention } from '../mention.js'
import type { Match } from './match.js'
import type { Making } from './rule.js'

const DEALT = /分别$/
const TOGETHER = /(?:携手|共同|联合|合作|联手|协同)[^，。；]*分别/
/** 甲分别与乙、丙共建丁、戊: what is built with each. */
const WITH_EACH = /分别(?:与|同|和|跟|联合|携手)$/

/** Pairs of ends that a clause deals out, and whether the word that does so stands right before the verb. */
export interface Dealt {
  pairs: [Mention, Mention][]
  byVerb: boolean
}

/**
 * 甲、乙分别建设丙、丁: each has its own, in their order; undefined where the clause deals nothing out. Where they are not as many,
 * nothing is said if 分别 stands right before the verb; farther from it it may speak of something else.
 */
export function dealtOut(
  { subject, object, pairs: amongThemselves }: Making,
  { found, encoded }: Match,
  parties: readonly Mention[],
  others: readonly Mention[],
): Dealt | undefined {
  // 甲、乙、丙分别签约: of those who pair among themselves, only neighbours.
  const [subjects, objects] = amongThemselves ? [parties.slice(0, -1), others.slice(1)] : [parties, others]
  if (subjects.length < 2 || objects.length < 2) return undefined
  const { T: verb, [subject]: from, [object]: to } = found.indices?.groups ?? {}
  const byVerb = verb !== undefined && DEALT.test(encoded.code.slice(0, verb[0]))
  const said = from === undefined || to === undefined ? '' : encoded.code.slice(from[1], to[0])
  // 甲乙携手分别建设丙、丁: both act together.
  if (TOGETHER.test(said)) return undefined
  const between = said.includes('分别')
  if (subjects.length !== objects.length) return byVerb ? { pairs: [], byVerb } : undefined
  const withEach = from !== undefined && WITH_EACH.test(encoded.code.slice(0, from[0]))
  if (!byVerb && !between && !withEach) return undefined
  const pairs = subjects.flatMap((one, i): [Mention, Mention][] => {
    const other = objects[i]
    return other === undefined ? [] : [[one, other]]
  })
  return { pairs, byVerb }
}
