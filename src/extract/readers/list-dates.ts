import type { Span } from '../../types/index.js'
import { firstIndex } from '../sorted.js'
import type { DateMention } from './time.js'

/** An item of a list that has the date of the first item. */
export interface DatedItem extends Span {
  date: string
}

/** 一是…; ◆ 2021年，…; ——2021年，…: the mark of an item. */
const BULLET = /^\s*(?:[◆●■○▲★·•☆]|——?)/

/** ◆ 2021年，…；◆ 高新技术企业…家: the first item says the year for those that go on behind a semicolon. */
export function readListDates(text: string, dates: readonly DateMention[]): DatedItem[] {
  const items: DatedItem[] = []
  let start = 0
  let date: string | undefined
  for (const paragraph of text.split('\n')) {
    const bullet = BULLET.exec(paragraph)?.[0]
    if (bullet === undefined) {
      if (paragraph.trim() !== '') date = undefined
    } else if (date === undefined) {
      const opens = start + bullet.length
      const said = dates[firstIndex(dates, (mention) => mention.start >= opens)]
      if (said !== undefined && said.role === 'at' && said.start <= opens + 1) ({ date } = said)
    } else items.push({ start, end: start + paragraph.length, date })
    if (!/；\s*$/.test(paragraph) && paragraph.trim() !== '') date = undefined
    start += paragraph.length + 1
  }
  return items
}
