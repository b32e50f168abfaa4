import { Words } from '../data.js'
import type { Mention } from '../mention.js'
import { CODES, type EncodedSentence, membersOf, POST_CODE } from './encode.js'

/** Who leads a body and speaks: what is told behind is told of the body. */

const words = Words.of('clause-words.tsv')
const BODY = `[${CODES.Institution}${CODES.Park}${CODES.Place}]`
const SOME = '(?:相关|有关|项目|技术|企业)?'
const STAFF = `${SOME}(?:负责人|负责同志|工作人员)`
/** 甲董事长乙介绍, 据甲负责人介绍. */
const SPEAKER = new RegExp(
  `(?:^|[，；：。据])(?<S>${BODY})(?:${SOME}(?:${POST_CODE}、?)+(?<E>${CODES.Official})?|${STAFF}${CODES.Official}?)[^，。；：]{0,8}?${words.alternatives('says')}`,
)

export interface Speaker {
  /** Whom the speaker leads. */
  leads: Mention[]
  /**
   * Of whom the speech is told. An officer of the state may speak of the place or of others and a newspaper asks: then of nobody.
   */
  bodies: Mention[]
  /** Where in the sentence's code the speaker's words begin. */
  end: number
}

/** Who speaks in the sentence's code before `limit`, by the body that the speaker leads; undefined where nobody does. */
export function speakerIn(encoded: EncodedSentence, limit: number): Speaker | undefined {
  const match = SPEAKER.exec(encoded.code.slice(0, limit))
  if (match === null) return undefined
  const place = match.index + match[0].indexOf(match.groups?.S ?? '')
  const end = match.index + match[0].length
  // An expert speaks of anything: only who leads speaks for the body.
  if (match.groups?.E !== undefined && !encoded.posts.slice(place, end).some((post) => post?.leads)) return undefined
  const leads = membersOf(encoded, place, place + 1)
  return { leads, bodies: leads.filter(({ kind }) => kind !== 'government' && kind !== 'media'), end }
}
