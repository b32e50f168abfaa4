import type { ClaimType, Span, Status } from '../types/index.js'
import { type Document, sentenceAt } from './document.js'
import { deniedBehind, readStatus } from './readers/index.js'

/** 共同建设某实验室签约仪式: what is signed for is still to be built. */
const SIGNED_FOR = /^[^，。；]{0,40}(?:签约|签字)(?:仪式|活动)/
export const BUILDING: ReadonlySet<ClaimType> = new Set<ClaimType>(['BUILDS', 'CO_BUILDS'])

/** What may come to nothing after it was spoken of. */
const CAN_FAIL: ReadonlySet<ClaimType> = new Set<ClaimType>([
  'BUILDS',
  'CO_BUILDS',
  'ATTRACTS',
  'COOPERATES_WITH',
  'APPROVES',
  'ORGANIZES',
])

/** Whether what the words at the span say is done, planned or denied, by the words around them; `scope` is what its paragraph speaks of. */
export function statusOf(document: Document, type: ClaimType, at: Span, scope?: Status): Status {
  if (CAN_FAIL.has(type) && deniedBehind(document.text, at)) return 'negated'
  const sentence = sentenceAt(document, at.start)
  if (sentence === undefined) return 'actual'
  if (BUILDING.has(type) && SIGNED_FOR.test(document.text.slice(at.end, sentence.end))) return 'planned'
  const text = withoutPast(document.text.slice(sentence.start, sentence.end), document.article.published)
  return readStatus(text, { start: at.start - sentence.start, end: at.end - sentence.start }, scope)
}

/** 从2018年的56亿元增至2023年的680亿元, 2023年预计全年完成680亿元: a year that is past shows no future; the offsets stay. */
function withoutPast(sentence: string, published: string | null): string {
  const year = Number(published?.slice(0, 4) ?? 0)
  return sentence.replace(/[到至](20\d\d)(?=年)|(20\d\d)年，?预计(?=全年)/g, (said, to?: string, of?: string) =>
    Number(to ?? of) < year ? '，'.repeat(said.length) : said,
  )
}
