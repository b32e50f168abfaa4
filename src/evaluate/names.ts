/** What counts as the same name or the same quantity when an answer is compared with the gold. */

export interface Nameable {
  name: string
  aliases?: string[] | null | undefined
}

export interface Quantity extends Nameable {
  count?: number | null | undefined
  value?: number | null | undefined
  unit?: string | null | undefined
}

const IGNORED = /[\s《》〈〉“”"'‘’「」『』·•\-—–_()（）【】[\]]/g

/** Compatibility form, lower case, without spaces, quotes, brackets and dashes. */
export const normalise = (text: string): string => text.normalize('NFKC').toLowerCase().replace(IGNORED, '')

/** All names of an entity, normalised. */
export function namesOf(entity: Nameable): Set<string> {
  const names = new Set([entity.name, ...(entity.aliases ?? [])].map(normalise))
  names.delete('')
  return names
}

export const shareName = (a: Nameable, b: Nameable): boolean => {
  const others = namesOf(b)
  return [...namesOf(a)].some((name) => others.has(name))
}

function bigrams(text: string): Set<string> {
  const letters = [...normalise(text)]
  const pairs = letters.slice(1).map((letter, i) => `${letters[i]}${letter}`)
  return new Set(pairs.length > 0 ? pairs : [letters.join('')])
}

/** Dice coefficient of character bigrams, 0 to 1. */
export function overlap(a: string, b: string): number {
  const x = bigrams(a)
  const y = bigrams(b)
  const shared = [...x].filter((pair) => y.has(pair)).length
  return (2 * shared) / Math.max(1, x.size + y.size)
}

/** Same number (or none on both sides) and descriptions that overlap enough; two different units ask for more overlap. */
export function sameQuantity(gold: Quantity, answer: Quantity): boolean {
  const wanted = gold.value ?? gold.count ?? null
  const got = answer.value ?? answer.count ?? null
  if ((wanted === null) !== (got === null)) return false
  if (wanted !== null && got !== null && Math.abs(wanted - got) > 1e-6 * Math.max(1, Math.abs(wanted))) return false
  const answers = [...namesOf(answer)]
  const best = Math.max(0, ...[...namesOf(gold)].flatMap((a) => answers.map((b) => overlap(a, b))))
  const units = new Set([normalise(gold.unit ?? ''), normalise(answer.unit ?? '')])
  units.delete('')
  return best >= (wanted !== null && units.size < 2 ? 0.34 : 0.5)
}
