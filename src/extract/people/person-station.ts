import type { Lexicon } from '../../lexicon/index.js'
import { isWordStart } from '../document.js'
import type { MarkedText } from '../mention.js'
import { personNameAt } from './person-name.js'

/** 李明院士工作站, 王强劳模创新工作室: what is named after a person. */
const STATION = /(?:工作站|工作室)$/
const TITLE = /(?:院士|教授|研究员|专家|博士|大师|劳模|名师)$/
const LONGEST_TITLE = 3
const LENGTHS = [3, 2, 4]

/** Where the name of a station begins that is named after the person before its title; undefined for all other names. */
export function personBefore(
  { document, mentions }: MarkedText,
  lexicon: Lexicon,
  head: string,
  from: number,
): number | undefined {
  if (!STATION.test(head)) return undefined
  const title = TITLE.exec(document.text.slice(Math.max(0, from - LONGEST_TITLE), from))?.[0] ?? ''
  const end = from - title.length
  const person = mentions.endingAt(end)
  if (person !== undefined) return person.label === 'Official' ? person.start : undefined
  if (title === '' && !TITLE.test(head.replace(/(?:创新)?(?:工作站|工作室)$/, ''))) return undefined
  return LENGTHS.map((length) => end - length).find(
    (start) => start >= 0 && isWordStart(document, start) && personNameAt(document, lexicon, start, false) === end,
  )
}
