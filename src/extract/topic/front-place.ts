import type { Lexicon, NameEntry } from '../../lexicon/index.js'

/** The place that the longest name at the front of this one names, where the lexicon knows one: 湘潭 in 湘潭市委. */
export const frontPlace = (lexicon: Lexicon, name: string): NameEntry | undefined => frontForm(lexicon, name)?.place

/** That place, with the end of the form by which the front of the name calls it. */
export const frontForm = (lexicon: Lexicon, name: string): { place: NameEntry; end: number } | undefined =>
  lexicon.names
    .allAt(name, 0)
    // 青年创业园, 新材料产业园: one character is no short form of a province there.
    .flatMap(({ end, values }) => (end > 1 ? values.map((place) => ({ place, end })) : []))
    .findLast(({ place }) => place.label === 'Place')
