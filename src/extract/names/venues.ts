import { Words } from '../data.js'
import { matches } from '../matches.js'
import { hasLabel, type MarkedText } from '../mention.js'
import { nameWords } from './name-words.js'

const places = Words.of('place-words.tsv')
const events = Words.of('event-names.tsv')

/** 在君悦饭店举行: where something is held is a house or a square with a name, however little the name says. */
const HELD_AT = new RegExp(
  `在(?<venue>[\\p{Script=Han}A-Za-z0-9·（）]{2,16}?${places.alternatives('venue')})[^，。；：\\n]{0,10}?${events.alternatives('held')}`,
  'dgu',
)
/** The same behind a place, for what ends other names as often. */
const BEHIND_PLACE = new RegExp(
  `在(?<venue>[\\p{Script=Han}A-Za-z0-9·（）]{4,16}?${places.alternatives('venue-of-place')})[^，。；：\\n]{0,10}?${events.alternatives('held')}`,
  'dgu',
)
/** 学校会议中心, 第一会议中心: whose, new or which, and no name. */
const SAYS_NOTHING =
  /^(?:学校|我校|校|学院|我院|院|公司|集团|中心|行政|办公|新|老|本|该|市|区|县|省|当地|第[一二三四五]|国际|现代|会展|会议|酒店)+$/

/** Names the houses and squares in which something is held. */
export function findVenues({ document, mentions }: MarkedText): void {
  for (const match of [...matches(document.text, HELD_AT), ...matches(document.text, BEHIND_PLACE)]) {
    const [start, end] = match.indices?.groups?.venue ?? [0, 0]
    const inside = mentions.within({ start, end })
    const [first, ...others] = inside
    const ofPlace = first?.start === start && first.end < end && hasLabel(first, 'Place')
    if (inside.length > 0 && (!ofPlace || others.some((one) => one.label !== 'Place' || one.end === end))) continue
    const name = document.text.slice(start, end)
    const head = places.endOf(name, 'venue')
    if (head === undefined && !ofPlace) continue
    const own = name.slice(ofPlace ? first.end - start : 0, -(head?.length ?? 1))
    if (!ofPlace && (own.length < 2 || SAYS_NOTHING.test(own) || nameWords.is(own, 'stop'))) continue
    mentions.add({ start, end, label: 'Place', kind: 'other', name, pass: 'names' })
  }
}
