const ODD = /[^\u0020-\u007e\u4e00-\u9fff，。、：；“”‘’（）《》！？]/
const INVISIBLE = /[\p{Cf}\p{Co}]/gu
const RADICALS = /[\u2e80-\u2fdf\uf900-\ufaff]/g
const SPACES = /[\s\p{Cc}]+/gu
const BESIDE_MARK = / ?([，。、；：！？《》（）【】「」『』〈〉]) ?/g

/**
 * One line with plain single spaces: full-width, no-break and thin spaces become one space, invisible characters and icon
 * fonts go, spaces beside Chinese punctuation go, and the look-alike radicals that PDF files bring become characters.
 */
export function plainLine(line: string): string {
  let text = line
  if (ODD.test(text)) {
    text = text.replace(INVISIBLE, '').replace(RADICALS, (character) => character.normalize('NFKC'))
  }
  text = text.replace(SPACES, ' ').trim()
  return text.includes(' ') ? text.replace(BESIDE_MARK, '$1') : text
}

export const HAN = /\p{Script=Han}/u
const HAN_ALL = /\p{Script=Han}/gu

/** How many Chinese characters the text has. */
export const hanCount = (text: string): number => text.match(HAN_ALL)?.length ?? 0
