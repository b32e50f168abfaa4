import { hasLabel, type Mention } from '../mention.js'
import type { EncodedSentence } from '../rules/encode.js'
import type { Figure } from './figure.js'

/** Who else may have a figure than the silent subject that was found for it. */

/** 现有员工300人, 截至去年建成: the clause goes on telling what the subject has. */
const GOES_ON = /(?:去年|今年|年|目前|截至|已|累计|现有|拥有|设有|下设|共有?|新增|先后|实现|达到?)[^，；：。]*$/
/** 在甲、由甲与乙、来自甲、占全市、其中甲: where, with whom, by what, beside whom or of which part. */
const ASIDE = /(?:[在于从由向为占比较]|其中|围绕|立足|来自|落户|位于|地处|紧邻|依托|包括|包含|联合|携手|通过|服务|支持|助力|对接|带动|融入|承接|紧抓|抢抓|借助)了?$/
const LONGEST_ASIDE = 3
const CLAUSE_END = /[，；：。]/

/** How many sentences back someone named may still be whose a figure is. */
const SENTENCES = 4

/**
 * Whether a stranger may be meant: another was named between the subject and `end`, where the figure and those that it counts
 * begin, and the figure's clause does not say that it goes on telling what the subject has.
 */
export function mayBeStrangers(
  { encoded, index, at, before }: Figure,
  sentences: readonly EncodedSentence[],
  subject: Mention | undefined,
  end: number,
): boolean {
  const place = placeOf(subject, encoded, at)
  if (place >= 0 && (GOES_ON.test(before) || !CLAUSE_END.test(encoded.code.slice(place + 1, at)))) return false
  if (namesOther(encoded, place + 1, end, subject)) return true
  return place < 0 && subject?.label === 'Institution' && isNamedAfter(subject, sentences.slice(0, index))
}

/** Whether another is named since the sentence that named the body: places go on, in which bodies are, but no bodies. */
function isNamedAfter(subject: Mention, sentences: readonly EncodedSentence[]): boolean {
  for (const encoded of sentences.slice(1 - SENTENCES).reverse()) {
    const place = placeOf(subject, encoded, encoded.code.length)
    if (namesOther(encoded, place + 1, encoded.code.length, subject)) return true
    if (place >= 0) break
  }
  return false
}

const placeOf = (one: Mention | undefined, { mentions }: EncodedSentence, end: number): number =>
  one === undefined ? -1 : mentions.slice(0, end).findLastIndex((all) => all?.includes(one))

/** Whether another is named between two offsets of the code who is not only where, with whom or by what something is done. */
const namesOther = (
  { surfaces, mentions, code }: EncodedSentence,
  start: number,
  end: number,
  subject: Mention | undefined,
): boolean =>
  surfaces.slice(start, end).some(
    (one, i) =>
      (hasLabel(one, 'Institution', 'Park', 'Place') || isWorksProject(one)) &&
      !mentions[start + i]?.some(({ name }) => name === subject?.name) &&
      !ASIDE.test(code.slice(Math.max(start, start + i - LONGEST_ASIDE), start + i)),
  )

const isWorksProject = (one: Mention | undefined): boolean => one?.label === 'Program' && one.kind === 'project'
