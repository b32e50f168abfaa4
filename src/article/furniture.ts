import { plainLine } from './characters.js'
import { anchored, type Place, RULES } from './furniture-rules.js'

/** All rules of one place as one expression. */
const together = (place: Place): RegExp => {
  const rules = RULES.filter((rule) => rule.place === place)
  const union = rules.map(({ pattern }) => `(?:${pattern})`).join('|')
  return new RegExp(anchored(place, union), place === 'inside' ? 'giu' : 'iu')
}
const UNION: Record<Place, RegExp> = {
  break: together('break'),
  head: together('head'),
  line: together('line'),
  notice: together('notice'),
  tail: together('tail'),
  box: together('box'),
  foot: together('foot'),
  lead: together('lead'),
  end: together('end'),
  inside: together('inside'),
  class: together('class'),
}
const fits = (place: Place, line: string): boolean => UNION[place].test(line)

/** Longer lines are prose: no rule for whole lines reaches further. */
const LONGEST = 420
const SENTENCE = /[。！？]["”’）)]?$/

/** What the rules for whole lines say of a line, in simplified characters. */
export interface Verdict {
  /** The line goes wherever it stands. */
  furniture: boolean
  /** Before the article's first sentence, the lines above it go as well. */
  head: boolean
  /** The page's tail begins with it. */
  tail: boolean
  /** A list of other articles begins with it. */
  box: boolean
  /** It goes where only furniture follows. */
  foot: boolean
}

const ARTICLE: Verdict = { furniture: false, head: false, tail: false, box: false, foot: false }

/** Tells what a line is by the rules for whole lines. */
export function judge(line: string): Verdict {
  if (line.length > LONGEST) return ARTICLE
  const label = !SENTENCE.test(line)
  const head = label && fits('head', line)
  return {
    furniture: head || (label && fits('line', line)) || fits('notice', line),
    head,
    tail: fits('tail', line),
    box: label && fits('box', line),
    foot: label && fits('foot', line),
  }
}

/** True for a mark that cuts a page in two. */
export const isBreak = (line: string): boolean => line.length <= LONGEST && fits('break', line)

/** No rule for the last words of a line ends so. */
const PLAIN_END = /[。！？；，：、”]$/
const BRACKET_AND_STOP = /[）)】\]]。$/
/** Rules for the last words of a line look at no more than this many characters. */
const REACH = 160

/**
 * The line without bylines, sources and end marks at its beginning, at its end and in it.
 *
 * @param view the line in simplified characters, each at its old place
 */
export function withoutAsides(line: string, view: string): string {
  let text = line
  let seen = view
  const cut = (start: number, length: number): void => {
    text = `${text.slice(0, start)} ${text.slice(start + length)}`
    seen = `${seen.slice(0, start)} ${seen.slice(start + length)}`
  }
  const cutEnd = (end: number): void => {
    seen = seen.slice(0, end).trimEnd()
    text = text.slice(0, seen.length)
  }
  UNION.inside.lastIndex = 0
  for (let match = UNION.inside.exec(seen); match !== null; match = UNION.inside.exec(seen)) {
    cut(match.index, match[0].length)
    UNION.inside.lastIndex = match.index
  }
  const lead = UNION.lead.exec(seen)
  if (lead !== null) cut(0, lead[0].length)
  const stop = BRACKET_AND_STOP.test(seen) ? seen.slice(-1) : ''
  if (stop !== '') cutEnd(seen.length - 1)
  while (!PLAIN_END.test(seen)) {
    const from = Math.max(0, seen.length - REACH)
    const match = UNION.end.exec(seen.slice(from))
    if (match === null) break
    cutEnd(from + match.index)
  }
  if (stop !== '' && !PLAIN_END.test(text)) text += stop
  return text === line ? line : plainLine(text)
}

/** True for an HTML element whose class or id has a part that names furniture. */
export const isFurnitureClass = (names: string): boolean =>
  names.length < 300 && names.split(/[\s_-]+|(?<=[a-z])(?=[A-Z])/).some((part) => fits('class', part))
