import { hasLabel, type Mention } from '../mention.js'
import type { Topic } from '../topic.js'
import { CODES, type EncodedSentence, POST_CODE } from './encode.js'

/**
 * The silent subject of a clause: who stands at the head of the clause or of one before it, in the sentence, then in the
 * sentences before it in the paragraph; at last whose article it is.
 */

const PARTY = `[${CODES.Institution}${CODES.Park}${CODES.Place}]`
/** Time, connective or adverb before a subject; no preposition, which would make the mention something else. */
const OPENER =
  '(?:(?:目前|如今|近日|日前|今年|去年|同时|此外|其中|据悉|据了解|未来|下一步|近年来|当前|另外|随后|会上|仪式上|现在|其间|期间|而|并|但|也|即|且|尤其是|[^，。；：]{0,12}?(?:年|月|日|时|来|间|后|前|上|下|里|中|以来|来说|而言)))'
const HEAD = new RegExp(
  `(?:^|[，；：])${OPENER}?(?<S>${PARTY}(?:(?:、|和|及|以及)${PARTY})*)(?![、和及]|${POST_CODE}|的)(?!的?[^，。；：]{0,6}(?:介绍|表示|指出|认为|强调|透露|说))(?<after>.?)`,
  'dg',
)
/** A mention behind these is where, whom or by what, and no subject. */
const PREPOSITION = /[在对向为从于把由经按据给让以自]$/
const LOOSE = new RegExp(
  `(?<=^|[，；：。]|[由得])(?<S>${PARTY})(?=(?:将|已|正|还|也|先后|共|现|累计|全力|积极|持续|不断|加快|推动|着力|计划|拟|通过|是|有|拥有))`,
  'dg',
)

/** 在江苏，…: where a sentence is set is whose its figures are. */
const SET_IN = new RegExp(`(?:^|[；。])在(?<S>${PARTY})，`, 'dg')
/** The whole country or the world is nobody's silent subject. */
const NOBODY = new RegExp(
  `(?:^|[，；：])${OPENER}?(?:我国|全国|中国|各地|国内|全球|世界)(?![\u4e00-\u9fff]?[${CODES.Institution}${CODES.Park}${CODES.Program}])`,
)

export interface SubjectAt {
  mentions: Mention[]
  sentence: EncodedSentence | undefined
}

function lastMatch(regexp: RegExp, encoded: EncodedSentence, before: number): Mention[] | undefined {
  let found: Mention[] | undefined
  regexp.lastIndex = 0
  for (const match of encoded.code.matchAll(regexp)) {
    const span = match.indices?.groups?.S
    if (span === undefined || span[1] > before) break
    if (PREPOSITION.test(encoded.code.slice(Math.max(0, span[0] - 1), span[0]))) continue
    const mentions = membersOf(encoded, span[0], span[1])
    if (mentions.length > 0) found = mentions
  }
  return found
}

/** The mentions that the code stands for between two of its offsets. */
export function membersOf(encoded: EncodedSentence, start: number, end: number): Mention[] {
  return encoded.mentions.slice(start, end).flatMap((mentions) => mentions ?? [])
}

/** A line this short without a full stop is a heading: what follows is about whom it names. */
const LONGEST_HEADING = 36

/** Finds the silent subject for what is said at `before` in the sentence `index` of a run of encoded sentences. */
export function silentSubject(
  sentences: readonly EncodedSentence[],
  index: number,
  before: number,
  topic: Topic,
): SubjectAt | undefined {
  const here = sentences[index]
  if (here === undefined) return undefined
  for (let i = index; i >= 0 && i > index - 4; i--) {
    const encoded = sentences[i]
    if (encoded === undefined || encoded.sentence.paragraph.start !== here.sentence.paragraph.start) break
    const limit = i === index ? before : encoded.code.length
    const mentions =
      lastMatch(HEAD, encoded, limit) ?? lastMatch(SET_IN, encoded, limit) ?? lastMatch(LOOSE, encoded, limit)
    if (mentions !== undefined) return { mentions, sentence: encoded }
    if (NOBODY.test(encoded.code.slice(0, limit))) return undefined
  }
  return headingSubject(sentences, index, here) ?? topicSubject(topic)
}

/** Whom the nearest heading above names. */
function headingSubject(
  sentences: readonly EncodedSentence[],
  index: number,
  here: EncodedSentence,
): SubjectAt | undefined {
  for (let i = index - 1; i >= 0; i--) {
    const encoded = sentences[i]
    if (encoded === undefined || encoded.sentence.paragraph.start === here.sentence.paragraph.start) continue
    const { start, end } = encoded.sentence.paragraph
    if (end - start > LONGEST_HEADING || /[。；]/.test(encoded.code)) continue
    const mentions = lastMatch(HEAD, encoded, encoded.code.length)
    return mentions === undefined ? undefined : { mentions, sentence: encoded }
  }
  return undefined
}

function topicSubject({ subject }: Topic): SubjectAt | undefined {
  return subject !== undefined && hasLabel(subject, 'Institution', 'Park', 'Place')
    ? { mentions: [subject], sentence: undefined }
    : undefined
}
