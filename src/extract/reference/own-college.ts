import { type Document, isWordStart } from '../document.js'
import type { MarkedText, NameMention } from '../mention.js'
import type { Topic } from '../topic/topic.js'

/** 学院 in the news of a 学院: the whole school speaks of itself so, as long as it does not say 我校. */

const WORD = '学院'
/** Who says so has 学院 for its parts. */
const AS_SCHOOL = /我校|学校(?=党委|领导|[将与和在举召组])/
/** Behind these the word is no part of a longer one, and in no list of common nouns. */
const BEFORE = /[，。；：！？“”\n\s与同和为在对向由给到来至]/
const AFTER = /^(?:[、]|自|派|奖|办学|各|的[^\s]{0,4}学院)/

/** The school whose article it is, where the word means it. */
export function ownCollege({ text }: Document, { publisher, about }: Topic): NameMention | undefined {
  // 某大学动物科技学院学科概览: one of a university's colleges, of which the headline tells.
  if (about?.name.endsWith(WORD) && about.name !== publisher?.name) return about
  if (publisher?.kind !== 'university' || AS_SCHOOL.test(text)) return undefined
  // One that has become a 大学 since is a 学院 in what was written before.
  const written = text.slice(publisher.start, publisher.end)
  return publisher.name.endsWith(WORD) || written.endsWith(WORD) ? publisher : undefined
}

/** Whether the word from `start` to `end` stands for the school here. */
export function meansCollege({ document, mentions }: MarkedText, start: number, end: number): boolean {
  const { text } = document
  if (text.slice(start, end) !== WORD || mentions.covering(start) !== undefined) return false
  if (!isWordStart(document, start) || !isWordStart(document, end)) return false
  return (start === 0 || BEFORE.test(text.charAt(start - 1))) && !AFTER.test(text.slice(end, end + 8))
}
