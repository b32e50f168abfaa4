import type { Lexicon, NameEntry } from '../../lexicon/index.js'

/** The place that the longest name at the front of this one names, where the lexicon knows one: 湘潭 in 湘潭市委. */
export const frontPlace = (lexicon: Lexicon, name: string): NameEntry | undefined =>
  lexicon.names
    .allAt(name, 0)
    .flatMap(({ values }) => values)
    .findLast((entry) => entry.label === 'Place')
