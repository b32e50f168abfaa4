import { findDate } from './dates.js'
import type { Line } from './line.js'

/** What a page says about itself in lines of its own: 发布时间：…, 本文链接：…, 原文链接: its title, a date as signature. */
export interface Labels {
  title: string | null
  published: string | null
  url: string | null
  signed: string | null
}

const DAY = '(?:19|20)\\d\\d\\s*[-/.年]\\s*\\d{1,2}\\s*[-/.月]\\s*\\d{1,2}(?!\\d)\\s*日?'
const ISSUED =
  /(?:发布|發布|發佈|发稿|发表|更新|发文|成文|编辑|创建|刊发|上传|录入|公开|Published|Posted)\s*(?:时间|時間|日期|于|於|on)?\s*[:：]?\s*((?:19|20)\d\d.{0,30})/i
/** 日期：2024-05-06; a line that begins with a day; a day with its time. But 时间：2024年5月6日上午 announces an event. */
const DATED = new RegExp(
  `(?:^|[\\s|｜])(?:时间|時間|日期|Date)\\s*[:：]\\s*(${DAY})(?=$|\\s|[|｜【[(（])(?!\\s*地点)|^[（(【[]?(${DAY})|(${DAY}\\s+\\d{1,2}:\\d\\d)`,
  'i',
)
const SIGNED = new RegExp(`^${DAY}$`)
const ADDRESS = /(?:本文|原文|文章|首发|永久)(?:链接|地址|网址|出处|鏈接|連結)\s*[:：]\s*(.{2,200})$/
const URL_HERE = /https?:\/\/[^\s，。；（）()<>"'\]]+/
const SHORTEST_TITLE = 8
const LONGEST = 300

/**
 * Reads the labelled lines of a page. A date without a year stays unknown; a plain 时间：… counts above the article only,
 * the nearest first.
 *
 * @param first the article's first line, one of `lines`
 */
export function readLabels(lines: readonly Line[], first: Line | undefined): Labels {
  const found: Labels = { title: null, published: null, url: null, signed: null }
  let above = true
  let dated: string | null = null
  for (const line of lines) {
    const { text } = line
    if (line === first) above = false
    if (text.length > LONGEST || text.endsWith('。')) continue
    const issued = ISSUED.exec(text)?.[1]
    if (issued !== undefined) found.published ??= findDate(issued)
    const label = above ? DATED.exec(text) : null
    if (label !== null) dated = findDate(label[1] ?? label[2] ?? label[3] ?? '') ?? dated
    if (SIGNED.test(text)) found.signed = findDate(text)
    const address = ADDRESS.exec(text)?.[1]
    if (address === undefined) continue
    const url = URL_HERE.exec(address)?.[0]
    if (url !== undefined) found.url ??= url
    else if (address.length >= SHORTEST_TITLE) found.title ??= address.trim()
  }
  return { ...found, published: found.published ?? dated }
}
