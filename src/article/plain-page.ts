import { plainLine } from './characters.js'
import { findDate } from './dates.js'
import { takeFrontMatter } from './front-matter.js'
import { isBreak } from './furniture.js'
import type { Line, Page } from './line.js'
import { unmark } from './markdown.js'

const NEWLINE = /\r\n?|[\n\u2028\u2029]/

/** Comments go; one that has its lines to itself leaves a line with a break mark. Linear, also for comments never closed. */
function withoutComments(text: string): string {
  let clean = ''
  let from = 0
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', from)) {
    const end = text.indexOf('-->', start)
    if (end < 0) break
    const alone = /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, start - 20), start))
    clean += text.slice(from, start) + (alone ? '\f' : '')
    from = end + 3
  }
  return clean + text.slice(from)
}

/**
 * Reads a text or Markdown page, front matter, marks and all, into lines. Plain text is read the same way, since scraped
 * `.txt` files carry Markdown marks and comments as well.
 */
export function readPlainPage(text: string): Page {
  const { fields, lines: raw } = takeFrontMatter(withoutComments(text).split(NEWLINE))
  const lines: Line[] = []
  let apart = true
  let cut: Line['cut'] = null
  let heading: string | null = null
  for (const line of raw) {
    const { text: unmarked, image, link } = unmark(line)
    const plain = plainLine(unmarked)
    if (line.includes('\f') || isBreak(plain)) cut = 'break'
    else if (image) cut ??= 'image'
    else if (plain === '') apart = true
    if (plain === '' || isBreak(plain)) continue
    if (heading === null && /^#\s/.test(line)) heading = plain
    lines.push({ text: plain, apart, cut, link })
    apart = false
    cut = null
  }
  const url = fields.get('url') ?? fields.get('link') ?? fields.get('source') ?? null
  return {
    lines,
    all: lines,
    title: fields.get('title') ?? heading,
    published: findDate(fields.get('date') ?? fields.get('published') ?? fields.get('pubdate') ?? ''),
    url: url !== null && /^https?:\/\//.test(url) ? url : null,
  }
}
