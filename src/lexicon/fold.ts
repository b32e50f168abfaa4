import { Converter } from 'opencc-js/t2cn'

/**
 * Folding makes the many forms of one text alike without moving a single offset: full width to half width letters and
 * digits, half width to full width punctuation, dashes, dots and quotation marks to one form each, traditional to
 * simplified characters one for one. Rules and gazetteer read the folded text, evidence is cut from the original.
 */

const toSimplified = Converter({ from: 't', to: 'cn' })

const PUNCTUATION: Record<string, string> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
  '．': '.',
  '％': '%',
  '＋': '+',
  '／': '/',
  '＆': '&',
  '～': '~',
  '「': '“',
  '」': '”',
  '『': '‘',
  '』': '’',
  '〈': '《',
  '〉': '》',
  '－': '—',
  '–': '—',
  '―': '—',
  '─': '—',
  '•': '·',
  '・': '·',
  '‧': '·',
  '\u00a0': ' ',
  '\u3000': ' ',
}

/** Characters of names (昇腾, 乾元) that simplified texts write as well. */
const KEPT = new Set('乾昇')

/** The fold of each code unit; 0 where it was not asked yet. */
const folds = new Uint16Array(0x10000)

function foldOf(unit: number): number {
  const known = folds[unit] ?? 0
  if (known !== 0) return known
  const fold = foldCharacter(String.fromCharCode(unit)).charCodeAt(0)
  folds[unit] = fold
  return fold
}

function foldCharacter(character: string): string {
  const mark = PUNCTUATION[character]
  if (mark !== undefined) return mark
  if (KEPT.has(character)) return character
  const code = character.charCodeAt(0)
  // Full width digits and letters; the full width marks between them (：；？) are the form to keep.
  const wide =
    (code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a)
  if (wide) return String.fromCharCode(code - 0xfee0)
  if (code < 0x3400 || code > 0x9fff) return character
  const simple = toSimplified(character)
  return simple.length === 1 ? simple : character
}

const COMMA = 0x2c
const COLON = 0x3a
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

/**
 * The text in one form, of the same length, each code unit at its old offset. Linear in the length. 批覆 is how 批复 is written in
 * traditional characters, whose second one has a meaning of its own elsewhere (覆盖).
 */
export function foldText(text: string): string {
  let folded = ''
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const fold = foldOf(unit)
    if (fold === unit) continue
    // A comma, colon or dot between digits belongs to the number: 1,200 and 10:42.
    const mayBeInNumber = unit === COMMA || unit === COLON
    if (mayBeInNumber && isDigit(text.charCodeAt(i - 1)) && isDigit(text.charCodeAt(i + 1))) continue
    folded += text.slice(from, i) + String.fromCharCode(fold)
    from = i + 1
  }
  return (folded + text.slice(from)).replaceAll('批覆', '批复')
}
