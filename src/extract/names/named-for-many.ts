import type { Span } from '../../types/index.js'
import { wordsBetween } from '../document.js'
import { matches } from '../matches.js'
import { hasLabel, type MarkedText } from '../mention.js'
import { formOf, NOMINAL, nameWords } from './name-words.js'
import { LIES_THERE } from './trade-firm.js'

/** 苏州迈瑞 + 等10余家企业: one firm of a place, named for many by its brand alone. */

const FOR_MANY =
  /等(?:[近约超]?\d+[余多]?家|[两三四五六七八九十]家|多家|数家|十余家|一批|众多)[^，。；：、的\n]{0,10}?(?:企业|公司)/gu
/** A brand has so many characters. */
const SHORTEST = 2
const LONGEST = 6
/** Tags of the unknown words and names that a brand begins with. */
const NAME_TAG = /^(?:x|n[rz])/

export function* firmsNamedForMany({ document, mentions }: MarkedText): Generator<Span> {
  for (const { index: end } of matches(document.text, FOR_MANY)) {
    const lengths = Array.from({ length: LONGEST - SHORTEST + 1 }, (_, i) => SHORTEST + i)
    const start = lengths.map((length) => end - length).find((at) => hasLabel(mentions.endingAt(at), 'Place'))
    const place = start === undefined ? undefined : mentions.endingAt(start)
    if (start === undefined || place === undefined || LIES_THERE.test(document.text.slice(start, end))) continue
    const [first, ...others] = wordsBetween(document, { start, end })
    if (first?.start !== start || !NAME_TAG.test(first.tag) || nameWords.has(formOf(document, first))) continue
    if (others.every(({ tag, start: at, end: to }) => NOMINAL.test(tag) || to === at + 1))
      yield { start: place.start, end }
  }
}
