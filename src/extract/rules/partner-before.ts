import { matches } from '../matches.js'
import type { Mention } from '../mention.js'
import { CODES, type EncodedSentence } from './encode.js'

const PARTY = `[${CODES.Institution}${CODES.Park}${CODES.Place}${CODES.Group}]`
/** Partners behind a 与 that nobody stands before. */
const PARTNERS = new RegExp(`(?<=^|[，；]|先后|分别|依次)[与同](?<P>${PARTY}(?:[、和及]${PARTY})*)`, 'dg')

/** 先后与甲签约，与乙签约: whether the mention is a partner of an earlier clause of the sentence, and so not who signs with the next. */
export function isPartnerBefore({ code, mentions }: EncodedSentence, { name }: Mention, before: number): boolean {
  for (const found of matches(code.slice(0, before), PARTNERS)) {
    const [start, end] = found.indices?.groups?.P ?? [0, 0]
    if (mentions.slice(start, end).some((listed) => listed?.some((one) => one.name === name) === true)) return true
  }
  return false
}
