import { isQuantity, type Mention } from '../mention.js'
import { CODES, type EncodedSentence } from './encode.js'

/** 王某：…: who speaks opens the paragraph. */
const TURN = new RegExp(`^[^，。；：]{0,30}?${CODES.Official}：`)
const ANY_HEAD = /^[^，。；：]{1,30}：/
/** So many sentences a turn runs on. */
const SENTENCES = 16

/** The body for which whoever has the turn speaks, as the silent subject of what is said; an officer of the state speaks of the place. */
export function turnSubject(sentences: readonly EncodedSentence[], index: number): Mention[] | undefined {
  for (let i = index; i >= 0 && i > index - SENTENCES; i--) {
    const one = sentences[i]
    if (one === undefined || one.sentence.start !== one.sentence.paragraph.start) continue
    if (TURN.test(one.code)) {
      const person = one.surfaces[one.code.indexOf('：') - 1]
      const body = person === undefined || isQuantity(person) ? undefined : person.speaksFor
      return body === undefined || body.kind === 'government' ? undefined : [body]
    }
    if (ANY_HEAD.test(one.code)) return undefined
  }
  return undefined
}
