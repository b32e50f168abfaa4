import { type Document, isWordStart, wordsBetween } from '../document.js'
import { nameEndings } from '../names/name-words.js'

/** Names without a surname of the list, as many peoples of China and abroad have them: 格桑次仁, 乌兰其其格. */

const SHORTEST = 3
const LONGEST = 7
/** What the segmenter takes the parts of such names for; longer words of other kinds are no parts. */
const PART = /^(?:nr|x|ns|nz|j)/
const NAME_PART = /^(?:nr|x)/
const NO_PART = /[的了等在及与为是由对向给将兼任副]/
/** 代表 + 和特邀嘉宾: a conjunction begins no name. */
const JOINS = /^和/
const HAN = /^\p{Script=Han}+$/u
/** 元生创投: a brand with its trade. */
const isFirm = (form: string): boolean => nameEndings.ends(form, 'firm-trade')

/** The end of such a name behind a post, at the first word that may follow a person; undefined where the words are others. */
export function unspeltNameEnd(
  document: Document,
  start: number,
  follows: (offset: number) => boolean,
): number | undefined {
  for (let end = start + SHORTEST; end <= start + LONGEST; end++) {
    if (!follows(end) || !isWordStart(document, end)) continue
    const form = document.text.slice(start, end)
    const parts = wordsBetween(document, { start, end })
    const isName =
      HAN.test(form) &&
      !NO_PART.test(form) &&
      !JOINS.test(form) &&
      !isFirm(form) &&
      parts[0]?.start === start &&
      parts.some(({ tag }) => NAME_PART.test(tag)) &&
      parts.every((part) => PART.test(part.tag) || part.end - part.start === 1)
    return isName ? end : undefined
  }
  return undefined
}

/** 副院长香宝、岳欣: the end of two characters that no dictionary knows, with a whole name in a row behind them. */
export function rareNameEnd(
  document: Document,
  start: number,
  isName: (offset: number) => boolean,
): number | undefined {
  const end = start + 2
  const form = document.text.slice(start, end)
  if (!HAN.test(form) || NO_PART.test(form) || document.text.charAt(end) !== '、' || !isName(end + 1)) return undefined
  const words = wordsBetween(document, { start, end })
  const known = words.some((word) => word.end - word.start > 1 && !NAME_PART.test(word.tag))
  return known || words[0]?.start !== start ? undefined : end
}
