import { type Document, wordOver } from '../document.js'

/** 成立翰亦健康科技有限公司: behind a verb of founding stands what was founded, whatever the segmenter makes of its brand. */

const FOUNDS = '(?:成立|组建|设立|创办|创立)了?'
/** What stands there and begins no brand: how many, which, whose, where. */
const NO_BRAND = '了一两三多几各新该其由名的在全控合为与和以将是于后并至'
const BRAND = new RegExp(`${FOUNDS}(?![${NO_BRAND}])(?<brand>\\p{Script=Han}{1,3})$`, 'u')
const OPENING = new RegExp(`${FOUNDS}[^${NO_BRAND}]$`)

/** 成立翰亦 + 健康科技有限公司: how many characters of the brand end at the offset, which the segmenter takes for function words; 0 where none do. */
export const foundedBrand = (text: string, end: number): number =>
  BRAND.exec(text.slice(Math.max(0, end - 8), end))?.groups?.brand?.length ?? 0

/** 成立 + 拜亦健康科技有限公司: whether a single character opens the brand there, a verb or an adverb elsewhere. */
export function opensFounded(document: Document, start: number): boolean {
  const word = wordOver(document, start)
  return (
    word?.start === start &&
    word.end === start + 1 &&
    OPENING.test(document.text.slice(Math.max(0, start - 3), start + 1))
  )
}
