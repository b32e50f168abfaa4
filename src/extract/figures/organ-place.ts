import { Words } from '../data.js'
import { isQuantity, type Mention } from '../mention.js'
import type { EncodedSentence } from '../rules/encode.js'
import type { Topic } from '../topic/topic.js'
import type { Figure } from './figure.js'

const words = Words.of('figure-words.tsv')

const GOVERNMENT = /(?:人民)?政府$/
/** 区政府 is that of the article's district. */
const RANKS: Record<string, 'province' | 'city' | 'district'> = {
  省: 'province',
  市: 'city',
  区: 'district',
  县: 'district',
}

/**
 * 市政府要求，力争GDP增长9.5%: of what a government tells or at what it aims is its place's; only what it pays is its own. The
 * owner itself where the article does not name the place.
 */
export function placeOfGovernment(
  { mention, index }: Figure,
  owner: Mention,
  sentences: readonly EncodedSentence[],
  topic: Topic,
): Mention {
  if (isQuantity(owner) || !GOVERNMENT.test(owner.name)) return owner
  if (mention.label === 'Metric' && words.ends(mention.name, 'paid')) return owner
  const said = owner.name.replace(GOVERNMENT, '')
  const rank = RANKS[said]
  const name = rank === undefined ? said : topic[rank]
  if (name === undefined) return owner
  for (let i = index; i >= 0; i--) {
    const named = sentences[i]?.mentions.flatMap((all) => all ?? [])
    const place = named?.findLast((one) => one.label === 'Place' && stem(name).endsWith(stem(one.name)))
    if (place !== undefined) return place
  }
  return owner
}

/** 昌平 of 昌平区. */
const stem = (name: string): string => (name.length > 2 ? name.replace(/[省市区县]$/, '') : name)
