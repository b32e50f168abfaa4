import type { ClaimType, Span, Status } from '../types/index.js'
import type { ClaimDraft } from './claims.js'
import { type Document, sentenceAt } from './document.js'
import { type DatedText, dateFor, readDates, readScopes, readStatus, type Scope, saidDate } from './readers/index.js'

/** Claims that hold on the day of the event that the article reports: who held which post there, who took part, who hosted. */
const OF_EVENT: ReadonlySet<ClaimType> = new Set<ClaimType>([
  'LEADS',
  'AFFILIATED_WITH',
  'PARTICIPATES_IN',
  'ORGANIZES',
])

/** 共同建设某实验室签约仪式: what is signed for is still to be built. */
const SIGNED_FOR = /^[^，。；]{0,40}(?:签约|签字)(?:仪式|活动)/
const BUILDING: ReadonlySet<ClaimType> = new Set<ClaimType>(['BUILDS', 'CO_BUILDS'])

/** Reads when claims hold and whether they are done, planned or denied, by the words around what says them. */
export class TimeAndStatus {
  private readonly dated: DatedText
  private readonly scopes: readonly Scope[]

  constructor(private readonly document: Document) {
    const { text } = document
    const { published } = document.article
    this.dated = { text, dates: readDates(text, published), published }
    this.scopes = readScopes(text, published)
  }

  of(draft: ClaimDraft): { status: Status; date?: string } {
    const scope = this.scopes.find(({ start, end }) => start <= draft.trigger.start && draft.trigger.start < end)
    const status = draft.status ?? this.statusOf(draft, scope)
    const date =
      draft.derived === true ? undefined : this.dateOf(draft, status === scope?.status ? scope.date : undefined)
    return { status, ...(date === undefined ? {} : { date }) }
  }

  /** The date that its sentence gives; else the year that the paragraph looks ahead to, else that of the event. */
  private dateOf({ trigger, type, past }: ClaimDraft, ahead: string | undefined): string | undefined {
    return ahead === undefined
      ? dateFor(this.dated, trigger, past !== true && OF_EVENT.has(type))
      : (saidDate(this.dated, trigger) ?? ahead)
  }

  /** Whether the span says the date, exactly so. */
  says(date: string, { start, end }: Span): boolean {
    return this.dated.dates.some((said) => said.start >= start && said.end <= end && said.date === date)
  }

  /** 从2018年的56亿元增至2023年的680亿元: a year that is past shows no future; the offsets stay. */
  private withoutPast(sentence: string): string {
    const year = Number(this.document.article.published?.slice(0, 4) ?? 0)
    return sentence.replace(/[到至]20\d\d(?=年)/g, (said) =>
      Number(said.slice(1)) < year ? '，'.repeat(said.length) : said,
    )
  }

  private statusOf({ trigger, type }: ClaimDraft, scope: Scope | undefined): Status {
    const sentence = sentenceAt(this.document, trigger.start)
    if (sentence === undefined) return 'actual'
    const text = this.withoutPast(this.document.text.slice(sentence.start, sentence.end))
    if (BUILDING.has(type) && SIGNED_FOR.test(this.document.text.slice(trigger.end, sentence.end))) return 'planned'
    const within = { start: trigger.start - sentence.start, end: trigger.end - sentence.start }
    return readStatus(text, within, scope?.status)
  }
}
