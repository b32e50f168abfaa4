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

const cache = new Map<string, string>()

function foldCharacter(character: string): string {
  const mark = PUNCTUATION[character]
  if (mark !== undefined) return mark
  const code = character.charCodeAt(0)
  // Full width digits and letters; the full width marks between them (：；？) are the form to keep.
  const wide =
    (code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a)
  if (wide) return String.fromCharCode(code - 0xfee0)
  if (code < 0x3400 || code > 0x9fff) return character
  const simple = toSimplified(character)
  return simple.length === 1 ? simple : character
}

const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= '0' && character <= '9'

/** The text in one form, of the same length, each code unit at its old offset. Linear in the length. */
export function foldText(text: string): string {
  let folded = ''
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i)
    let fold = cache.get(character)
    if (fold === undefined) {
      fold = foldCharacter(character)
      cache.set(character, fold)
    }
    // A comma, colon or dot between digits belongs to the number: 1,200 and 10:42.
    const inNumber = (character === ',' || character === ':') && isDigit(text[i - 1]) && isDigit(text[i + 1])
    folded += inNumber ? character : fold
  }
  return folded
}
