import type { Span } from '../../types/index.js'
import { firstIndex } from '../sorted.js'
import { opens } from './date-reach.js'
import type { DatedText } from './event-date.js'
import { countsUpToNow } from './up-to-now.js'

/** How far back a paragraph is looked at. */
const FARTHEST = 400
/** 截至6月底: what is counted is so then, in the sentences behind as well. */
const AS_OF = /截[至止]到?$/
/** 2023年，全区实现产值8亿元: a sentence of a year's figures, no story of what happened in it. */
const TELLS_FIGURES = /^[^。！？]{0,40}?(?:实现|完成|达到?|突破|增长|新增|总值|产值|收入|支出)[^。！？]{0,20}?\d/
const YEAR = 'yyyy'.length

/**
 * The date of an earlier sentence of the paragraph that still holds of a figure: 截至6月底，…。集聚企业40家; 2023年，全区实现产值8亿元。…增长5%.
 * For a count up to now without such a date it is the month of publication. Undefined where neither is known.
 */
export function carriedDate({ text, dates, published }: DatedText, at: Span): string | undefined {
  const upToNow = countsUpToNow(text, at)
  const last = dates[firstIndex(dates, ({ start }) => start >= at.start) - 1]
  const begin = last === undefined ? at.start : paragraphStart(text, at.start)
  if (last !== undefined && last.start >= begin && last.role === 'at') {
    const before = text.slice(Math.max(begin, last.start - FARTHEST), last.start)
    if (AS_OF.test(before)) return last.date
    const sentence = { start: last.start - before.length + sentenceStart(before), end: last.end }
    const ofYear =
      last.date.length === YEAR && opens(text, last, sentence) && TELLS_FIGURES.test(text.slice(last.end, at.start))
    if (ofYear && !upToNow) return last.date
  }
  return upToNow ? published?.slice(0, 'yyyy-mm'.length) : undefined
}

const paragraphStart = (text: string, offset: number): number =>
  Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - FARTHEST)

const sentenceStart = (before: string): number => /[^。！？]*$/.exec(before)?.index ?? 0
