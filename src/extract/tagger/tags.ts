import type { NamedLabel } from '../../types/index.js'

/** The labels that the tagger tells apart. Persons and places are read by rule and lexicon alone. */
export const TAGGED = ['Institution', 'Park', 'Program'] as const satisfies readonly NamedLabel[]
export type TaggedLabel = (typeof TAGGED)[number]

/** Tag 0 is a word of no name; then for each label the word that a name of it begins with and those that it goes on with. */
export const OUTSIDE = 0
export const TAGS = 1 + 2 * TAGGED.length
export const begins = (label: TaggedLabel): number => 1 + 2 * TAGGED.indexOf(label)
export const goesOn = (label: TaggedLabel): number => 2 + 2 * TAGGED.indexOf(label)
export const isBegin = (tag: number): boolean => tag % 2 === 1
/** The label that the tag is of; undefined for a word of no name. */
export const labelOf = (tag: number): TaggedLabel | undefined =>
  tag === OUTSIDE ? undefined : TAGGED[Math.floor((tag - 1) / 2)]

/** Whether the tag may stand behind the other: a name goes on only where it began. */
export const mayFollow = (before: number, tag: number): boolean =>
  tag === OUTSIDE || isBegin(tag) || before === tag || before === tag - 1
