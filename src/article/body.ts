import { isFoot, isFurniture, isHead, isTail, withoutAsides } from './furniture.js'
import { headlinesFrom } from './headlines.js'
import type { Line } from './line.js'
import { isProse, isTeaser, proseLength } from './prose.js'

/** The article's own lines, and the lines above them among which its headline stands. */
export interface Parts {
  head: string[]
  body: Line[]
}

const LONGEST_MENU = 6
const MENU_LINES = 3
/** So many headlines of other articles make a list: fewer where furniture follows them. */
const HEADLINES_BEFORE_FURNITURE = 3
const HEADLINES_AT_THE_END = 5

const isPlainProse = (line: Line): boolean =>
  isProse(line.text) && !line.link && !isFurniture(line.text) && !isTail(line.text)

/** The first line of the article: below the last date line or breadcrumb that stands above its first sentence. */
function begin(lines: readonly Line[], firstProse: number): number {
  for (let i = firstProse - 1; i >= 0; i--) if (isHead(lines[i]?.text ?? '')) return i + 1
  return 0
}

/** Where the page's tail begins. A mark with more article below than above it (a box in mid-page) takes only its own lines. */
function end(lines: readonly Line[], firstProse: number): { end: number; boxes: Set<number> } {
  const boxes = new Set<number>()
  const prose = lines.map((line) => (line.link || isTeaser(line.text) ? 0 : proseLength(line.text)))
  let below = prose.reduce((sum, length) => sum + length, 0)
  let above = 0
  for (let i = 0; i < lines.length; i++) {
    if (i > firstProse && isTail(lines[i]?.text ?? '')) {
      if (below <= above) return { end: i, boxes }
      for (let j = i; j < lines.length && (j === i || prose[j] === 0); j++) boxes.add(j)
    }
    above += prose[i] ?? 0
    below -= prose[i] ?? 0
  }
  return { end: lines.length, boxes }
}

/** Above the first sentence, short lines in a row of which one names a menu are all menu. */
function menuLines(lines: readonly Line[], start: number, firstProse: number): Set<number> {
  const menu = new Set<number>()
  for (let from = start; from < firstProse; ) {
    let to = from
    while (to < firstProse && (lines[to]?.text.length ?? 0) <= LONGEST_MENU) to++
    const run = lines.slice(from, to)
    if (run.length >= MENU_LINES && run.some(({ text }) => isFurniture(text))) {
      for (let index = from; index < to; index++) menu.add(index)
    }
    from = to + 1
  }
  return menu
}

/** Takes the publisher's address, menus and headlines of other articles off the end. */
function trimEnd(lines: readonly Line[], tailFollows: boolean): Line[] {
  let count = lines.length
  let furniture = tailFollows
  for (; count > 0; count--) {
    const { text, link } = lines[count - 1] ?? { text: '', link: false }
    const gone = link || isFurniture(text) || (furniture && isFoot(text))
    if (!gone) break
    furniture = true
  }
  const kept = lines.slice(0, count)
  const fewest = furniture ? HEADLINES_BEFORE_FURNITURE : HEADLINES_AT_THE_END
  return kept.slice(
    0,
    headlinesFrom(
      kept.map(({ text }) => withoutAsides(text)),
      fewest,
    ),
  )
}

/** Parts a page's lines into head, article and tail, and takes furniture and bylines out of the article. Linear. */
export function findBody(lines: readonly Line[]): Parts {
  // Lines wrapped so narrowly that none is a sentence by itself begin with the article.
  const firstProse = Math.max(0, lines.findIndex(isPlainProse))
  const start = begin(lines, firstProse)
  const tail = end(lines, firstProse)
  const menu = menuLines(lines, start, firstProse)
  const kept = (index: number): boolean =>
    index >= start && index < tail.end && !tail.boxes.has(index) && !menu.has(index)
  const middle = lines.filter((_, index) => kept(index))
  const body: Line[] = []
  let gone = false
  for (const line of trimEnd(middle, tail.end < lines.length)) {
    if ((line.link && !isProse(line.text)) || isFurniture(line.text)) {
      gone = true
      continue
    }
    const text = withoutAsides(line.text)
    if (text !== '') body.push({ ...line, text, apart: line.apart || gone })
    gone = false
  }
  return { head: lines.slice(0, start).map(({ text }) => text), body }
}
