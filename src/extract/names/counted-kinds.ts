import { isNamed, type MarkedText } from '../mention.js'

/** 4家江海实验室, 22个产业园: a number and its classifier right before the name. */
const COUNTED = /(?:\d|[两三四五六七八九十多余])[家个所座]$/
const LONGEST_COUNT = 3

/**
 * Drops names by structure that the article counts elsewhere: where 4家江海实验室 are told, 江海实验室 is what all of them are called
 * and none of them.
 */
export function dropCountedKinds({ document: { text }, mentions }: MarkedText): void {
  const kinds = new Map<string, boolean>()
  for (const mention of mentions.all()) {
    if (!isNamed(mention, 'Institution') || mention.pass !== 'names' || mention.host !== undefined) continue
    const known = kinds.get(mention.name) ?? isCounted(text, mention.name)
    kinds.set(mention.name, known)
    // 4家江海实验室 itself is the set, and read as one.
    if (!known || COUNTED.test(text.slice(Math.max(0, mention.start - LONGEST_COUNT), mention.start))) continue
    mentions.remove(mention)
    mentions.drop(mention, 'is counted elsewhere')
  }
}

/** Whether a number stands somewhere before the name. */
function isCounted(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
    if (COUNTED.test(text.slice(Math.max(0, at - LONGEST_COUNT), at))) return true
  return false
}
