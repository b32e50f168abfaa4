import { isQuantity, type Mention } from '../mention.js'
import { CODES, type EncodedSentence, POST_CODE } from './encode.js'

/**
 * 甲公司总经理某某表示，将建设乙: whose speaker the sentence quotes acts, and no longer those of the sentences before. An officer of
 * the state may speak of the place or of others. Undefined where nobody is quoted or the subject stands behind.
 */
export function speakersOf(
  { code, mentions }: EncodedSentence,
  before: number,
  said: readonly Mention[],
): readonly Mention[] | undefined {
  const speaker = SPEAKS.exec(code.slice(0, before))
  if (speaker === null) return undefined
  const named = mentions.slice(speaker.index + speaker[0].length, before)
  if (named.some((all) => all?.some((mention) => said.includes(mention)))) return undefined
  const bodies = mentions[speaker.index + speaker[0].search(PARTIES)] ?? []
  if (said.some((subject) => bodies.includes(subject) || isPlaceOf(subject, bodies))) return undefined
  return bodies.filter(({ kind }) => kind !== 'government')
}
const PARTIES = new RegExp(`[${CODES.Institution}${CODES.Park}]`)
const SPEAKS = new RegExp(
  `(?:^|[，；：])[^，；：]{0,4}[${CODES.Institution}${CODES.Park}](?:${POST_CODE}、?)+${CODES.Official}[^，；：${CODES.Institution}]{0,8}?(?:说|表示|介绍|告诉|透露|指出)[^，；：]{0,4}[，：](?=[^${CODES.Official}]*$)`,
)

/** 市科技局局长表示，将建设…: of the city spoken of before. */
const isPlaceOf = (subject: Mention, bodies: readonly Mention[]): boolean =>
  subject.label === 'Place' &&
  bodies.some((body) => !isQuantity(body) && !isQuantity(subject) && body.name.startsWith(subject.name))
