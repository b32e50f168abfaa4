import type { Mention } from '../mention.js'
import type { EncodedSentence } from '../rules/encode.js'
import { type Speaker, speakerIn } from '../rules/speaker.js'
import { saidSubject } from '../rules/subject.js'
import type { Figure } from './figure.js'

/** Who leads a body speaks of the body: its figures are the silent subject's. */

/** How many sentences of its paragraph a speech may run on. */
const SENTENCES = 4

/** The body of whoever speaks, where the sentence names no subject behind that; undefined where nobody speaks for a body. */
export function bodyOfSpeech(
  figure: Figure,
  sentences: readonly EncodedSentence[],
  text: string,
): Mention[] | undefined {
  const { encoded, index, at } = figure
  const here = speakingFor(encoded, at)
  if (here !== undefined) return hasSubject(figure, sentences, here.end) ? undefined : here.bodies
  if (hasSubject(figure, sentences, 0)) return undefined
  const quoted = inQuote(encoded, text)
  if (!quoted) return undefined
  return speakerBefore(sentences, index) ?? speakerBehind(sentences, index, text)
}

/** Who speaks for a body of which figures are told. */
function speakingFor(encoded: EncodedSentence, limit: number): Speaker | undefined {
  const speaker = speakerIn(encoded, limit)
  return speaker !== undefined && speaker.bodies.length > 0 ? speaker : undefined
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
    const speaker = speakingFor(one, one.code.length)
    if (speaker !== undefined) return speaker.bodies
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
    if (closed) return speakingFor(one, one.code.length)?.bodies
  }
  return undefined
}
