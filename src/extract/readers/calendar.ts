/** A date as exact as it is known. */
export interface PartialDate {
  year: number
  month?: number
  day?: number
}

const pad = (value: number): string => String(value).padStart(2, '0')

/** ISO 8601: 2023, 2023-05 or 2023-05-04. */
export const formatDate = ({ year, month, day }: PartialDate): string =>
  [String(year), ...(month === undefined ? [] : [pad(month)]), ...(day === undefined ? [] : [pad(day)])].join('-')

/** Reads ISO 8601 of any exactness; null for anything else. */
export function parseDate(iso: string | null): PartialDate | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(iso ?? '')
  if (match === null) return null
  return {
    year: Number(match[1]),
    ...(match[2] === undefined ? {} : { month: Number(match[2]) }),
    ...(match[3] === undefined ? {} : { day: Number(match[3]) }),
  }
}

const fromUtc = (date: Date): PartialDate => ({
  year: date.getUTCFullYear(),
  month: date.getUTCMonth() + 1,
  day: date.getUTCDate(),
})

/** Whether the calendar has such a day, in a year that news can be about. */
export function isDate({ year, month, day }: PartialDate): boolean {
  if (year < 1800 || year > 2200 || (month !== undefined && (month < 1 || month > 12))) return false
  if (month === undefined || day === undefined) return true
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** So many days later; a date without day stays as it is. */
export function shiftDays(date: PartialDate, days: number): PartialDate {
  if (date.month === undefined || date.day === undefined) return date
  return fromUtc(new Date(Date.UTC(date.year, date.month - 1, date.day + days)))
}

/** The month so many months later; null where the month is unknown. */
export function shiftMonths(date: PartialDate, months: number): PartialDate | null {
  if (date.month === undefined) return null
  const { year, month } = fromUtc(new Date(Date.UTC(date.year, date.month - 1 + months, 1)))
  return { year, ...(month === undefined ? {} : { month }) }
}

/** The day of the week, Monday 1 to Sunday 7; null where the day is unknown. */
export function weekday({ year, month, day }: PartialDate): number | null {
  if (month === undefined || day === undefined) return null
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7
}

/** The latest such month, or day of such month, that is not after `published`. */
export function latestMonth(published: PartialDate, month: number, day?: number): PartialDate {
  const later =
    published.month !== undefined &&
    (month > published.month ||
      (month === published.month && day !== undefined && published.day !== undefined && day > published.day))
  return { year: later ? published.year - 1 : published.year, month, ...(day === undefined ? {} : { day }) }
}

/** So many months after its day an announcement may still be read as it was written. */
const STALE = 1

/** The next such month, or day of such month, after `published`; the latest where that is hardly past. */
export function nextMonth(published: PartialDate, month: number, day?: number): PartialDate {
  const latest = latestMonth(published, month, day)
  const monthsAgo = 12 * (published.year - latest.year) + (published.month ?? month) - month
  return monthsAgo <= STALE ? latest : { ...latest, year: latest.year + 1 }
}

/** The latest such day of a month that is not after `published`; null where the month is unknown. */
export function latestDay(published: PartialDate, day: number): PartialDate | null {
  const month =
    published.day !== undefined && day > published.day ? shiftMonths(published, -1) : shiftMonths(published, 0)
  return month === null ? null : { ...month, day }
}
