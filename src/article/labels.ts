import { findDate } from './dates.js'
import type { Line } from './line.js'

/** What a page says about itself in labelled lines: 发布时间：…, 本文链接：…, 原文链接: its title. */
export interface Labels {
  title: string | null
  published: string | null
  url: string | null
}

const DATE_LABEL =
  /(?:发布|发稿|发表|更新|发文|成文|编辑|创建|刊发|上传|录入|公开)?(?:时间|日期|于)\s*[:：]?\s*((?:19|20)\d\d\s*[-/.年].{0,30})/
const BARE_DATE = /^[（(【[]?((?:19|20)\d\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}(?!\d).{0,40})/
const LINK_LABEL = /(?:本文|原文|文章|首发|永久)(?:链接|地址|网址|出处)\s*[:：]\s*(.{2,200})$/
const URL_HERE = /https?:\/\/[^\s，。；（）()<>"'\]]+/
const LONGEST = 300

/** Reads the labelled lines of a page; a date without a year stays unknown. */
export function readLabels(lines: readonly Line[]): Labels {
  const found: Labels = { title: null, published: null, url: null }
  for (const { text } of lines) {
    if (text.length > LONGEST || text.endsWith('。')) continue
    const date = DATE_LABEL.exec(text)?.[1] ?? BARE_DATE.exec(text)?.[1]
    if (date !== undefined) found.published ??= findDate(date)
    const link = LINK_LABEL.exec(text)?.[1]
    if (link === undefined) continue
    const url = URL_HERE.exec(link)?.[0]
    if (url !== undefined) found.url ??= url
    else found.title ??= link.trim()
  }
  return found
}
