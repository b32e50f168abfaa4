import type { Span } from '../../types/index.js'

/** What stands below a heading. */
export interface Section extends Span {
  heading: string
}

/** 一、主要指标; 第二部分 工作打算; ▎主要目标; 【载体篇】: the mark by which headings are alike. */
const MARK = /^(?:(?<number>[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]+部分)|(?<sign>[▎■●◆▌□★#【]))/
const LONGEST = 40
/** What no heading holds or ends with. */
const PROSE = /[。；！]|[，：,:]$/

const isHeading = (paragraph: string): boolean =>
  paragraph.length > 2 && paragraph.length <= LONGEST && !PROSE.test(paragraph)

/**
 * The sections of a text: each short paragraph that is no sentence heads what follows, up to the next that is marked alike or numbered;
 * without a mark, up to the next heading. Linear in the length of the text.
 */
export function readSections(text: string): Section[] {
  const sections: Section[] = []
  /** Where the heading of each mark begins that was met last, from the end of the text on. */
  const next = new Map<string, number>()
  let any = text.length
  let end = text.length
  for (const line of text.split('\n').reverse()) {
    const start = end - line.length
    const heading = line.trim()
    if (isHeading(heading)) {
      const { number, sign } = MARK.exec(heading)?.groups ?? {}
      const mark = number === undefined ? sign : NUMBERED
      const ends = mark === undefined ? any : Math.min(next.get(mark) ?? text.length, next.get(NUMBERED) ?? text.length)
      sections.push({ start: end, end: ends, heading })
      if (mark !== undefined) next.set(mark, start)
      any = start
    }
    end = start - 1
  }
  return sections.reverse()
}

const NUMBERED = '一'
