import type { Span } from '../../types/index.js'
import { firstIndex } from '../sorted.js'
import { unitsOf } from './clause.js'
import { dateBehind } from './date-behind.js'
import { anyOf, readTable } from './table.js'
import type { DateMention } from './time.js'

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

/** 成立于1963年 dates that one clause; what the sentence says next is of another time. */
const FOUNDED = /(?:成立|创建|创办|创立|创设|始建|始创|始|建|设立|组建|诞生)于$/
/** 将在明年搬来，…正加快施工: what is under way is not of the year ahead. */
const AHEAD = /[将拟][在于]?$/
const PRESENT = /正|已|基本/

/** 1961年1月出生，…: a day of someone's life, which dates nothing else. */
const OF_LIFE = /^\p{Script=Han}{0,4}?(?:出生|生人|参加工作|入党|毕业)/u
const LONGEST_OF_LIFE = 8

/** How near its beginning a date opens a sentence, or the words of who reports it: 记者获悉，2023年…. */
const OPENS = 4
const REPORTED = /(?:获悉|了解到|介绍|显示|表明|表示|透露|指出|说|称)[，：]“?$/

const opens = (text: string, { start }: Span, sentence: Span): boolean =>
  start - sentence.start <= OPENS || REPORTED.test(text.slice(sentence.start, start))
/** 1958年创办，现有19个学院: of the present, whatever year was named before. */
const NOW = /现有|目前|如今|眼下|至今|截至|(?:^|[，；：])现/

/** 于2014年由甲与乙共建，…: when something was founded, said in the clause of its founding. */
const FOUNDED_THEN =
  /^\p{Script=Han}{0,30}?(?:成立|创建|创办|始建|组建|共建|合建|设立|建成|建立|挂牌|诞生|注册|启动|开工|动工)/u
/** What it is and has since. */
const SINCE = /累计|拥有|建有|设有|下设|占地|面积|位于|坐落|地处|共有|注册资[本金]|总部|(?:^|，)是/

/** Whether the words behind a date tell of a founding first, and then of what has come since. */
const isOfFounding = (behind: string): boolean =>
  FOUNDED_THEN.test(behind) && SINCE.test(behind.slice(behind.search(/[，；]|$/)))

/**
 * Whether a date said before the clause still holds in it: not one of founding, nor one of a plan where the clause is past,
 * nor any where the text has come back to the present, or behind a semicolon to something else that the sentence does not begin with.
 */
const reaches = (text: string, mention: DateMention, clause: Span, sentence: Span): boolean =>
  mention.end <= clause.start &&
  !NOW.test(text.slice(mention.end, clause.end)) &&
  (opens(text, mention, sentence) || !text.slice(mention.end, clause.start).includes('；')) &&
  !FOUNDED.test(text.slice(Math.max(0, mention.start - 4), mention.start)) &&
  !OF_LIFE.test(text.slice(mention.end, mention.end + LONGEST_OF_LIFE)) &&
  !isOfFounding(text.slice(mention.end, clause.end)) &&
  !(
    AHEAD.test(text.slice(Math.max(0, mention.start - 3), mention.start)) &&
    PRESENT.test(text.slice(clause.start, clause.end))
  )

/**
 * The date that the sentence gives to what it says at `at`: the last one before it in the clause, else one behind it
 * there, else the last one before it in the sentence. Undefined where the sentence gives none.
 */
export function saidDate({ text, dates }: DatedText, at: Span): string | undefined {
  const clause = bounds(text, at, CLAUSE_END)
  const sentence = bounds(text, at, SENTENCE_END)
  const said = saying(dates, { start: sentence.start, end: clause.end })
  const own = said.filter((mention) => mention.start >= clause.start)
  const earlier = said.filter((mention) => reaches(text, mention, clause, sentence))
  const before = own.filter((mention) => mention.end <= at.start).at(-1) ?? own[0] ?? earlier.at(-1)
  if (before === undefined) return dateBehind(text, dates, at.end)
  // 5月27日，2021年二季度…开工: the more exact of two that agree.
  return said.find((mention) => mention.date.startsWith(before.date) && mention.end <= at.start)?.date ?? before.date
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
 * before it, else the month where it was 近日, else the day of publication. Undefined where none is known.
 */
export function eventDate({ text, dates, published }: DatedText): string | undefined {
  const lead = { start: 0, end: Math.min(text.length, LEAD) }
  const told = saying(dates, lead).filter(({ role }) => role === 'at')
  const first = told.find(({ date }) => date.length === 10 && isNews(date, published))
  const month = told.find(({ start, end }) => start < AT_ONCE && THESE_DAYS.test(text.slice(start, end)))
  return first?.date ?? month?.date ?? published ?? undefined
}

/**
 * The date of what is said at `at` (the words that say it): the sentence's own, else the reported event's where the claim is
 * `ofEvent` (who holds a post, takes part or hosts there) or its sentence tells of the event. Undefined when not known.
 */
export const dateFor = (dated: DatedText, at: Span, ofEvent: boolean): string | undefined =>
  saidDate(dated, at) ?? (ofEvent || tellsOfEvent(dated.text, at) ? eventDate(dated) : undefined)
