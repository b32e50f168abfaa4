const DATE =
  /(?<!\d)((?:19|20)\d{2})(?:\s*年\s*|[-/.])(\d{1,2})(?:(?:\s*月\s*|[-/.])(\d{1,2})(?!\d)(?:\s*日)?|\s*月|(?![\d.]))/
const COMPACT = /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/
const IN_URL = [
  /[/_-]((?:19|20)\d{2})[-/_](\d{1,2})[-/_](\d{1,2})(?!\d)/,
  /[/_t]((?:19|20)\d{2})(\d{2})(\d{2})(?=[_/.-]|$)/,
  /\/((?:19|20)\d{2})[-/]?(\d{2})(\d{2})(?:\/|$)/,
  /\/((?:19|20)\d{2})[-/]?(\d{2})(?:\/|$)/,
]
const CHINA_HOURS = 8

function iso(year: string, month?: string, day?: string): string | null {
  const m = month === undefined ? 1 : Number(month)
  const d = day === undefined ? 1 : Number(day)
  const date = new Date(Date.UTC(Number(year), m - 1, d))
  if (date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return null
  const full = date.toISOString()
  if (day !== undefined) return full.slice(0, 10)
  return month === undefined ? null : full.slice(0, 7)
}

/**
 * The first date in the text that names its year, as YYYY-MM-DD or YYYY-MM; null without one ((09-26), 4月29日, 昨天).
 * A moment with a time zone becomes the day in China.
 */
export function findDate(text: string): string | null {
  const trimmed = text.trim()
  if (INSTANT.test(trimmed)) {
    const moment = Date.parse(trimmed)
    if (!Number.isNaN(moment)) return new Date(moment + CHINA_HOURS * 3_600_000).toISOString().slice(0, 10)
  }
  const match = DATE.exec(trimmed) ?? COMPACT.exec(trimmed)
  return match?.[1] === undefined ? null : iso(match[1], match[2], match[3])
}

/** The date in a page's address (/2023/05/04/, /202305/t20230504_1.html), or null. */
export function dateInUrl(url: string): string | null {
  for (const pattern of IN_URL) {
    const match = pattern.exec(url)
    const date = match?.[1] === undefined ? null : iso(match[1], match[2], match[3])
    if (date !== null) return date
  }
  return null
}
