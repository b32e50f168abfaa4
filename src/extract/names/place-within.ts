import { type Lexicon, type NameEntry, normaliseForm } from '../../lexicon/index.js'
import type { NameMention } from '../mention.js'

/** Of the places that share a form the one that the place before it holds: 深圳市 + 南山区. */
export const heldBy = (
  lexicon: Lexicon,
  before: NameMention | undefined,
  entries: readonly NameEntry[],
): NameEntry | undefined =>
  before === undefined || entries.length < 2 ? undefined : entries.find((entry) => holds(lexicon, before, entry))

/** Whether a place before holds the place behind it: 湖南 + 长沙县 is one place, 江西省吉安市 + 吉水县 too. */
export function holds(lexicon: Lexicon, before: NameMention, { label, place: parent }: NameEntry): boolean {
  if (before.label !== 'Place' || label !== 'Place') return false
  const outer = placesNamed(lexicon, before.name)
  for (let place = parent; place !== undefined; ) {
    const next: string = place
    if (outer.includes(next)) return true
    place = lexicon.byName.get(normaliseForm(next))?.find((entry) => entry.label === 'Place')?.place
    if (place === next) return false
  }
  return false
}

/** The places that the name means by its last part: 吉安市 in 江西省吉安市. */
function placesNamed(lexicon: Lexicon, name: string): string[] {
  for (let from = 0; from < name.length - 1; from++) {
    const places = lexicon.byName.get(normaliseForm(name.slice(from)))?.filter((entry) => entry.label === 'Place') ?? []
    if (places.length > 0) return places.map((place) => place.name)
  }
  return []
}
