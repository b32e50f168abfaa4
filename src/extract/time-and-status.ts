import type { ClaimType, Span, Status } from '../types/index.js'
import type { ClaimDraft } from './claims.js'
import { type Document, sentenceAt } from './document.js'
import { isQuantity } from './mention.js'
import { isOpenedInLead } from './opened-in-lead.js'
import {
  carriedDate,
  type DatedItem,
  type DatedText,
  dateFor,
  deniedBehind,
  openingBehind,
  readDates,
  readListDates,
  readScopes,
  readStatus,
  type Scope,
  saidDate,
  toldYears,
} from './readers/index.js'
import { firstIndex } from './sorted.js'

/** Claims that hold on the day of the event that the article reports: who held which post there, who took part, who hosted. */
const OF_EVENT: ReadonlySet<ClaimType> = new Set<ClaimType>([
  'LEADS',
  'AFFILIATED_WITH',
  'PARTICIPATES_IN',
  'ORGANIZES',
])

/** Posts are held today, whatever period the text tells of. */
const OF_PERSON: ReadonlySet<ClaimType> = new Set<ClaimType>(['LEADS', 'AFFILIATED_WITH'])

/** 共同建设某实验室签约仪式: what is signed for is still to be built. */
const SIGNED_FOR = /^[^，。；]{0,40}(?:签约|签字)(?:仪式|活动)/
const BUILDING: ReadonlySet<ClaimType> = new Set<ClaimType>(['BUILDS', 'CO_BUILDS'])

/** What may come to nothing after it was spoken of. */
const CAN_FAIL: ReadonlySet<ClaimType> = new Set<ClaimType>([
  'BUILDS',
  'CO_BUILDS',
  'ATTRACTS',
  'COOPERATES_WITH',
  'APPROVES',
  'ORGANIZES',
])

/** Reads when claims hold and whether they are done, planned or denied, by the words around what says them. */
export class TimeAndStatus {
  private readonly dated: DatedText
  private readonly scopes: readonly Scope[]
  private readonly years: Uint16Array
  private readonly items: readonly DatedItem[]

  constructor(private readonly document: Document) {
    const { text } = document
    const { published, title } = document.article
    this.scopes = readScopes(text, published)
    this.years = toldYears(text, title, published, this.scopes)
    const dates = readDates(text, published, this.years)
    this.dated = { text, dates, published }
    this.items = readListDates(text, dates)
  }

  of(draft: ClaimDraft): { status: Status; date?: string } {
    const at = saysSo(draft)
    const scope = this.scopes.find(holds(at))
    const opening = BUILDING.has(draft.type) ? openingBehind(this.dated.text, this.dated.dates, at) : undefined
    const status = draft.status ?? (opening?.ahead === true ? 'planned' : this.statusOf(draft, at, scope))
    const date =
      draft.derived === true
        ? undefined
        : (saidDate(this.dated, at, isFigure(draft)) ?? opening?.date ?? this.dateOf(draft, at, status, scope))
    return { status, ...(date === undefined ? {} : { date }) }
  }

  /**
   * Where its sentence gives no date, the year that the paragraph looks ahead to, else the date of its list or the year that the
   * text reports, else that of the event, else for a figure that of the sentences before.
   */
  private dateOf(draft: ClaimDraft, at: Span, status: Status, scope: Scope | undefined): string | undefined {
    if (scope?.date !== undefined && status === scope.status) return scope.date
    return (
      (status === 'planned' || OF_PERSON.has(draft.type) ? undefined : this.dateReported(at, scope)) ??
      dateFor(this.dated, at, this.isOfEvent(draft)) ??
      (status === 'actual' && isFigure(draft) ? carriedDate(this.dated, at) : undefined)
    )
  }

  /** Who holds a post does so on the day of the event; who built what was opened there did so then. */
  private isOfEvent({ type, object, past }: ClaimDraft): boolean {
    return BUILDING.has(type) ? isOpenedInLead(this.document, object) : past !== true && OF_EVENT.has(type)
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

  /** 从2018年的56亿元增至2023年的680亿元, 2023年预计全年完成680亿元: a year that is past shows no future; the offsets stay. */
  private withoutPast(sentence: string): string {
    const year = Number(this.document.article.published?.slice(0, 4) ?? 0)
    return sentence.replace(/[到至](20\d\d)(?=年)|(20\d\d)年，?预计(?=全年)/g, (said, to?: string, of?: string) =>
      Number(to ?? of) < year ? '，'.repeat(said.length) : said,
    )
  }

  private statusOf({ type }: ClaimDraft, at: Span, scope: Scope | undefined): Status {
    if (CAN_FAIL.has(type) && deniedBehind(this.document.text, at)) return 'negated'
    const sentence = sentenceAt(this.document, at.start)
    if (sentence === undefined) return 'actual'
    const text = this.withoutPast(this.document.text.slice(sentence.start, sentence.end))
    if (BUILDING.has(type) && SIGNED_FOR.test(this.document.text.slice(at.end, sentence.end))) return 'planned'
    const within = { start: at.start - sentence.start, end: at.end - sentence.start }
    return readStatus(text, within, scope?.status)
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
