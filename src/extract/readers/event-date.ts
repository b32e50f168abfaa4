import type { Span } from '../../types/index.js'
import { firstIndex } from '../sorted.js'
import { unitsOf } from './clause.js'
import { dateBehind } from './date-behind.js'
import { reaches } from './date-reach.js'
import { anyOf, readTable } from './table.js'
import { type DateMention, isDateline } from './time.js'

/** What dating needs of an article: its text, its dates in order, and when it was published. */
export interface DatedText {
  text: string
  dates: readonly DateMention[]
  published: string | null
}

const SENTENCE_END = unitsOf('。！？\n')
const CLAUSE_END = unitsOf('，；：,;。！？\n')
/** The lead: the first lines of an article, where it says when its event took place. */
const LEAD = 600

/** How far a sentence without a mark is looked at, so that time stays linear. */
const FARTHEST = 400

function bounds(text: string, at: Span, marks: ReadonlySet<number>): Span {
  let { start, end } = at
  while (start > 0 && at.start - start < FARTHEST && !marks.has(text.charCodeAt(start - 1))) start--
  while (end < text.length && end - at.end < FARTHEST && !marks.has(text.charCodeAt(end))) end++
  return { start, end }
}

/** The dates inside the span that say something of it; `dates` stand in the order of the text. */
function saying(dates: readonly DateMention[], span: Span): DateMention[] {
  let next = firstIndex(dates, (mention) => mention.start >= span.start)
  const found: DateMention[] = []
  for (let mention = dates[next]; mention !== undefined && mention.end <= span.end; mention = dates[++next]) {
    if (mention.role === 'at' || mention.role === 'until') found.push(mention)
  }
  return found
}

/**
 * The date that the sentence gives to what it says at `at`: the last one before it in the clause, else one behind it
 * there, else the last one before it in the sentence; for a figure of some months that of the last. Undefined where the sentence gives none.
 */
export function saidDate({ text, dates }: DatedText, at: Span, ofFigure = false): string | undefined {
  const clause = bounds(text, at, CLAUSE_END)
  const sentence = bounds(text, at, SENTENCE_END)
  const said = saying(dates, { start: sentence.start, end: clause.end })
  const own = said.filter((mention) => mention.start >= clause.start)
  const earlier = said.filter((mention) => reaches(text, mention, clause, sentence))
  const before = own.filter((mention) => mention.end <= at.start).at(-1) ?? own[0] ?? earlier.at(-1)
  if (before === undefined) return dateBehind(text, dates, at.end)
  // 5月27日，2021年二季度…开工: the more exact of two that agree.
  const exact = said.find((mention) => mention.date.startsWith(before.date) && mention.end <= at.start) ?? before
  return ofFigure && exact.date === before.date ? (before.upTo ?? before.date) : exact.date
}

const ACTS = new RegExp(anyOf(readTable('event-words.tsv', 2).map(([word = '']) => word)))

/** Whether the sentence at `at` tells of the event itself (签署, 揭牌, 在仪式上, 此次), so that the event's date is its date. */
export const tellsOfEvent = (text: string, at: Span): boolean => {
  const { start, end } = bounds(text, at, SENTENCE_END)
  return ACTS.test(text.slice(start, end))
}

/** Days after which an event is news no more: an earlier day in the lead is of what came before. */
const NEWS = 31
/** 近日，: the lead tells the month of what it reports, and no day. */
const THESE_DAYS = /^(?:近日|日前|近期|最近|连日来)/
/** How near its beginning the lead tells so. */
const AT_ONCE = 80
const DAY = 86_400_000

/** Whether the day is not after publication, and not long before it. */
const isNews = (date: string, published: string | null): boolean =>
  published === null || (date <= published && Date.parse(published) - Date.parse(date) <= NEWS * DAY)

/**
 * The date of the event that the article reports: the first day named in its lead that is not after publication, nor long
 * before it, and is not that of the dateline where its paragraph names another; else the month where it was 近日, else the day of
 * publication. Undefined where none is known.
 */
export function eventDate({ text, dates, published }: DatedText): string | undefined {
  const lead = { start: 0, end: Math.min(text.length, LEAD) }
  const told = saying(dates, lead).filter(({ role }) => role === 'at')
  const days = told.filter(({ date }) => date.length === 10 && isNews(date, published))
  const [sent, other] = days
  const first =
    sent !== undefined &&
    other !== undefined &&
    isDateline(text, sent.end) &&
    !text.slice(sent.end, other.start).includes('\n')
      ? other
      : sent
  const month = told.find(({ start, end }) => start < AT_ONCE && THESE_DAYS.test(text.slice(start, end)))
  return first?.date ?? month?.date ?? published ?? undefined
}

/** 2021年3月签约共建，…: whether the sentence is of an earlier time than the event, as a date in it shows. */
function isOfEarlier({ text, dates }: DatedText, at: Span, event: string): boolean {
  const said = saying(dates, bounds(text, at, SENTENCE_END))
  return said.some(({ date }) => date < event && !event.startsWith(date))
}

/**
 * The date of what is said at `at` (the words that say it) where its sentence gives none: the reported event's, where the claim is
 * `ofEvent` (who holds a post, takes part or hosts there) or its sentence tells of the event. Undefined when not known.
 */
export function dateOfEvent(dated: DatedText, at: Span, ofEvent: boolean): string | undefined {
  const event = ofEvent || tellsOfEvent(dated.text, at) ? eventDate(dated) : undefined
  return event === undefined || (!ofEvent && isOfEarlier(dated, at, event)) ? undefined : event
}
