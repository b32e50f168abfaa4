import type { ClaimType, Span, Status } from '../types/index.js'
import type { ClaimDraft } from './claims.js'
import type { Document } from './document.js'
import { isQuantity } from './mention.js'
import { isOpenedInHeadline } from './opened-in-headline.js'
import {
  carriedDate,
  type DatedItem,
  type DatedText,
  dateOfEvent,
  eventDate,
  openingBehind,
  readDates,
  readListDates,
  readPlan,
  readScopes,
  type Scope,
  saidDate,
  toldYears,
} from './readers/index.js'
import { firstIndex } from './sorted.js'
import { BUILDING, statusOf } from './status-of.js'

/** Claims that hold on the day of the event that the article reports: who held which post there, who took part, who hosted. */
const OF_EVENT: ReadonlySet<ClaimType> = new Set<ClaimType>([
  'LEADS',
  'AFFILIATED_WITH',
  'PARTICIPATES_IN',
  'ORGANIZES',
])

/** Posts are held today, whatever period the text tells of. */
const OF_PERSON: ReadonlySet<ClaimType> = new Set<ClaimType>(['LEADS', 'AFFILIATED_WITH'])

/** What is so today, whatever else its sentence speaks of. */
const HELD_NOW: ReadonlySet<ClaimType> = new Set<ClaimType>([...OF_PERSON, 'PART_OF', 'MEMBER_OF'])

/** Reads when claims hold and whether they are done, planned or denied, by the words around what says them. */
export class TimeAndStatus {
  private readonly dated: DatedText
  private readonly scopes: readonly Scope[]
  private readonly years: Uint16Array
  private readonly items: readonly DatedItem[]

  constructor(private readonly document: Document) {
    const { text } = document
    const { published, title } = document.article
    this.scopes = [...readScopes(text, published), ...readPlan(text, title, published)]
    this.years = toldYears(text, title, published, this.scopes)
    const dates = readDates(text, published, this.years)
    this.dated = { text, dates, published }
    this.items = readListDates(text, dates)
  }

  of(draft: ClaimDraft): { status: Status; date?: string } {
    const at = saysSo(draft)
    const scope = this.scopes.find(holds(at))
    const opening = BUILDING.has(draft.type) ? openingBehind(this.dated.text, this.dated.dates, at) : undefined
    const said =
      draft.status ?? (opening?.ahead === true ? 'planned' : statusOf(this.document, draft.type, at, scope?.status))
    if (draft.derived === true) return { status: said }
    const date = saidDate(this.dated, at, isFigure(draft)) ?? opening?.date ?? this.dateOf(draft, at, said, scope)
    // 一、目标：2021年，全市企业1267家: of a year gone by below a heading of aims.
    if (
      isFigure(draft) &&
      said === 'planned' &&
      this.isPast(date) &&
      statusOf(this.document, draft.type, at, undefined) === 'actual'
    )
      return { status: draft.status ?? 'actual', date }
    if (said !== 'actual' || !this.isToCome(date)) return { status: said, ...(date === undefined ? {} : { date }) }
    // 由市长李明于明日签约: a post is held today, and so is a unit part of its whole; all else with a date to come is planned.
    if (!HELD_NOW.has(draft.type)) return { status: draft.status ?? 'planned', date }
    const event = this.isOfEvent(draft, said) ? eventDate(this.dated) : undefined
    return { status: said, ...(event === undefined ? {} : { date: event }) }
  }

  /** Whether the year is over in which it held. */
  private isPast(date: string | undefined): date is string {
    const { published } = this.dated
    return date !== undefined && published !== null && date.slice(0, 4) < published.slice(0, 4)
  }

  /** Whether the day, month or year comes after that of publication. */
  private isToCome(date: string | undefined): date is string {
    const { published } = this.dated
    return date !== undefined && published !== null && date > published.slice(0, date.length)
  }

  /**
   * Where its sentence gives no date, the year that the paragraph looks ahead to, else the date of its list or the year that the
   * text reports, else that of the event, else for a figure that of the sentences before.
   */
  private dateOf(draft: ClaimDraft, at: Span, status: Status, scope: Scope | undefined): string | undefined {
    if (scope?.date !== undefined && status === scope.status) return scope.date
    return (
      (status === 'planned' || OF_PERSON.has(draft.type) ? undefined : this.dateReported(at, scope)) ??
      dateOfEvent(this.dated, at, this.isOfEvent(draft, status)) ??
      (status === 'actual' && isFigure(draft) ? carriedDate(this.dated, at) : undefined)
    )
  }

  /** Who holds a post does so on the day of the event; who built what was opened there did so then. */
  private isOfEvent({ type, object, past }: ClaimDraft, status: Status): boolean {
    if (BUILDING.has(type)) return status === 'actual' && isOpenedInHeadline(this.document, object)
    return past !== true && OF_EVENT.has(type)
  }

  /** The date of the list, or the year of the report, that the place stands in. */
  private dateReported(at: Span, scope: Scope | undefined): string | undefined {
    const item = this.items[firstIndex(this.items, ({ end }) => end > at.start)]
    if (item !== undefined && holds(at)(item)) return item.date
    const year = scope?.date === undefined ? this.years[at.start] : undefined
    return year ? String(year) : undefined
  }

  /** Whether the span says the date, exactly so. */
  says(date: string, { start, end }: Span): boolean {
    return this.dated.dates.some((said) => said.start >= start && said.end <= end && said.date === date)
  }
}

/** Where what governs the claim stands: a part of a set (其中…6家) is so when and if its whole is. */
const saysSo = ({ type, trigger, object }: ClaimDraft): Span =>
  type === 'PART_OF' && isQuantity(object) ? object : trigger

const holds =
  (at: Span) =>
  ({ start, end }: Span): boolean =>
    start <= at.start && at.start < end

/** What is counted or measured. */
const isFigure = ({ object }: ClaimDraft): boolean => isQuantity(object)
