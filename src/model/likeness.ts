import { wordsOf } from './quotation.js'

function pairs(text: string): Set<string> {
  const words = wordsOf(text)
  const found = new Set<string>()
  for (let i = 0; i + 1 < words.length; i++) found.add(words.slice(i, i + 2))
  return found.size > 0 ? found : new Set([words])
}

/** How alike two descriptions are, 0 to 1: the Dice coefficient of their pairs of characters. */
export function likeness(one: string, other: string): number {
  const a = pairs(one)
  const b = pairs(other)
  const shared = [...a].filter((pair) => b.has(pair)).length
  return (2 * shared) / (a.size + b.size)
}
