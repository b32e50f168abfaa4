import { foldText } from '../lexicon/index.js'

/**
 * A name in the form in which its parts are compared, with the way back: `match` is lower case, without spaces, dashes,
 * dots, quotation marks and brackets; `text` is the name as it is shown; `at[i]` is where `match[i]` stands in `text`.
 */
export interface Form {
  text: string
  match: string
  at: readonly number[]
}

const IGNORED = new Set(' \t\n\r《》“”"‘’\'·—_-‐‑–（）()[]【】')
const ALIKE: Record<string, string> = { 与: '和', 及: '和' }

/** Words in brackets that say that a body is not there yet, or that its name may change. */
const NOT_YET = /（(?:筹|筹建|筹备|在建|暂名|暂定名|拟|拟建)）/g
const HAN_SPACE = /(?<=[\u3400-\u9fff）])\s+(?=[\u3400-\u9fff（])/g

/** The name as it is shown: one form of each character, no outer quotation marks, no （筹）. */
const shown = (name: string): string => {
  const text = foldText(name.normalize('NFC')).replace(NOT_YET, '').replace(HAN_SPACE, '').replace(/\s+/g, ' ').trim()
  return /^(?:《[^《》]+》|“[^“”]+”|‘[^‘’]+’)$/.test(text) ? text.slice(1, -1) : text
}

export function readForm(name: string): Form {
  const text = shown(name)
  let match = ''
  const at: number[] = []
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i)
    if (IGNORED.has(character)) continue
    match += ALIKE[character] ?? character.toLowerCase()
    at.push(i)
  }
  return { text, match, at }
}

/** The part of a form from `start` on, as a form of its own. */
export function restOf(form: Form, start: number): Form {
  const offset = form.at[start] ?? form.text.length
  return {
    text: form.text.slice(offset),
    match: form.match.slice(start),
    at: form.at.slice(start).map((i) => i - offset),
  }
}

const DIGITS = '〇一二三四五六七八九'

/** 十八 is 18, 二十 is 20; only what an ordinal up to 99 can be. */
function ordinal(text: string): string {
  if (/^\d+$/.test(text)) return text
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text]
  const value = (digit: string | undefined, empty: number): number =>
    digit === undefined || digit === '' ? empty : DIGITS.indexOf(digit)
  return String((text.includes('十') ? value(tens, 1) * 10 : 0) + value(ones, 0))
}

/** The key of a name whose structure has been read: ordinals as figures, one form of 有限公司. */
export const seal = (match: string): string =>
  match
    .replace(/第([一二三四五六七八九]?十?[一二三四五六七八九]?|\d+)(?=[\u3400-\u9fff])/g, (whole, digits: string) =>
      digits === '' ? whole : `第${ordinal(digits)}`,
    )
    .replace(/有限责任公司/g, '有限公司')

/** The key of a name of which nothing but its characters is known. */
export const nameKey = (name: string): string => seal(readForm(name).match)
