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
