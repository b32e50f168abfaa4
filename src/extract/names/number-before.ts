import type { HeadSort } from './head-sort.js'

/** Plans are named by their years. */
const PERIOD = /(?:“?十[一二三四五六]五”?|[一二三四五六七八九十两]年|\d{4}[—-]\d{4}年?)$/
/** 第一人民医院, 第三研究所: bodies are numbered, 第一家医院 counts. */
const ORDINAL = /第[一二三四五六七八九十百\d]{1,4}$/
/** 第三代 + 半导体产业园: a generation of what is made there. */
const GENERATION = /第[一二三四五六]代$/
/** 第八次 + 联席会议: meetings are counted. */
const TIMES = /第[一二三四五六七八九十\d]{1,3}次$/
const COUNTED = /^[个家所座批次届期位名大款条]/

/** How many characters before `start` number what is named behind it, no further back than `floor`. */
export function numberBefore(text: string, start: number, floor: number, { isPlan, isEvent }: HeadSort): number {
  const before = (longest: number): string => text.slice(Math.max(floor, start - longest), start)
  const period = isPlan ? PERIOD.exec(before(10)) : null
  if (period !== null) return period[0].length
  const ordinal = ORDINAL.exec(before(5))
  if (ordinal !== null && !COUNTED.test(text.slice(start))) return ordinal[0].length
  const generation = GENERATION.exec(before(3))
  if (generation !== null) return generation[0].length
  return (isEvent ? TIMES.exec(before(6)) : null)?.[0].length ?? 0
}
