import type { Span } from '../../types/index.js'
import { firstIndex } from '../sorted.js'
import { readSections } from './headings.js'
import type { DateMention } from './time.js'

/** A stretch of the text that tells of one period: what it says without a date of its own is of that. */
export interface Period extends Span {
  date: string
}

const YEAR = /20\d\d/g
/** 2023年工作回顾, 2023年度公报: nouns of what tells of a year or a part of it. */
const REPORTS =
  /回[顾眸望]|总结|盘点|成绩单|答卷|数说|年报|公报|大事记|(?:经济|运行|外贸|投资|工业|消费)[^，。]{0,8}(?:形势|情况|数据|态势|简析|分析)|完成情况|主要(?:工作|成效|指标)/
/** 上半年经济“成绩单”: a part of a year, which is that of publication; 全年 is told of when it has passed. */
const PART = /(?:上半年|前[一二三两]?季度|[一二三]季度|前\d{1,2}个?月|1[-—至到]\d{1,2}月份?)/
const WHOLE = /全年|四季度|下半年|年度/
/** 2021年和过去五年工作回顾: no one period. */
const SEVERAL = /[两三四五十]年/
/** Until which month of the next year a year that has passed is reported. */
const REPORTED_UNTIL = '05'

/** 一是…; ◆ 2021年，…; ——2021年，…: the mark of an item. */
const BULLET = /^\s*(?:[◆●■○▲★·•☆]|——?)/

/**
 * The periods that a text tells of: the whole text that of its title, where that is of a report (数说2021, 上半年成绩单), each section
 * that of its heading, and the items of a list that of its first. Narrower ones stand first.
 */
export function readPeriods(
  text: string,
  title: string | null,
  dates: readonly DateMention[],
  published: string | null,
): Period[] {
  const whole = yearReported(title ?? '', published)
  return [
    ...listPeriods(text, dates),
    ...readSections(text).flatMap(({ start, end, heading }) => {
      const date = yearReported(heading, published)
      return date === undefined ? [] : [{ start, end, date }]
    }),
    ...(whole === undefined ? [] : [{ start: 0, end: text.length, date: whole }]),
  ]
}

/** The one year, not yet to come, that a title or heading of a report names. */
function yearReported(heading: string, published: string | null): string | undefined {
  if (!REPORTS.test(heading) || SEVERAL.test(heading)) return undefined
  const [year, other] = new Set(heading.match(YEAR))
  if (year !== undefined) return other === undefined && (published === null || year <= published) ? year : undefined
  if (published === null) return undefined
  if (PART.test(heading)) return published.slice(0, 4)
  const passed = published.slice(5, 7) <= REPORTED_UNTIL ? 1 : 0
  return WHOLE.test(heading) ? String(Number(published.slice(0, 4)) - passed) : undefined
}

/** ◆ 2021年，…；◆ 高新技术企业…家: the first item says the year for those that go on behind a semicolon. */
function listPeriods(text: string, dates: readonly DateMention[]): Period[] {
  const periods: Period[] = []
  let start = 0
  let date: string | undefined
  for (const paragraph of text.split('\n')) {
    const bullet = BULLET.exec(paragraph)?.[0]
    if (bullet === undefined) {
      if (paragraph.trim() !== '') date = undefined
    } else if (date === undefined) {
      const opens = start + bullet.length
      const said = dates[firstIndex(dates, (mention) => mention.start >= opens)]
      if (said !== undefined && said.role === 'at' && said.start <= opens + 1) ({ date } = said)
    } else periods.push({ start, end: start + paragraph.length, date })
    if (!/；\s*$/.test(paragraph) && paragraph.trim() !== '') date = undefined
    start += paragraph.length + 1
  }
  return periods
}
