import { readSections } from './headings.js'
import type { Scope } from './section.js'

const YEAR = /20\d\d/g
/** 2023年工作回顾, 2023年度公报: nouns of what tells of a year or a part of it. */
const REPORTS =
  /回[顾眸望]|总结|盘点|成绩单|答卷|数说|年[报鉴]|公报|大事记|(?:经济|运行|外贸|投资|工业|消费)[^，。]{0,8}(?:形势|情况|数据|态势|简析|分析)|完成情况|主要(?:工作|成效|指标)/
/** 上半年经济“成绩单”: a part of a year, which is that of publication; 全年 is told of when it has passed. */
const PART = /(?:上半年|前[一二三两]?季度|[一二三]季度|前\d{1,2}个?月|1[-—至到]\d{1,2}月份?)/
const WHOLE = /全年|四季度|下半年|年度/
/** 年鉴（2011）: the year of the book is that after the one it tells of. */
const BOOK = /年鉴/
/** 2021年和过去五年工作回顾: no one period. */
const SEVERAL = /[两三四五十]年/
/** Until which month of the next year a year that has passed is reported. */
const REPORTED_UNTIL = '05'

/**
 * For each offset of the text the year that is told of there, or 0: that of the title, where it is of a report (数说2021,
 * 上半年成绩单), or of the heading above, or the one that a part of the text looks ahead to.
 */
export function toldYears(
  text: string,
  title: string | null,
  published: string | null,
  scopes: readonly Scope[],
): Uint16Array {
  const years = new Uint16Array(text.length).fill(yearReported(title ?? '', published) ?? 0)
  for (const { start, end, heading } of readSections(text)) {
    const year = yearReported(heading, published)
    if (year !== undefined) years.fill(year, start, end)
  }
  for (const { start, end, date } of scopes) if (date !== undefined) years.fill(Number(date), start, end)
  return years
}

/** The one year, not yet to come, that a title or heading of a report names. */
function yearReported(heading: string, published: string | null): number | undefined {
  if (!REPORTS.test(heading) || SEVERAL.test(heading)) return undefined
  const [year, other] = new Set(heading.match(YEAR))
  if (year !== undefined) {
    if (other !== undefined || (published !== null && year > published)) return undefined
    return Number(year) - (BOOK.test(heading) ? 1 : 0)
  }
  if (published === null) return undefined
  if (PART.test(heading)) return Number(published.slice(0, 4))
  const passed = published.slice(5, 7) <= REPORTED_UNTIL ? 1 : 0
  return WHOLE.test(heading) ? Number(published.slice(0, 4)) - passed : undefined
}
