import type { Span } from '../../types/index.js'
import type { NameMention } from '../mention.js'

/** A word that refers, as a mention of the first of those that it means; undefined where it means nobody. */
export function referring({ start, end }: Span, refers: NameMention[]): NameMention | undefined {
  const [first] = refers
  if (first === undefined) return undefined
  const { label, kind, name } = first
  return { start, end, label, kind, name, pass: 'references', refers }
}
