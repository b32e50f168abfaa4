import { readTable, unknownCell } from './table.js'

/** What a number with this unit is: a counter of members, a figure, or something that is no quantity of a graph. */
export type UnitKind = 'set' | 'measure' | 'duration' | 'age' | 'occasion'

export interface Unit {
  /** The unit as written. */
  text: string
  kind: UnitKind
  /** The unit that values are kept in, and how many of it one of this unit is. */
  canonical: string
  factor: number
}

const KINDS: readonly UnitKind[] = ['set', 'measure', 'duration', 'age', 'occasion']
const isKind = (text: string): text is UnitKind => KINDS.some((kind) => kind === text)

/** Units by their first character, longest first. */
const BY_START = new Map<string, { unit: Unit; notBefore: string }[]>()
for (const [text = '', kind = '', canonical = '', factor = '', notBefore = ''] of readTable('units.tsv', 6)) {
  if (!isKind(kind)) throw unknownCell('units.tsv', text, kind)
  const first = text.charAt(0)
  const entry = { unit: { text, kind, canonical, factor: Number(factor) }, notBefore }
  BY_START.set(first, [...(BY_START.get(first) ?? []), entry])
}
for (const entries of BY_START.values()) entries.sort((a, b) => b.unit.text.length - a.unit.text.length)

/** Words that may stand behind a unit although their first character may not, by the unit. */
const WORDS = new Map<string, string[]>()
for (const [unit = '', word = ''] of readTable('unit-words.tsv', 3)) WORDS.set(unit, [...(WORDS.get(unit) ?? []), word])

const isBarred = (text: string, end: number, unit: string, notBefore: string): boolean =>
  notBefore.includes(text.charAt(end)) && !WORDS.get(unit)?.some((word) => text.startsWith(word, end))

/** The longest unit that stands at `position`; 家 is none in 3家人 (but in 3家人工智能企业), 位 none in 第2位于. */
export function unitAt(text: string, position: number): Unit | null {
  for (const { unit, notBefore } of BY_START.get(text.charAt(position)) ?? []) {
    const end = position + unit.text.length
    if (!text.startsWith(unit.text, position)) continue
    const next = text.charAt(end)
    if (next !== '' && isBarred(text, end, unit.text, notBefore)) continue
    if (/[A-Za-z]$/.test(unit.text) && /[A-Za-z0-9]/.test(next)) continue
    return unit
  }
  return null
}
