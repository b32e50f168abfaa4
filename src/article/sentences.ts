import type { Line } from './line.js'
import { isFinished, isItem, isProse } from './prose.js'

const OPEN = '（(《“‘【「『'
const CLOSE = '）)》”’】」』'
/** A bracket that stays open this many lines is a slip of the pen. */
const BRACKET_LINES = 4
/** A bracketed remark or quotation that was broken up is no longer than this. */
const BRACKET_LENGTH = 400
const CONTINUES = /^[，。、；：！？）》”’】」』,.;:!?)]/
const EXPECTS = /[，、,（(《“‘【「『\-—]$/
const COMMA = /[，,；;]/
const SENTENCE_BEFORE = /[。！？；].*$/
const LETTER_END = /[A-Za-z0-9]$/
const LETTER_START = /^[A-Za-z0-9]/
const LETTERS = /[A-Za-z,;]$/
const LETTERS_START = /^[A-Za-z]/
const LOWER_START = /^[a-z]/
/** A line that a mark cut off is no shorter; a caption or a heading is. */
const SHORTEST_CUT = 10
const LAST_WORDS = 300

/** How many brackets and quotation marks a line leaves open (positive) or closes without having opened them (negative). */
function balance(text: string): number {
  let depth = 0
  for (const character of text) {
    if (OPEN.includes(character)) depth++
    else if (CLOSE.includes(character)) depth--
  }
  return depth
}

/** A line, with a blank before it where the break stood for one: in English, and in “补短板⏎强弱项”. */
function glue(before: string, { text, apart, cut }: Line): string {
  const latin = LETTERS.test(before) && LETTERS_START.test(text)
  const tight = LETTER_END.test(before) || LETTER_START.test(text) || EXPECTS.test(before) || CONTINUES.test(text)
  return (latin || (apart && cut === null && !tight) ? ' ' : '') + text
}

/** Puts lines together again where a bracket or quotation that one opens is closed a few lines on: （记者⏎张三）. */
export function mendBrackets(lines: readonly Line[]): Line[] {
  const mended: Line[] = []
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]
    if (line === undefined) break
    let text = line.text
    let open = isFinished(text) || text.length > 20_000 ? 0 : balance(text)
    if (open > 0) {
      let joined = text
      for (let j = i + 1; j <= i + BRACKET_LINES; j++) {
        const next = lines[j]
        if (next === undefined) break
        const opensAt = Math.max(...[...OPEN].map((mark) => joined.lastIndexOf(mark)))
        joined += glue(joined, next)
        open += balance(next.text)
        if (joined.length - opensAt > BRACKET_LENGTH + next.text.length) break
        if (open <= 0) {
          text = joined
          i = j
          break
        }
      }
    }
    mended.push({ ...line, text })
  }
  return mended
}

/** Lines of a page that wraps its text end near the same column. */
const WRAP_LINES = 3
const NARROWEST = 20
const WIDEST = 120

/** The width to which a page's lines were wrapped, or infinity where each line is a paragraph. */
function wrapWidth(lines: readonly Line[]): number {
  const followed = lines.filter((_, index) => lines[index + 1]?.apart === false)
  const width = followed.reduce((widest, { text }) => Math.max(widest, text.length), 0)
  if (followed.length < WRAP_LINES || width < NARROWEST || width > WIDEST) return Number.POSITIVE_INFINITY
  const full = followed.filter(({ text }) => text.length >= 0.85 * width && !isFinished(text))
  return full.length >= 0.5 * followed.length ? width : Number.POSITIVE_INFINITY
}

/** True where the sentence of a line goes on in the next one. */
function goesOn(line: Line, next: Line, width: number): boolean {
  const { text } = line
  if (next.link || text.includes(' | ') || next.text.includes(' | ')) return false
  if (CONTINUES.test(next.text)) return true
  if (isFinished(text)) return false
  if (EXPECTS.test(text) && text.length > 8) return true
  if (isItem(next.text) || (isItem(text) && !SENTENCE_BEFORE.test(text))) return false
  if (next.cut !== null && !next.apart) return text.length >= SHORTEST_CUT
  if (next.cut === 'break') return COMMA.test(text) && text.length >= SHORTEST_CUT
  if (next.cut === 'image') return isProse(text)
  if (!next.apart && LETTERS.test(text) && LOWER_START.test(next.text)) return true
  if (!next.apart && text.length >= 0.8 * width) return true
  if (SENTENCE_BEFORE.test(text)) return text.length >= 30
  if (!COMMA.test(text)) return false
  return text.length >= 60 || (text.length >= 20 && LETTER_END.test(text))
}

/** Makes sentences whole that a mark, a page break or a line break cut in two; paragraphs stay apart. */
export function joinSentences(lines: readonly Line[]): string[] {
  const width = wrapWidth(lines)
  const paragraphs: string[] = []
  let last: Line | undefined
  for (const line of lines) {
    if (last !== undefined && goesOn(last, line, width)) {
      paragraphs.push((paragraphs.pop() ?? '') + glue(last.text, line))
      // However long the paragraph grows, its last words decide whether it goes on.
      last = { ...line, text: (last.text + line.text).slice(-LAST_WORDS) }
    } else {
      paragraphs.push(line.text)
      last = line
    }
  }
  return paragraphs
}
