import { Words } from '../data.js'
import { type Document, wordsBetween } from '../document.js'
import { hasLabel, isQuantity } from '../mention.js'
import { CODES, type EncodedSentence, POST_CODE, spanOf } from './encode.js'
import { clauseStart } from './match.js'

const words = Words.of('clause-words.tsv')
const references = Words.of('references.tsv')

const MARKS = ['，', '；', '：', '。']
/** Tags of the segmenter: nouns that act; time, place and direction words do not. */
const NOUN = /^n(?:r|z|t|rt|rfg)?$/
/** A word that the segmenter does not know, of bodies or people by its end: 央企, and a word run on behind it. */
const UNKNOWN = /^\p{Script=Han}+[企校院所会司员者团队商]\p{Script=Han}?$/u
/** Every code of a mention or a post. */
const NAMES = `${CODES.Institution}-${POST_CODE}`
/** 这个由…建设的实验室，…: what is only pointed at goes on as the subject, and nobody knows who it is. */
const POINTED_AT = new RegExp(
  `(?:^|[，；：])这[个家所座项支位][^，；：]*，(?:[^，；：${NAMES}]*，)*[^，；：${NAMES}]*$`,
)
/** 甲与乙完成的丙项目，已…: what is described goes on as the subject, and builds nothing. */
const DESCRIBED_WORK = new RegExp(
  `(?:完成|研发|研制|开发|承担|实施|投资)的[^，；：${NAMES}]{0,14}(?:项目|工程|成果|技术|产品|装备|${CODES.Program})，(?:[^，；：]*，)*[^，；：]*$`,
)
/** 位于某县的产业园已…: what lies there is the subject, though it has no name. */
const LYING = new RegExp(`(?:^|[，；：])(?:位于|坐落于|坐落在|地处)[^，；：]{1,12}的[^，；：${NAMES}]{2,14}$`)
/** 某地基地由甲与乙合建，…: what lies in a place and has no known name goes on as the subject. */
const OF_PLACE = new RegExp(
  `(?:^|[，；：])${CODES.Place}[^，；：的${NAMES}]{1,6}(?:由|依托)[^；]*，[^，；：${NAMES}]*$`,
)
/** 他希望成员单位加强协同，共同…: those of whom it is hoped have no known name. */
const HOPED_OF = new RegExp(
  `(?:^|[，；：。]|${CODES.Official}|[他她])(?:强调|指出|表示)?[，]?(?:希望|期待|呼吁|勉励|鼓励|要求)[^，；：的${NAMES}]{2,14}(?:，[^，；：]*)+$`,
)
/** Who goes on as the subject and has no known name. */
const UNNAMED = [HOPED_OF, POINTED_AT, DESCRIBED_WORK, LYING, OF_PLACE]
const PERSON = /^[他她]们?$/
/** A verb or a preposition: what follows it is its object. */
const GOVERNS = /^(?:v|p|vd|vq)/

/**
 * Whether the clause up to `before` has a subject of its own without a name: 央企在这里设立分支机构, 科研人员创办企业. A noun
 * before any name, verb or preposition is one, and so is a word that refers to nobody known (我校); a verb with 的 behind it only
 * describes. A person or a set that stands there is the one who acts.
 */
export function hasOwnSubject(document: Document, encoded: EncodedSentence, before: number): boolean {
  const said = encoded.code.slice(0, before)
  if (isOfEvent(encoded, said) || UNNAMED.some((pattern) => pattern.test(said))) return true
  const start = clauseStart(encoded.code, before, MARKS)
  let end = start
  while (end < before && encoded.surfaces[end] === undefined) end++
  const clause = start === end ? [] : wordsBetween(document, spanOf(encoded, start, end))
  for (const [i, word] of clause.entries()) {
    const next = clause[i + 1]
    const surface = document.text.slice(word.start, word.end)
    // 他与某某创办的, 由科研人员成立企业: a person pointed at, or the one who does it, has no known name.
    if (PERSON.test(surface) || (surface === '由' && next !== undefined && NOUN.test(next.tag))) return true
    const describes = next !== undefined && document.text.slice(next.start, next.end) === '的'
    if (GOVERNS.test(word.tag) && !describes) return false
    const acts = NOUN.test(word.tag) || references.has(surface) || (word.tag === 'x' && UNKNOWN.test(surface))
    if (acts && !describes && !words.is(surface, 'like-adverb')) return true
  }
  return end < before && hasLabel(encoded.surfaces[end], 'Official', 'Group')
}

/** 大会设置了20个分会，并举办某论坛: what opens a sentence with a comma behind is its subject, and an event does nothing that one claims. */
const EVENT_FIRST = new RegExp(
  `^[^，；：${NAMES}]{0,4}${CODES.Program}(?!期间|[上中后前]|现场|的|、)[^；${CODES.Institution}${CODES.Park}${CODES.Place}]*，[^；${CODES.Institution}${CODES.Park}${CODES.Place}]*$`,
)

function isOfEvent({ surfaces }: EncodedSentence, said: string): boolean {
  if (!EVENT_FIRST.test(said)) return false
  const first = surfaces.find((one) => one !== undefined)
  return first !== undefined && !isQuantity(first) && first.label === 'Program' && first.kind === 'event'
}

/** 某大学校长某某率队赴某市，…: who is on the way. */
const ON_THE_WAY = new RegExp(`${CODES.Official}[^，；：]{0,6}?(?:率|赴|前往|走访)[^；：]*，[^；：]*$`)

/** Whether a person on the way is the one spoken of up to `before`: what follows is not said of the place of the article. */
export const isOnTheWay = ({ code }: EncodedSentence, before: number): boolean => ON_THE_WAY.test(code.slice(0, before))
