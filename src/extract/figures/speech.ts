import { Words } from '../data.js'
import type { Mention } from '../mention.js'
import { CODES, type EncodedSentence, membersOf, POST_CODE } from '../rules/encode.js'
import { saidSubject } from '../rules/subject.js'
import type { Figure } from './figure.js'

/** Who leads a body speaks of the body: its figures are the silent subject's. */

const words = Words.of('figure-words.tsv')
const BODY = `[${CODES.Institution}${CODES.Park}${CODES.Place}]`
const STAFF = '(?:相关|有关|项目|技术|企业)?(?:负责人|负责同志|工作人员)'
const SAYS = words.alternatives('says')
/** 甲董事长乙介绍, 据甲负责人介绍. */
const SPEAKER = new RegExp(
  `(?:^|[，；：。据])(?<S>${BODY})(?:(?:${POST_CODE}、?)+(?<E>${CODES.Official})?|${STAFF}${CODES.Official}?)[^，。；：]{0,8}?${SAYS}`,
)
/** How many sentences of its paragraph a speech may run on. */
const SENTENCES = 4

/** The body of whoever speaks, where the sentence names no subject behind that; undefined where nobody speaks for a body. */
export function bodyOfSpeech(
  figure: Figure,
  sentences: readonly EncodedSentence[],
  text: string,
): Mention[] | undefined {
  const { encoded, index, at } = figure
  const here = speakerIn(encoded, at)
  if (here !== undefined) return hasSubject(figure, sentences, here.end) ? undefined : here.body
  if (hasSubject(figure, sentences, 0)) return undefined
  const quoted = inQuote(encoded, text)
  if (!quoted) return undefined
  return speakerBefore(sentences, index) ?? speakerBehind(sentences, index, text)
}

interface Speaker {
  body: Mention[]
  end: number
}

function speakerIn(encoded: EncodedSentence, limit: number): Speaker | undefined {
  const match = SPEAKER.exec(encoded.code.slice(0, limit))
  if (match === null) return undefined
  const place = match.index + match[0].indexOf(match.groups?.S ?? '')
  const end = match.index + match[0].length
  // An expert speaks of anything: only who leads speaks for the body.
  const leads = match.groups?.E === undefined || encoded.posts.slice(place, end).some((post) => post?.leads)
  const body = membersOf(encoded, place, place + 1).filter((one) => one.kind !== 'government' && one.kind !== 'media')
  return leads && body.length > 0 ? { body, end } : undefined
}

/** Whether a party that heads a clause is named behind the offset of the sentence's code. */
function hasSubject({ encoded, index, at }: Figure, sentences: readonly EncodedSentence[], from: number): boolean {
  const subject = saidSubject(sentences, index, at)?.[0]
  return subject !== undefined && encoded.mentions.slice(from, at).some((all) => all?.includes(subject))
}

/** Whether a quotation is open where the sentence begins, or opens there. */
function inQuote({ sentence }: EncodedSentence, text: string): boolean {
  const said = text.slice(sentence.paragraph.start, sentence.start + 1)
  return said.lastIndexOf('“') > said.lastIndexOf('”')
}

/** 甲董事长乙说：“…。…”: the speaker is named before the quotation. */
function speakerBefore(sentences: readonly EncodedSentence[], index: number): Mention[] | undefined {
  for (let i = index - 1; i >= 0 && i > index - SENTENCES; i--) {
    const one = sentences[i]
    if (one === undefined || one.sentence.paragraph.start !== sentences[index]?.sentence.paragraph.start)
      return undefined
    const speaker = speakerIn(one, one.code.length)
    if (speaker !== undefined) return speaker.body
  }
  return undefined
}

/** “…。…”甲董事长乙说: the speaker is named behind it. */
function speakerBehind(sentences: readonly EncodedSentence[], index: number, text: string): Mention[] | undefined {
  for (let i = index + 1; i < Math.min(sentences.length, index + SENTENCES); i++) {
    const one = sentences[i]
    if (one === undefined || one.sentence.paragraph.start !== sentences[index]?.sentence.paragraph.start)
      return undefined
    const closed = text.charAt(one.sentence.start) === '”' || text.charAt(one.sentence.start - 1) === '”'
    if (closed) return speakerIn(one, one.code.length)?.body
  }
  return undefined
}
