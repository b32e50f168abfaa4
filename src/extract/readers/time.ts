import type { Span } from '../../types/index.js'
import { matches } from '../matches.js'
import { formatDate, isDate, type PartialDate, parseDate } from './calendar.js'
import { lastMonth } from './last-month.js'
import { holder, quotedNames } from './names.js'
import { resolveDate, type State } from './resolve-date.js'
import { TAIL, TIME } from './time-pattern.js'

/** What a date says of its clause: it happened then, has held since, is due by then, or is part of a name, a stamp of the page (2021-06-09) or what something is compared with, and says nothing of when. */
export type DateRole = 'at' | 'since' | 'until' | 'name'

export interface DateMention extends Span {
  /** ISO 8601, as exact as the text allows. */
  date: string
  /** The month up to which figures of it count: 2018-02 of 今年1至2月. */
  upTo?: string
  role: DateRole
}

/** 达产后 + 年产值, 投产后 + 年可实现: what comes each year. */
const YEARLY = /^(?:[产销均税利纳创发处加新供耗]|可[实达新完供产处]|营[业收]|实现|预计|收入|吞吐)/

/** Words before a date that make it a limit: 到2027年, 自2016年. */
const UNTIL_BEFORE = /(?:(?<![达得止至])到|(?<![截甚])至|力争|争取|预计|确保|赶在)(?:了)?\s?$/
/** 将于9月开幕, 预计9月建成: a month that is yet to come. */
const AHEAD_BEFORE = /(?:将|拟|定|计划|预计|有望|力争|争取|确保|赶)[在于]?\s?$/
const SINCE_BEFORE = /(?:自|从|始于)\s?$/

/** 4月26日，大会将在甲举行: what takes place on a day to come. */
const AHEAD_BEHIND =
  /^(?:[上下]午)?，?[^，。；！？\n]{0,30}?将(?:[在于]|正式|举[行办]|召开|开[幕工园]|启动|迎来|亮相|揭[牌晓]|挂牌|发布)/
/** 去年底, 2016年末: the last month of the year. */
const YEAR_END = /年[底末]$/
const LAST_MONTH = 12

/** 比上年增长, 与2022年相比, 去年同期: a year that something is measured against. */
const COMPARED_BEFORE = /(?:[较比]|相比|相较于?)$/
/** 即日起至12月底: until when it lasts, not when it is. */
const LASTS_BEFORE = /起[至到]$/
/** 2022年度工作报告: the year that a report or a plan is of. */
const REPORT_BEHIND = /^(?:工作|进展|总结|述职|预算|决算|考核|报告|计划|审计|财务)/
/** 2024年工作情况: what was done in the year, which is told of at another time. */
const WORK_BEHIND = /^(?:重点)?工作(?:情况|总结|要点|报告|计划|打算|安排|任务|思路|成效|部署)/
/** 今天的星湖市: nowadays; 今天的签约仪式 is of today. */
const NOWADAYS_BEHIND = /^的(?![^，。；：]{0,10}[会式坛动展赛])/
const COMPARED_BEHIND = /^(?:同期|相比|相较|[\d.]+倍|的?[^，。；：]{0,8}基数)/

/**
 * All dates of the text in order. Relative words resolve against `published` (ISO 8601, of any exactness) and give nothing
 * where it is unknown; a bare month or day is the latest one before it, or where the words before it say so (将于) the next, and in the year told of there, where
 * `told` gives one for its offset (2023年工作总结). Linear in the length of the text.
 */
export function readDates(text: string, published: string | null, told?: Uint16Array): DateMention[] {
  const state: State = {
    published: parseDate(published),
    sent: null,
    paragraphYear: null,
    sentenceYear: null,
    toldYear: null,
    last: null,
    ahead: false,
  }
  const inName = holder(quotedNames(text))
  const dates: DateMention[] = []
  let read = 0
  for (const match of matches(text, TIME)) {
    if (match.index < read) continue
    if (match[0] === '后年' && YEARLY.test(text.slice(match.index + 2, match.index + 4))) continue
    forget(state, text.slice(read, match.index))
    if (state.published === null) state.sentenceYear ??= yearAhead(text, match.index + match[0].length)
    const tail = TAIL.exec(text.slice(match.index + match[0].length, match.index + match[0].length + 12))
    read = match.index + match[0].length + (tail?.[0].length ?? 0)
    const before = text.slice(Math.max(0, match.index - 4), match.index)
    state.ahead = AHEAD_BEFORE.test(before) || AHEAD_BEHIND.test(text.slice(read, read + LONGEST_AHEAD))
    // The meeting at which a report is given is told of first, and is of the day.
    const isLead = match.index < LONGEST_DATELINE && match.groups?.day !== undefined
    state.toldYear = isLead ? null : told?.[match.index] || null
    const named = resolveDate(match.groups ?? {}, state)
    if (named === null || !isDate(named)) continue
    const date = exactly(named, text, match.index, read)
    // A date inside a name, a stamp of the page, a year of comparison, （4月29日摄）.
    const silent =
      inName({ start: match.index, end: read }) ||
      match.groups?.isoYear !== undefined ||
      COMPARED_BEFORE.test(before) ||
      LASTS_BEFORE.test(before) ||
      COMPARED_BEHIND.test(text.slice(read, read + 8)) ||
      text.startsWith('摄', read) ||
      (match[0].endsWith('年度') && REPORT_BEHIND.test(text.slice(read, read + 2))) ||
      (/年度?$/.test(match[0]) && WORK_BEHIND.test(text.slice(read, read + 6)))
    const role = silent ? 'name' : roleOf(before, match[0], tail?.groups?.role, text.slice(read, read + LONGEST_BEGUN))
    if (!silent) remember(state, date)
    if (date.day !== undefined && read < LONGEST_DATELINE && isDateline(text, read)) state.sent = date
    const month = date.month === undefined ? lastMonth(match[0]) : undefined
    const upTo = month === undefined ? {} : { upTo: formatDate({ ...date, month }) }
    dates.push({ start: match.index, end: read, date: formatDate(date), ...upTo, role })
  }
  return dates
}

/** 新华社北京5月6日电, 本报5月6日讯: whether what ends at the offset is the day on which the report was sent. */
export const isDateline = (text: string, end: number): boolean => /^(?:[电讯]|消息)/.test(text.slice(end, end + 2))
/** Within how many characters of its beginning a report has its dateline. */
const LONGEST_DATELINE = 100

/** What its words make of a date: of 去年底 the month is known, of 今天的星湖市 only that. */
function exactly(date: PartialDate, text: string, start: number, end: number): PartialDate {
  const words = text.slice(start, end)
  if (words === '今天' && date.month !== undefined && NOWADAYS_BEHIND.test(text.slice(end, end + 14)))
    return { year: date.year, month: date.month }
  return date.month === undefined && YEAR_END.test(words) ? { ...date, month: LAST_MONTH } : date
}

/** 8月16日举行2019年第二批项目开工仪式: on a page without a date the year of what takes place is that of the day. */
function yearAhead(text: string, offset: number): number | null {
  const said = EVENT_YEAR.exec(text.slice(offset, offset + LONGEST_AHEAD))
  return said?.groups?.year === undefined ? null : Number(said.groups.year)
}
const EVENT_YEAR =
  /^[^。！？\n]{0,30}?(?:举行|举办|召开|开幕|启动|迎来)[^。！？\n\d]{0,6}(?<year>20\d\d)年?(?=第|度|全国|世界|中国|国际|[一二三四上下春夏秋冬“])/
const LONGEST_AHEAD = 48

/** A year said before holds for months named later in its sentence, for parts of a year later in its paragraph. */
function forget(state: State, passed: string): void {
  if (passed.includes('\n')) state.paragraphYear = null
  if (/[\n。！？]/.test(passed)) state.sentenceYear = null
}

/** 预计2027年投产。上半年签约36个: a year to come is not that of the parts of a year told behind it. */
function remember(state: State, date: PartialDate): void {
  state.last = date
  if (state.published === null || date.year <= state.published.year) state.paragraphYear = date.year
  state.sentenceYear = date.year
}

/** 2015年投入运营 + 以来: what was begun then has gone on since. */
const SINCE_BEHIND = /^[^，。；：、\d]{2,10}?(?:以来|至今)/
const LONGEST_BEGUN = 12

function roleOf(before: string, words: string, tail: string | undefined, behind: string): DateRole {
  if (tail === '以来' && /^(?:今年|开年以来|本月)/.test(words)) return 'at'
  if (tail === '以来' || tail === '起' || tail === '至今' || SINCE_BEFORE.test(before)) return 'since'
  if (SINCE_BEHIND.test(behind)) return 'since'
  if (tail?.endsWith('前') || UNTIL_BEFORE.test(before)) return 'until'
  return 'at'
}
