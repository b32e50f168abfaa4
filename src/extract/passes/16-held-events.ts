import { Words } from '../data.js'
import { matches } from '../matches.js'
import { hasLabel, isNamed, type MarkedText } from '../mention.js'
import { addEvent, eventStart, hostsStart, isLongEnough, isOneEvent } from '../names/event-name.js'
import { findNumberedEvents } from '../names/numbered-events.js'
import { findStations } from '../names/station-events.js'
import { findVenues } from '../names/venues.js'

const words = Words.of('event-names.tsv')

/** What a name of an event ends with, with the round or the place in brackets behind it. */
const HEAD = new RegExp(
  `(?:${words.alternatives('meeting')}|${words.alternatives('ceremony')}|第[一二三四五六七八九十\\d]+次[^，。；：、“”《》的\\n]{0,6}?会议)(?:（[^（）\\n]{1,10}(?:赛区|站|专场|分会场)）)?`,
  'g',
)
/** 召开某座谈会: the verb before the name. */
const HOLDS = new RegExp(`^.*${words.alternatives('holds')}(?:了|的)?`)
/** 第五届甲会议暨首届乙论坛: two, each with its number. */
const TWO = /届.*暨(?:第.{1,3}|首)届/
const HELD_OF = new RegExp(`${words.alternatives('holds')}的$`)
const LONGEST_HELD = 4
const AFTER_HELD = /^(?:[，。；、时上中并期暨\n]|$)/
/** 某论坛在某地开幕: the verb behind the name; 第21届某洽谈会（以下简称某会）期间, 某现场会上，…. */
const TAKES_PLACE = new RegExp(
  `^(?:（[^（）\\n]{2,20}）)?(?:举办|召开|举行)?(?:期间|之际)|^，(?:将)?于[^，。；\\n]{2,14}?在[^，。；：\\n]{2,28}?(?:成功|隆重|顺利|正式|圆满|如期)*${words.alternatives('held')}|^上(?=[，获被作发亮展签荣斩夺])|^的与会(?:代表|嘉宾|专家)|^(?:开幕式|闭幕式)?(?:暨[^，。；\\n]{2,40}?)?(?:(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}日(?:[上下]午|晚)?|今天|昨天|今日|昨日|当天|近日|日前)?(?:于[^，。；\\n]{2,14}?)?(?:分别)?(?:在[^，。；：\\n]{2,28}?)?(?:以[^，。；：\\n]{2,12}?[方形]式)?(?:成功|隆重|顺利|正式|圆满|如期)*${words.alternatives('held')}`,
)
/** No name runs over these. */
const EDGE = /[，。；：、“”《》的在—\n]/
/** The edges at which the name of what takes place may begin. */
const OPENS = /[，。；：的—\n]/
/** 3月5日下午某论坛: behind the words that tell when, a name may begin as well. */
const AFTER_TIME = /^.*?(?:[日午暨]|近日|日前|当天)/
/** What stands before the verb and holds these is a clause, and no name; 推进会 is an event. */
const CLAUSE = new RegExp(`${words.alternatives('clause')}|推进(?!会)`)
const LONGEST = 80
/** Characters behind the head in which the verb stands. */
const AHEAD = 90

/** Pass 16: events named by what is done with them. Whatever stands between 召开 and 座谈会 is the name, however long its modifiers. */
export function findHeldEvents(marked: MarkedText): void {
  const { text } = marked.document
  findVenues(marked)
  findStations(marked)
  findNumberedEvents(marked)
  for (const head of matches(text, HEAD)) {
    const end = placeEnd(marked, head.index + head[0].length)
    let edge = head.index - 1
    while (edge >= 0 && edge > end - LONGEST && !EDGE.test(text.charAt(edge))) edge--
    const behind = text.slice(end, end + AHEAD)
    findHeld(marked, edge + 1, head.index, end, behind)
    findTakingPlace(marked, edge, head.index, end, behind)
    findOfIntroduced(marked, head.index, end, behind)
  }
}

/** 2019某联盟（以下简称“某联盟”）+ 年会: the meeting of a body that is introduced with its short form right there. */
function findOfIntroduced(
  { document: { text }, mentions }: MarkedText,
  head: number,
  end: number,
  behind: string,
): void {
  const introduced = INTRODUCED.exec(text.slice(Math.max(0, head - LONGEST_INTRODUCED), head))?.[0].length ?? 0
  const isMeeting = introduced > 0 && words.is(text.slice(head, end), 'meeting') && TAKES_PLACE.test(behind)
  const body = isMeeting ? mentions.endingAt(head - introduced) : undefined
  if (body === undefined || !isNamed(body, 'Institution')) return
  const start = body.start - (YEAR.exec(text.slice(Math.max(0, body.start - 5), body.start))?.[0].length ?? 0)
  const name = text.slice(start, body.end) + text.slice(head, end)
  mentions.add({ start, end, label: 'Program', kind: 'event', name, pass: 'issued', inside: [body] })
}
const INTRODUCED = /（(?:以下|下文|以下统)?(?:简称|下称|又称)[^（）\n]{2,20}）$/
const LONGEST_INTRODUCED = 28
const YEAR = /\d{4}年?(?:度)?$/

/** 某合作会议（长春）: the end of the name with the place in brackets where this one is held. */
function placeEnd({ document: { text }, mentions }: MarkedText, end: number): number {
  const place = text.charAt(end) === '（' ? mentions.startingAt(end + 1) : undefined
  return hasLabel(place, 'Place') && place !== undefined && text.charAt(place.end) === '）' ? place.end + 1 : end
}

function findHeld(marked: MarkedText, from: number, head: number, end: number, behind: string): void {
  if (!AFTER_HELD.test(behind)) return
  const { text } = marked.document
  const verb = HOLDS.exec(text.slice(from, head))?.[0]
  // 在某市举办的 + 某论坛, 甲召开某论坛.
  const opens = HELD_OF.test(text.slice(Math.max(0, from - LONGEST_HELD), from))
  if (verb === undefined && (!opens || TWO.test(text.slice(from, end)))) return
  const start = eventStart(text, from + (verb?.length ?? 0), end)
  if (isLongEnough(text, start, head, end) && isOneEvent(marked, start, end, 'is-held')) addEvent(marked, start, end)
}

/** 记者日前从 + 全省2018科技工作会议 + 上获悉: who has heard it there. */
const HEARS = /^记者[^，。；]{0,6}从/

function findTakingPlace(marked: MarkedText, edge: number, head: number, end: number, behind: string): void {
  if (!TAKES_PLACE.test(behind)) return
  const { text } = marked.document
  const hosts = hostsStart(marked, edge + 1)
  const from = hosts + (HEARS.exec(text.slice(hosts, head))?.[0].length ?? 0)
  // 在某展上: the preposition stands before the name.
  const opens =
    from === 0 || OPENS.test(text.charAt(from - 1)) || (behind.startsWith('上') && /[在从]/.test(text.charAt(from - 1)))
  const later = opens ? '' : AFTER_TIME.exec(text.slice(from, head))?.[0]
  if (later === undefined) return
  const start = eventStart(text, from + later.length, end)
  if (!isLongEnough(text, start, head, end) || CLAUSE.test(text.slice(start, end))) return
  if (behind.startsWith('上') && TWO.test(text.slice(start, end))) return
  if (isOneEvent(marked, start, end, 'takes-place')) addEvent(marked, start, end)
}
