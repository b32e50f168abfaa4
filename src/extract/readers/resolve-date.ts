import { latestDay, latestMonth, nextMonth, type PartialDate, shiftDays, shiftMonths, weekday } from './calendar.js'
import { chineseValue, countValue } from './numeral.js'
import { TIME_WORDS } from './time-pattern.js'

/** What was said before a date, which short and relative forms need. */
export interface State {
  published: PartialDate | null
  /** The day of the dateline (新华社北京5月6日电), of which 今天 is said. */
  sent: PartialDate | null
  /** The year named last in the paragraph, and in the sentence. */
  paragraphYear: number | null
  sentenceYear: number | null
  /** The year that this part of the text tells of. */
  toldYear: number | null
  /** The date said last, for 同日 and 次年. */
  last: PartialDate | null
  /** 将于: the words before the date say that it is yet to come. */
  ahead: boolean
}

type Groups = Record<string, string | undefined>

/**
 * The date that a match of the time pattern names, by the groups that it filled. Null where publication or the date said
 * before would be needed and is unknown.
 */
export function resolveDate(groups: Groups, state: State): PartialDate | null {
  const { published } = state
  if (groups.isoYear !== undefined) return date(groups.isoYear, groups.isoMonth, groups.isoDay)
  if (groups.years !== undefined) return null
  if (groups.year !== undefined) return date(groups.year, groups.yearMonth, groups.yearDay)
  if (groups.plan !== undefined) return { year: PLAN_ENDS[groups.plan.charAt(1)] ?? 0 }
  if (published === null) return groups.word === undefined ? undated(groups, state) : relative(groups.word, state)
  if (groups.relative !== undefined) {
    const year = published.year + Number(TIME_WORDS.get(groups.relative)?.[1] ?? 0)
    return date(String(year), groups.yearMonth, groups.yearDay)
  }
  if (groups.months !== undefined) return { year: state.sentenceYear ?? state.toldYear ?? published.year }
  if (groups.month !== undefined) return bareMonth(value(groups.month), groups.day, state, published)
  if (groups.bareDay !== undefined) return bareDay(Number(groups.bareDay), state, published)
  if (groups.weekday !== undefined) return dayOfWeek(groups.week === '上周' ? -7 : 0, groups.weekday, published)
  return groups.word === undefined ? null : relative(groups.word, state)
}

/** The last year of a five-year plan: of 十四五 it is 2025. */
const PLAN_ENDS: Record<string, number> = { 一: 2010, 二: 2015, 三: 2020, 四: 2025, 五: 2030 }

/** A month or day of a page without a date, in the year that its sentence or paragraph says. */
function undated(
  { month, day, bareDay }: Groups,
  { sentenceYear, paragraphYear, toldYear, last }: State,
): PartialDate | null {
  const year = sentenceYear ?? paragraphYear ?? toldYear
  if (year === null) return null
  if (month !== undefined) return date(String(year), month, day)
  return bareDay === undefined || last?.month === undefined ? null : { ...last, day: Number(bareDay) }
}

const value = (digits: string): number => countValue(digits) ?? 0

/** 二〇二四 is written digit by digit. */
const yearOf = (digits: string): number =>
  /^\d/.test(digits)
    ? Number(digits)
    : Number([...digits.replace('○', '〇')].map((digit) => chineseValue(digit)).join(''))

const date = (year: string, month?: string, day?: string): PartialDate => ({
  year: yearOf(year),
  ...(month === undefined ? {} : { month: value(month) }),
  ...(day === undefined ? {} : { day: value(day) }),
})

/** A month is the latest one before publication, or the next where it is yet to come, and of another year that the sentence or the text says. */
function bareMonth(month: number, day: string | undefined, state: State, published: PartialDate): PartialDate {
  const said = day === undefined ? undefined : value(day)
  const told = state.sentenceYear ?? state.toldYear
  if (state.ahead && (told ?? published.year) === published.year) return nextMonth(published, month, said)
  const latest = latestMonth(published, month, said)
  return told === null ? latest : { ...latest, year: told }
}

/** 28日 goes on in the month said before it in the sentence, else is the latest one before publication. */
function bareDay(day: number, state: State, published: PartialDate): PartialDate | null {
  const { last } = state
  if (state.sentenceYear !== null && last?.month !== undefined) return { year: last.year, month: last.month, day }
  return latestDay(published, day)
}

function dayOfWeek(shift: number, name: string, published: PartialDate): PartialDate | null {
  const today = weekday(published)
  const wanted = '一二三四五六日'.indexOf(name === '天' ? '日' : name) + 1
  return today === null ? null : shiftDays(published, shift + wanted - today)
}

function relative(word: string, state: State): PartialDate | null {
  const [kind = '', first = '', second = ''] = TIME_WORDS.get(word) ?? []
  if (kind === 'same') return state.last === null ? null : shifted(state.last, first, Number(second))
  const { published } = state
  if (kind === 'part') {
    const year = state.paragraphYear ?? state.toldYear ?? published?.year
    return year === undefined ? null : { year }
  }
  const from = kind === 'day' ? (state.sent ?? published) : published
  return from === null ? null : shifted(from, kind, Number(first))
}

/** So many days, weeks, months or years later, no more exact than that unit; of a week its month is known. */
function shifted(from: PartialDate, unit: string, count: number): PartialDate | null {
  if (unit === 'day') return from.day === undefined ? null : shiftDays(from, count)
  if (unit === 'week') return shiftMonths(shiftDays(from, 7 * count), 0)
  if (unit === 'month') return shiftMonths(from, count)
  return { year: from.year + count }
}
