import type { Lexicon } from '../../lexicon/index.js'

/** Whether the longest name that the lexicon knows at the front of this one is a place's. */
export const beginsWithPlace = (lexicon: Lexicon, name: string): boolean =>
  lexicon.names.longestAt(name, 0)?.values.some((entry) => entry.label === 'Place') ?? false
