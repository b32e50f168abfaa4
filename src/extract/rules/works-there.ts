import { hasLabel, type Mention } from '../mention.js'
import { type EncodedSentence, POST_CODE } from './encode.js'

/** 某大学计算机系校友王某, 从某大学毕业的王某: who has learned there. */
const LEARNED = /^[^，。；：、]{0,8}(?:校友|毕业的?)$/

/**
 * Whether the body stands in the sentence as that of a person whose post does not lead it, or who has learned there: what
 * 某大学教授王某 founds or heads is no work of the university's, as what its president sets up is.
 */
export function isWhereOneWorks({ code, surfaces, posts }: EncodedSentence, body: Mention): boolean {
  const at = surfaces.indexOf(body)
  if (at < 0) return false
  const person = surfaces.findIndex((one, i) => i > at && one !== undefined)
  if (!hasLabel(surfaces[person], 'Official')) return false
  const held = posts.slice(at + 1, person)
  const between = code.slice(at + 1, person)
  const isPosts = between.length > 0 && [...between].every((character) => character === POST_CODE || character === '、')
  return LEARNED.test(between) || (isPosts && !held.some((post) => post?.leads))
}
