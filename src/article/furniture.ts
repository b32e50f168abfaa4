import { fileURLToPath } from 'node:url'
import { foldText, readTable } from '../lexicon/index.js'
import { plainLine } from './characters.js'

/** What a match of a furniture rule does to a page; `furniture.tsv` explains each. */
export const PLACES = ['break', 'head', 'line', 'notice', 'tail', 'foot', 'lead', 'end', 'inside', 'class'] as const
export type Place = (typeof PLACES)[number]

/** One line of `furniture.tsv`, its words filled in. */
export interface FurnitureRule {
  place: Place
  kind: string
  pattern: string
  example: string
  spares: string
  where: string
}

const FILE = fileURLToPath(new URL('../../src/article/furniture.tsv', import.meta.url))
const COLUMNS = 6

function readRules(): FurnitureRule[] {
  const words = new Map<string, string>()
  const rules: FurnitureRule[] = []
  for (const { cells, where } of readTable(FILE, COLUMNS)) {
    const [place = '', kind = '', raw = '', , example = '', spares = ''] = cells
    const pattern = raw.replace(/\{([a-z]+)\}/g, (whole, word: string) => words.get(word) ?? whole)
    if (place === 'word') words.set(kind, pattern)
    const known = PLACES.find((name) => name === place)
    if (known !== undefined) rules.push({ place: known, kind, pattern, example, spares, where })
  }
  return rules
}

export const RULES: readonly FurnitureRule[] = readRules()

/** The expression of one rule, anchored as its place asks. */
export function expression({ place, pattern }: FurnitureRule): RegExp {
  return new RegExp(anchored(place, pattern), place === 'inside' ? 'giu' : 'iu')
}

function anchored(place: Place, pattern: string): string {
  if (place === 'inside') return pattern
  if (place === 'lead') return `^(?:${pattern})`
  return place === 'end' ? `(?:${pattern})$` : `^(?:${pattern})$`
}

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
  foot: together('foot'),
  lead: together('lead'),
  end: together('end'),
  inside: together('inside'),
  class: together('class'),
}
/** Characters of labels that stand on pages in traditional characters only. */
const TRADITIONAL = /[發時間編輯記來閱讀關聯繫電話傳網頁權聲責審圖攝報導點擊瀏覽開啟載評論聞門熱連結條]/
/** The line as the rules see it: with simplified characters, each at its old place. */
const seen = (line: string): string => (TRADITIONAL.test(line) ? foldText(line) : line)
const fits = (place: Place, line: string): boolean => UNION[place].test(seen(line))

/** Longer lines are prose: no rule for whole lines reaches further. */
const LONGEST = 420
const SENTENCE = /[。！？]["”’）)]?$/
const fitsShort = (place: Place, line: string): boolean => line.length <= LONGEST && fits(place, line)
const fitsLabel = (place: Place, line: string): boolean => !SENTENCE.test(line) && fitsShort(place, line)

export const isBreak = (line: string): boolean => fitsLabel('break', line)
export const isHead = (line: string): boolean => fitsLabel('head', line)
export const isTail = (line: string): boolean => fitsShort('tail', line)
export const isFoot = (line: string): boolean => fitsLabel('foot', line)
export const isFurniture = (line: string): boolean =>
  fitsLabel('line', line) || fitsShort('notice', line) || isHead(line)

/** No rule for the last words of a line ends so. */
const PLAIN_END = /[。！？；，：、”]$/
/** Rules for the last words of a line look at no more than this many characters. */
const REACH = 160

/** The line without bylines, sources and end marks at its beginning, at its end and in it. */
export function withoutAsides(line: string): string {
  let text = line
  let view = seen(line)
  const cut = (start: number, length: number): void => {
    text = `${text.slice(0, start)} ${text.slice(start + length)}`
    view = `${view.slice(0, start)} ${view.slice(start + length)}`
  }
  for (const { index, 0: aside } of [...view.matchAll(UNION.inside)].reverse()) cut(index, aside.length)
  const lead = UNION.lead.exec(view)
  if (lead !== null) cut(0, lead[0].length)
  while (!PLAIN_END.test(view)) {
    const from = Math.max(0, view.length - REACH)
    const match = UNION.end.exec(view.slice(from))
    if (match === null) break
    view = view.slice(0, from + match.index).trimEnd()
    text = text.slice(0, view.length)
  }
  return text === line ? line : plainLine(text)
}

/** True for an HTML element whose class or id has a part that names furniture. */
export const isFurnitureClass = (names: string): boolean =>
  names.length < 300 && names.split(/[\s_-]+|(?<=[a-z])(?=[A-Z])/).some((part) => fits('class', part))
