import type { Parameter, Parameters } from '../store/index.js'
import { JinmaiError } from '../types/index.js'

/** Reads `name=value` pairs; the value is what stands after the first `=`. Throws USAGE for what is no pair. */
export const readPairs = (pairs: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=')
      if (at < 1) throw new JinmaiError('USAGE', `${pair} is no name=value`, 'Write for example --param place=天津市.')
      return [pair.slice(0, at), pair.slice(at + 1)]
    }),
  )

/** Parameters of a person's own Cypher: a value that is a JSON number, truth value, null or list is one, any other is text. */
export const readOwnParameters = (pairs: readonly string[]): Parameters =>
  Object.fromEntries(Object.entries(readPairs(pairs)).map(([name, text]) => [name, scalar(text)]))

function scalar(text: string): Parameter {
  if (!/^(-?\d+(\.\d+)?|true|false|null|\[.*\])$/s.test(text)) return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
