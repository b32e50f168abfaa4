import { wordOver } from '../document.js'
import { hasLabel, isQuantity, type MarkedText } from '../mention.js'
import { formOf, nameWords } from './name-words.js'

/** A brand is so long, and a name that begins with it longer. */
const LONGEST = 4

/**
 * The words with which names begin that the lexicon knows and the article names: 天海 of 天海科教园. Whatever they are elsewhere,
 * here they may begin other names (天海国际合作园).
 */
export function brandsHere({ document, mentions }: MarkedText): Set<string> {
  const brands = new Set<string>()
  for (const mention of mentions.all()) {
    if (isQuantity(mention) || mention.pass !== 'known' || !hasLabel(mention, 'Institution', 'Park')) continue
    const word = wordOver(document, mention.start)
    if (word?.start !== mention.start || word.end >= mention.end || word.tag.startsWith('n')) continue
    const form = formOf(document, word)
    if (form.length > 1 && form.length <= LONGEST && !nameWords.has(form)) brands.add(form)
  }
  return brands
}
