import { matches } from '../matches.js'
import { isNamed, type MarkedText } from '../mention.js'

/** 4家江海实验室, 22个产业园: a classifier behind a number, and a name right behind both. */
const COUNTS = /(?<=[\d两三四五六七八九十多余])[家个所座]/g

/**
 * Drops names by structure that the article counts elsewhere: where 4家江海实验室 are told, 江海实验室 is what all of them are called
 * and none of them.
 */
export function dropCountedKinds({ document: { text }, mentions }: MarkedText): void {
  const counted = new Set([...matches(text, COUNTS)].map(({ index }) => index + 1))
  for (const mention of mentions.all()) {
    if (!isNamed(mention, 'Institution') || mention.pass !== 'names' || mention.host !== undefined) continue
    // 4家江海实验室 itself is the set, and read as one.
    if (counted.has(mention.start) || ![...counted].some((at) => text.startsWith(mention.name, at))) continue
    mentions.remove(mention)
    mentions.drop(mention, 'is counted elsewhere')
  }
}
