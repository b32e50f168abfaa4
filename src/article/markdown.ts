const IMAGE = /!\[[^[\]]*\]\([^()\s]*(?:\s+"[^"]*")?\)/g
const LINK = /\[([^[\]]*)\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+"[^"]*")?\)/g
const LINE_START = /^\s{0,3}(?:#{1,6}\s+|>\s?|[-*+]\s+)+/
const TABLE_RULE = /^\s*\|?\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)*\|?\s*$/
const RULE = /^\s*(?:[-*_=~]\s*){3,}$/
const STARS = /\*{2,}|~~|`+/g
const EMPHASIS = /(?<![A-Za-z0-9])[*_]+|[*_]+(?![A-Za-z0-9])/g
const TAG = /<\/?[a-z][a-z0-9]{0,10}(?:\s[^<>]*)?\/?>/gi
const AUTO_LINK = /<(?:https?|mailto):[^<>\s]*>/g
const ESCAPE = /\\([\\`*_{}[\]()#+.!|>~-])/g
const REFERENCE = /^\s*\[[^\]]+\]:\s*\S+/
const MARKED = /[[*_`~<>#|\\&+-]/
const ENTITIES: Record<string, string> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  ldquo: '“',
  rdquo: '”',
  mdash: '—',
  middot: '·',
  hellip: '…',
}
const ENTITY = /&(nbsp|ensp|emsp|amp|lt|gt|quot|ldquo|rdquo|mdash|middot|hellip);/g

/** A line without its Markdown marks, and what they said about it. */
export interface Unmarked {
  text: string
  image: boolean
  link: boolean
}

/**
 * Takes the Markdown (and stray HTML) marks off one line: emphasis, headings, quotations, links (their text stays), images,
 * table borders. Works line by line and on plain text as well, since scraped pages mix the two; 5*3 and snake_case stay.
 */
export function unmark(line: string): Unmarked {
  if (!MARKED.test(line)) return { text: line, image: false, link: false }
  if (RULE.test(line) || TABLE_RULE.test(line) || REFERENCE.test(line)) return { text: '', image: false, link: false }
  let text = line.replace(LINE_START, '')
  let image = false
  if (text.includes('](')) {
    const whole = text
    text = text.replace(IMAGE, '')
    image = text.length < whole.length
  }
  let linked = 0
  if (text.includes('](')) {
    text = text.replace(LINK, (_, label: string) => {
      linked += label.trim().length
      return label
    })
  }
  text = text.replace(AUTO_LINK, '').replace(TAG, '').replace(STARS, '').replace(EMPHASIS, '').replace(ESCAPE, '$1')
  if (text.includes('&')) text = text.replace(ENTITY, (_, name: string) => ENTITIES[name] ?? '')
  if (/^\s*\|.*\|\s*$/.test(text))
    text = text
      .trim()
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim())
      .join(' | ')
  text = text.trim()
  return { text, image: image && text === '', link: linked > 0 && linked >= 0.6 * text.length }
}
