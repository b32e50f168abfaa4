import type { Span } from '../../types/index.js'
import { firstIndex } from '../sorted.js'
import type { DateMention } from './time.js'

/** 共建的某研究院，: the verb stands in what the sentence is about, and what became of that follows. */
const IN_SUBJECT = /^的[^，。；：\n]{2,40}，/
/** ，11月11日挂牌: the clause that begins with the date tells of the founding. */
const FOUNDING = /^[^，。；：\n]{0,24}?(?:挂牌|揭牌|成立|启用|开园|启动|投用|投产|开工|奠基|落成|开业)/
const LONGEST = 80

/** The day on which what the verb before `end` made was opened, where the next clause tells it: 甲与乙共建的研究院，11月11日挂牌. */
export function dateBehind(text: string, dates: readonly DateMention[], end: number): string | undefined {
  const subject = IN_SUBJECT.exec(text.slice(end, end + LONGEST))?.[0]
  if (subject === undefined) return undefined
  const next = dates.find(({ start }) => start >= end + subject.length)
  return next !== undefined &&
    next.role === 'at' &&
    next.start === end + subject.length &&
    FOUNDING.test(text.slice(next.end, next.end + LONGEST))
    ? next.date
    : undefined
}

/** When what was founded is opened, and whether that is to come. */
export interface Opening {
  date: string
  ahead: boolean
}

/** ，2016年11月揭牌; ，计划今年9月挂牌: a clause that begins with the date. */
const BEGINS = /，(?:已|现已)?(?<ahead>(?:计划|预计|拟定?|将|定)?)[在于]?$/
const OPENED = /^(?:正式|完成|已)*(?:工商)?(?:挂牌|揭牌|成立|注册|启用|开园|开工|动工|奠基|启动|投入(?:使用|运营|运行))/
const TO_BE_OPENED = /^(?:正式)?(?:挂牌|揭牌|成立|开工|动工|奠基)/
/** As far behind the verb as a list of parties may push it. */
const FARTHEST = 120

/** The opening told in a later clause of the sentence: 甲与乙共建研究院，丙、丁参与，计划今年9月挂牌. */
export function openingBehind(text: string, dates: readonly DateMention[], { end }: Span): Opening | undefined {
  const sentence = /^[^。；！？\n]*/.exec(text.slice(end, end + FARTHEST))?.[0].length ?? 0
  for (let next = firstIndex(dates, ({ start }) => start >= end); ; next++) {
    const date = dates[next]
    if (date === undefined || date.start >= end + sentence) return undefined
    const begins = BEGINS.exec(text.slice(end, date.start))
    if (begins === null) continue
    const ahead = begins.groups?.ahead !== ''
    const behind = text.slice(date.end, date.end + LONGEST)
    if ((ahead ? TO_BE_OPENED : OPENED).test(behind)) return { date: date.date, ahead }
  }
}
