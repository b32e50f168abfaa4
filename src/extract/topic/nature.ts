import { Words } from '../data.js'
import { isQuantity, type Mention } from '../mention.js'

const words = Words.of('place-words.tsv')
/** Kinds of places that are no administrative ones. */
const NATURAL = new Set(['region', 'other'])

/** 青藏高原, 长江: a stretch of land or water, which is told of and does nothing itself. */
export const isNature = (mention: Mention): boolean =>
  !isQuantity(mention) && mention.label === 'Place' && NATURAL.has(mention.kind) && words.ends(mention.name, 'nature')
