import type { Mention } from '../mention.js'
import type { Ends } from './ends.js'

const DEALT = /分别$/

/**
 * 甲、乙分别建设丙、丁: each has its own, in their order. Nothing is said where they are not as many; `before` is what
 * stands before the verb.
 */
export function dealtOut(ends: readonly Ends[], before: string): readonly Ends[] {
  const inOrder = (some: readonly Mention[]): Mention[] =>
    [...new Set(some)].sort((one, other) => one.start - other.start)
  const subjects = inOrder(ends.map(({ subject }) => subject))
  const objects = inOrder(ends.map(({ object }) => object))
  if (!DEALT.test(before) || subjects.length < 2 || objects.length < 2) return ends
  if (subjects.length !== objects.length) return []
  return ends
    .filter(({ subject, object }) => subjects.indexOf(subject) === objects.indexOf(object))
    .map((one) => (one.type === 'CO_BUILDS' ? { ...one, type: 'BUILDS' } : one))
}
