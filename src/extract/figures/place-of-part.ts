import { isQuantity, type Mention, type MentionList } from '../mention.js'
import { CODES, membersOf, POST_CODE } from '../rules/encode.js'
import type { Figure } from './figure.js'

/** Whoever else is named, sets and sums aside. */
const OTHER = `${CODES.Institution}${CODES.Park}${CODES.Place}${CODES.Program}${CODES.Official}${POST_CODE}`
/** 其中，某市在重组中成效显著，完成了26家: the place of which a part is told, in an earlier clause. */
const PLACE_OF_PART = new RegExp(`其中，?${CODES.Place}(?![、和与及的地])[^；。${OTHER}]*$`)

/** 我市甲、乙等98家企业上榜: a list with which a clause begins. */
const LIST = new RegExp(
  `(?:^|[，；。：])(?<first>${CODES.Institution})(?:、(?:${CODES.Institution}|[^，。；：、${OTHER}]{2,12}))*等$`,
  'd',
)

/** The place that stands right before those who are listed before their count: they are its. */
export function placeOfList({ encoded, at, mention }: Figure, mentions: MentionList<Mention>): Mention[] {
  if (mention.label !== 'Group') return []
  const [first] = LIST.exec(encoded.code.slice(0, at))?.indices?.groups?.first ?? []
  const start = first === undefined ? undefined : encoded.starts[first]
  const place = start === undefined ? undefined : mentions.endingAt(start)
  return place?.label !== 'Place' || isQuantity(place) ? [] : (place.refers ?? [place])
}

/** The place that has the part that is counted, where 其中 names it and nobody else is named since. */
export function placeOfPart({ encoded, at }: Figure): Mention[] {
  const found = PLACE_OF_PART.exec(encoded.code.slice(0, at))
  if (found === null) return []
  const place = found.index + found[0].indexOf(CODES.Place)
  return membersOf(encoded, place, place + 1)
}
