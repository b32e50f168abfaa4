import { Words } from '../data.js'
import { isQuantity, type MarkedText, type Mention } from '../mention.js'
import { findVenues } from '../names/venues.js'

const words = Words.of('event-names.tsv')

const MEETING = words.alternatives('meeting')
const CEREMONY = words.alternatives('ceremony')
/** 第一届学术委员会第一次会议: a number and what is so numbered. */
const NUMBERED_MEETING = '第[一二三四五六七八九十\\d]+次[^，。；：、“”《》的\\n]{0,6}?会议'
const NAME = `(?<name>[^，。；：、“”《》的在\\n]{3,40}?(?:${MEETING}|${CEREMONY}|${NUMBERED_MEETING})(?:（[^（）\\n]{1,10}(?:赛区|站|专场|分会场)）)?)`
/** 召开某座谈会: the name behind the verb. */
const BEHIND = new RegExp(`${words.alternatives('holds')}(?:了|的)?${NAME}(?=[，。；、时上中并期暨\\n]|$)`, 'dg')
/** 某论坛在某地开幕: the name before the verb. */
const BEFORE = new RegExp(
  `(?<=^|[，。；：\\n的日午暨]|近日|日前|当天)${NAME}(?=(?:暨[^，。；\\n]{2,40}?)?(?:(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}日(?:[上下]午|晚)?|今天|昨天|近日|日前)?(?:于[^，。；\\n]{2,14}?)?(?:分别)?(?:在[^，。；：\\n]{2,28}?)?(?:成功|隆重|顺利|正式|圆满|如期)*${words.alternatives('held')})`,
  'dg',
)
/** What tells one from all of its kind: its number or year. */
const NUMBERED = /第[一二三四五六七八九十百\d]+[届次]|首[届次]|\d{4}/
/** Words before the name that are none of its: when, which of several, and one that was named before. */
const BEFORE_NAME = new RegExp(
  `^(?:\\d{1,2}月\\d{1,2}(?:—\\d{1,2})?日|${words.alternatives('when')}|为期[一二三四五六七八九十两\\d]+天)+`,
)
const NOT_ONE = new RegExp(`^(?:${words.alternatives('not-one')}|[一两三多数几][次场个项])`)
/** What stands before the verb and holds these is a clause, and no name; 推进会 is an event. */
const CLAUSE = new RegExp(`${words.alternatives('clause')}|推进(?!会)`)

/** Pass 16: events named by what is done with them, and where they are held. Whatever stands between 召开 and 座谈会 is the name, however long its modifiers. */
export function findHeldEvents(marked: MarkedText): void {
  const { text } = marked.document
  findVenues(marked)
  for (const pattern of [BEHIND, BEFORE]) {
    for (const match of text.matchAll(pattern)) {
      const [from, end] = match.indices?.groups?.name ?? [0, 0]
      const start = from + (BEFORE_NAME.exec(text.slice(from, end))?.[0].length ?? 0)
      const isClause = pattern === BEFORE && CLAUSE.test(text.slice(start, end))
      if (!isClause && isOne(marked, start, end)) addEvent(marked, start, end)
    }
  }
}

/** Whether the words name one event: by number or year, or, for a meeting, by whom or what it names. */
function isOne({ document, mentions }: MarkedText, start: number, end: number): boolean {
  const name = document.text.slice(start, end)
  if (NOT_ONE.test(name)) return false
  return NUMBERED.test(name) || (!words.ends(name, 'ceremony') && mentions.within({ start, end }).length > 0)
}

function addEvent({ document, mentions }: MarkedText, start: number, end: number): void {
  const inside = mentions.within({ start, end })
  if (inside.some((mention) => mention.start < start || mention.end > end || isApart(mention, start, end))) return
  mentions.add({ start, end, label: 'Program', kind: 'event', name: document.text.slice(start, end), pass: 'issued' })
}

/** No event's name holds a figure, a person or another plan; it may hold a shorter reading of itself. */
const isApart = (mention: Mention, start: number, end: number): boolean =>
  isQuantity(mention) ||
  mention.label === 'Official' ||
  (mention.label === 'Program' && mention.end < end && mention.start > start)
