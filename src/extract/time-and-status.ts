import type { ClaimType, Span, Status } from '../types/index.js'
import type { ClaimDraft } from './claims.js'
import { type Document, sentenceAt } from './document.js'
import { type DatedText, dateFor, readDates, readScopes, readStatus, type Scope } from './readers/index.js'

/** Claims that hold on the day of the event that the article reports: who held which post there, who took part, who hosted. */
const OF_EVENT: ReadonlySet<ClaimType> = new Set<ClaimType>([
  'LEADS',
  'AFFILIATED_WITH',
  'PARTICIPATES_IN',
  'ORGANIZES',
])

/** Reads when claims hold and whether they are done, planned or denied, by the words around what says them. */
export class TimeAndStatus {
  private readonly dated: DatedText
  private readonly scopes: readonly Scope[]

  constructor(private readonly document: Document) {
    const { text } = document
    const { published } = document.article
    this.dated = { text, dates: readDates(text, published), published }
    this.scopes = readScopes(text)
  }

  of(draft: ClaimDraft): { status: Status; date?: string } {
    const date = draft.derived === true ? undefined : dateFor(this.dated, draft.trigger, OF_EVENT.has(draft.type))
    return { status: draft.status ?? this.statusOf(draft), ...(date === undefined ? {} : { date }) }
  }

  /** Whether the span says the date, exactly so. */
  says(date: string, { start, end }: Span): boolean {
    return this.dated.dates.some((said) => said.start >= start && said.end <= end && said.date === date)
  }

  private statusOf({ trigger }: ClaimDraft): Status {
    const sentence = sentenceAt(this.document, trigger.start)
    if (sentence === undefined) return 'actual'
    const text = this.document.text.slice(sentence.start, sentence.end)
    const within = { start: trigger.start - sentence.start, end: trigger.end - sentence.start }
    const scope = this.scopes.find(({ start, end }) => start <= trigger.start && trigger.start < end)
    return readStatus(text, within, scope?.status)
  }
}
