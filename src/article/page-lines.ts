import { foldText } from '../lexicon/index.js'
import { judge, type Verdict } from './furniture.js'
import type { Line } from './line.js'
import { isTeaser, proseLength } from './prose.js'

/** A line with what can be told of it by itself. */
export interface PageLine extends Line, Verdict {
  /** Its text in simplified characters, each at its old place. */
  view: string
  /** Its length where it is prose of this page, else 0: menus, links and teasers are none. */
  prose: number
}

/** Characters of labels that stand on pages in traditional characters only. */
const TRADITIONAL = /[發時間編輯記來閱讀關聯繫電話傳網頁權聲責審圖攝報導點擊瀏覽載評論聞門熱連結條]/

/** Judges each line of a page once, for all that is decided about it later. */
export function judgeLines(lines: readonly Line[]): PageLine[] {
  const traditional = lines.some(({ text }) => TRADITIONAL.test(text))
  return lines.map(({ text, apart, cut, link }) => {
    const view = traditional ? foldText(text) : text
    const { furniture, head, tail, box, foot } = judge(view)
    const prose = link || isTeaser(text) ? 0 : proseLength(text)
    return { text, apart, cut, link, view, prose, furniture, head, tail, box, foot }
  })
}
