import type { GraphNode } from '../../src/types/graph.js'

/** The longest name that the picture shows whole, in characters. */
export const SHORT = 12

/** Aliases that mean nothing away from their article: 我市, 该实验室, 市科技局, 双方. */
const DEPENDENT = /^[我本该其此市省区县院校双三两各全同]/

/** One line of text: line ends and runs of space become one space. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/**
 * A name that fits the picture: the name itself, else its longest alias that fits and stands by itself, else the name
 * with its middle left out, as the head word at its right end says what it is.
 */
export const shortName = (node: Pick<GraphNode, 'name' | 'aliases'>): string => {
  const name = oneLine(node.name)
  const letters = [...name]
  if (letters.length <= SHORT) return name
  const alias = node.aliases
    .map(oneLine)
    .filter((text) => text.length >= 3 && [...text].length <= SHORT && !DEPENDENT.test(text))
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0]
  return alias ?? `${letters.slice(0, 5).join('')}…${letters.slice(-6).join('')}`
}
