import type { Span } from '../../types/index.js'
import {
  formatDate,
  isDate,
  latestDay,
  latestMonth,
  type PartialDate,
  parseDate,
  shiftDays,
  shiftMonths,
  weekday,
} from './calendar.js'
import { holder, quotedNames } from './names.js'
import { chineseValue } from './numeral.js'
import { TAIL, TIME, TIME_WORDS } from './time-pattern.js'

/** What a date says of its clause: it happened then, has held since, is due by then, or is part of a name, a stamp of the page (2021-06-09) or what something is compared with, and says nothing of when. */
export type DateRole = 'at' | 'since' | 'until' | 'name'

export interface DateMention extends Span {
  /** ISO 8601, as exact as the text allows. */
  date: string
  role: DateRole
}

/** Words before a date that make it a limit: 到2027年, 自2016年. */
const UNTIL_BEFORE = /(?:(?<![达得])到|(?<![截甚])至|力争|争取|预计|确保|赶在)(?:了)?\s?$/
const SINCE_BEFORE = /(?:自|从|始于)\s?$/

/** 比上年增长, 与2022年相比, 去年同期: a year that something is measured against. */
const COMPARED_BEFORE = /(?:[较比]|相比|相较于?)$/
const COMPARED_BEHIND = /^(?:同期|相比|相较|[\d.]+倍)/

interface State {
  published: PartialDate | null
  /** The year named last in the paragraph, and in the sentence. */
  paragraphYear: number | null
  sentenceYear: number | null
  /** The date said last, for 同日 and 次年. */
  last: PartialDate | null
}

/**
 * All dates of the text in order. Relative words resolve against `published` (ISO 8601, of any exactness) and give nothing
 * where it is unknown; a bare month or day is the latest one before it. Linear in the length of the text.
 */
export function readDates(text: string, published: string | null): DateMention[] {
  const state: State = { published: parseDate(published), paragraphYear: null, sentenceYear: null, last: null }
  const inName = holder(quotedNames(text))
  const dates: DateMention[] = []
  let read = 0
  for (const match of text.matchAll(TIME)) {
    if (match.index < read) continue
    forget(state, text.slice(read, match.index))
    const tail = TAIL.exec(text.slice(match.index + match[0].length, match.index + match[0].length + 12))
    read = match.index + match[0].length + (tail?.[0].length ?? 0)
    const date = resolve(match.groups ?? {}, state)
    if (date === null || !isDate(date)) continue
    const named = inName({ start: match.index, end: read })
    const before = text.slice(Math.max(0, match.index - 4), match.index)
    const silent =
      named ||
      match.groups?.isoYear !== undefined ||
      COMPARED_BEFORE.test(before) ||
      COMPARED_BEHIND.test(text.slice(read, read + 8))
    const role = silent ? 'name' : roleOf(before, match[0], tail?.groups?.role)
    if (!silent) remember(state, date)
    dates.push({ start: match.index, end: read, date: formatDate(date), role })
  }
  return dates
}

/** A year said before holds for months named later in its sentence, for parts of a year later in its paragraph. */
function forget(state: State, passed: string): void {
  if (passed.includes('\n')) state.paragraphYear = null
  if (/[\n。！？]/.test(passed)) state.sentenceYear = null
}

function remember(state: State, date: PartialDate): void {
  state.last = date
  state.paragraphYear = date.year
  state.sentenceYear = date.year
}

function roleOf(before: string, words: string, tail: string | undefined): DateRole {
  if (tail === '以来' && /^(?:今年|开年以来|本月)/.test(words)) return 'at'
  if (tail === '以来' || tail === '起' || tail === '至今' || SINCE_BEFORE.test(before)) return 'since'
  if (tail?.endsWith('前') || UNTIL_BEFORE.test(before)) return 'until'
  return 'at'
}

type Groups = Record<string, string | undefined>

function resolve(groups: Groups, state: State): PartialDate | null {
  const { published } = state
  if (groups.isoYear !== undefined) return date(groups.isoYear, groups.isoMonth, groups.isoDay)
  if (groups.years !== undefined) return null
  if (groups.year !== undefined) return date(groups.year, groups.yearMonth, groups.yearDay)
  if (published === null) return groups.word === undefined ? null : relative(groups.word, state)
  if (groups.relative !== undefined) {
    const year = published.year + Number(TIME_WORDS.get(groups.relative)?.[1] ?? 0)
    return date(String(year), groups.yearMonth, groups.yearDay)
  }
  if (groups.months !== undefined) return { year: state.sentenceYear ?? published.year }
  if (groups.month !== undefined) return bareMonth(value(groups.month), groups.day, state.sentenceYear, published)
  if (groups.bareDay !== undefined) return bareDay(Number(groups.bareDay), state, published)
  if (groups.weekday !== undefined) return dayOfWeek(groups.week === '上周' ? -7 : 0, groups.weekday, published)
  return groups.word === undefined ? null : relative(groups.word, state)
}

const value = (digits: string): number => (/^\d/.test(digits) ? Number(digits) : (chineseValue(digits) ?? 0))

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

function bareMonth(month: number, day: string | undefined, year: number | null, published: PartialDate): PartialDate {
  const latest = latestMonth(published, month, day === undefined ? undefined : value(day))
  return year === null ? latest : { ...latest, year }
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
    const year = state.paragraphYear ?? published?.year
    return year === undefined ? null : { year }
  }
  return published === null ? null : shifted(published, kind, Number(first))
}

/** So many days, months or years later, no more exact than that unit. */
function shifted(from: PartialDate, unit: string, count: number): PartialDate | null {
  if (unit === 'day') return from.day === undefined ? null : shiftDays(from, count)
  if (unit === 'month') return shiftMonths(from, count)
  return { year: from.year + count }
}
