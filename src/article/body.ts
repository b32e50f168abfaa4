import { withoutAsides } from './furniture.js'
import { headlinesFrom } from './headlines.js'
import type { Line } from './line.js'
import type { PageLine } from './page-lines.js'
import { isItem, isProse } from './prose.js'

/** The lines above the article, among which its headline stands, and its own lines. */
export interface Parts {
  head: PageLine[]
  body: Line[]
}

const LONGEST_MENU = 6
const MENU_LINES = 3
/** So many headlines of other articles make a list: fewer where furniture follows them. */
const HEADLINES_BEFORE_FURNITURE = 3
const HEADLINES_AT_THE_END = 5

const belongs = (line: PageLine | undefined): boolean => line !== undefined && line.prose === 0 && !isItem(line.text)

/**
 * Where the page's tail begins, and the lines of lists of other articles above it. A mark with more article below than
 * above it is no tail but a box in mid-page.
 */
function findTail(lines: readonly PageLine[], firstProse: number): { tail: number; boxes: Set<number> } {
  const boxes = new Set<number>()
  let below = lines.reduce((sum, { prose }) => sum + prose, 0)
  let above = 0
  for (const [index, { prose, tail, box }] of lines.entries()) {
    if (index > firstProse && (tail || box)) {
      const goesOn = box && (lines[index + 1]?.prose ?? 0) > 0
      if (below <= above && !goesOn) return { tail: index, boxes }
      for (let next = index; !boxes.has(next) && (next === index || belongs(lines[next])); next++) boxes.add(next)
    }
    above += prose
    below -= prose
  }
  return { tail: lines.length, boxes }
}

/** Above the first sentence, short lines in a row of which one names a menu are all menu. */
function findMenus(lines: readonly PageLine[], start: number, firstProse: number): Set<number> {
  const menu = new Set<number>()
  for (let from = start; from < firstProse; ) {
    let to = from
    while (to < firstProse && (lines[to]?.text.length ?? 0) <= LONGEST_MENU) to++
    if (to - from >= MENU_LINES && lines.slice(from, to).some(({ furniture }) => furniture)) {
      for (let index = from; index < to; index++) menu.add(index)
    }
    from = to + 1
  }
  return menu
}

/** Takes the publisher's address, menus and headlines of other articles off the end. */
function trimEnd(lines: readonly PageLine[], tailFollows: boolean): PageLine[] {
  let furniture = tailFollows
  const last = lines.findLastIndex((line) => {
    const goes = line.link || line.furniture || (furniture && line.foot)
    if (goes) furniture = true
    return !goes
  })
  const kept = lines.slice(0, last + 1)
  const fewest = furniture ? HEADLINES_BEFORE_FURNITURE : HEADLINES_AT_THE_END
  return kept.slice(
    0,
    headlinesFrom(
      kept.map(({ text }) => text),
      fewest,
    ),
  )
}

/** Parts a page's lines into head, article and tail, and takes furniture and bylines out of the article. Linear. */
export function findBody(lines: readonly PageLine[]): Parts {
  // A page whose lines are wrapped so narrowly that none is a sentence by itself begins with its first line.
  const firstProse = Math.max(
    0,
    lines.findIndex((line) => line.prose > 0 && !line.furniture && !line.tail && !line.box),
  )
  const start = lines.slice(0, firstProse).findLastIndex(({ head }) => head) + 1
  const { tail, boxes } = findTail(lines, firstProse)
  const menus = findMenus(lines, start, firstProse)
  const middle = lines.slice(start, tail).filter((_, index) => !boxes.has(start + index) && !menus.has(start + index))
  const body: Line[] = []
  let gone = false
  for (const line of trimEnd(middle, tail < lines.length)) {
    const text = line.furniture || (line.link && !isProse(line.text)) ? '' : withoutAsides(line.text, line.view)
    if (text !== '') body.push({ text, apart: line.apart || gone, cut: line.cut, link: line.link })
    gone = text === ''
  }
  return { head: lines.slice(0, start), body }
}
