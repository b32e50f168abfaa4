import type { Span } from '../../types/index.js'
import type { MarkedText } from '../mention.js'
import { unitKind } from './unit-kind.js'

const FIELD = '[\\p{Script=Han}A-Za-z0-9]{2,12}?'
const HEAD = '研究室|实验室|(?:研究|技术|创新|工程|测试|分|服务)*中心|研究所|研究院|学院|工作站'
/** 下设甲、乙和丙三个研究室: what is set up, its fields in a row, and what they are. */
const COUNTED = new RegExp(
  `(?:下设|内设|下辖|设有|设立了?|建有|组建了?)(?<fields>${FIELD}(?:[、和与及]${FIELD})+)等?(?:\\d{1,2}|[两三四五六七八九十]{1,3})[个大家所](?<head>${HEAD})(?![\\p{Script=Han}]{0,3}[院室所])`,
  'dgu',
)
const JOINS = /[、和与及]/
const LABORATORY = /[验究]室$|站$/

/** Finds units that a row names by their fields and a number counts: each has the head that stands once, at the end. */
export function findCountedUnits({ document, mentions }: MarkedText): void {
  for (const match of document.text.matchAll(COUNTED)) {
    const [from = 0, to = 0] = match.indices?.groups?.fields ?? []
    const head = match.groups?.head ?? ''
    // 设有北京、上海两个研究院: places and bodies say where or whose units are, not which.
    if (mentions.within({ start: from, end: to }).length > 0) continue
    const kind = LABORATORY.test(head) ? 'laboratory' : head.endsWith('中心') ? 'center' : unitKind(head)
    for (const span of fieldsIn(document.text, from, to)) {
      const name = document.text.slice(span.start, span.end) + head
      mentions.add({ ...span, label: 'Institution', kind, name, pass: 'lists' })
    }
  }
}

/** The fields between the marks and words that join them. */
function fieldsIn(text: string, from: number, to: number): Span[] {
  const spans: Span[] = []
  let start = from
  for (let end = from; end <= to; end++) {
    if (end < to && !JOINS.test(text.charAt(end))) continue
    spans.push({ start, end })
    start = end + 1
  }
  return spans
}
