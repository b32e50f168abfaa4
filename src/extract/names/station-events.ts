import { matches } from '../matches.js'
import { hasLabel, type MarkedText } from '../mention.js'
import { addEvent } from './event-name.js'

/** 2018年“创响江海”, 第三届“江海杯”巡回赛: what goes from place to place, before where it stops. */
const TOUR = /(?:\d{4}年(?:度)?|第[一二三四五六七八九十\d]+届)?“[^“”，。；\n]{2,16}”/g
/** “江海未来”路演活动: the kind of what is quoted. */
const KIND = /^[^，。；“”《》的\n]{0,6}?(?:活动|大赛|赛|论坛|沙龙|路演|周|行)+/
const LONGEST_KIND = 8
/** 宁波站活动, 某大学站; 站点 and 站台 are none. */
const STOP = /^(?:专场|分?站(?!点|台|在|长|房|内|上|前|区|所)(?:活动|比赛|赛)?)/

/** Names the stops of a tour that a quotation names: “创响江海”宁波站. */
export function findStations(marked: MarkedText): void {
  const { text } = marked.document
  for (const { 0: tour, index: start } of matches(text, TOUR)) {
    const end = start + tour.length
    const kind = KIND.exec(text.slice(end, end + LONGEST_KIND))?.[0].length ?? 0
    const at = marked.mentions.startingAt(end) ?? marked.mentions.startingAt(end + kind)
    if (!hasLabel(at, 'Place', 'Institution', 'Park') || at === undefined) continue
    const stop = STOP.exec(text.slice(at.end, at.end + 6))?.[0]
    if (stop !== undefined) addEvent(marked, start, at.end + stop.length)
  }
}
