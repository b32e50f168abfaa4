import type { Span } from '../../types/index.js'
import { wordOver } from '../document.js'
import type { MarkedText } from '../mention.js'
import type { HeadSort } from './head-sort.js'
import { formOf, isExtreme, NOMINAL, nameWords } from './name-words.js'

/** A word as it stands before the part of a name that is read already. */
interface PartBefore extends Span {
  form: string
  tag: string
}

/** The name that is being read. */
interface NameRead {
  marked: MarkedText
  headStart: number
  sort: HeadSort
  /** Words that begin names here, whatever they are elsewhere. */
  brands: ReadonlySet<string> | undefined
  /** Behind the rightmost 与 that joins fields. */
  joint: number | undefined
}

/** What ends no brand, though brands may be any word: function words, numbers, and verbs that a clause begins with. */
const NO_BRAND_TAG = /^[pcudr]|^mq?$/
const NO_BRAND = /^[拟将向与由对在于从把被让给的了内外中上下等至自及]/
/** 三岭丰农, 五洲: a number that a brand begins with counts nothing. */
const NUMBER_IN_BRAND = /^[一二三四五六七八九十百千万][^个家所座批次届期位名大款条种类项年月日级方]$/u

/** 康禾 + 元, 一目, 远 + 亿: what the segmenter takes for a number, where it counts nothing. */
const BRAND_NUMBER = /^\p{Script=Han}{0,2}[^个家所座批次届期位名大款条种类项年月日级方只多余几数]$/u
const COUNTS = /[\d一二三四五六七八九十百千万亿两几数第近超约达.]/

/** 久日, 中天: a character that counts time and may be of a brand, where no number stands before it. */
const TIME_IN_BRAND = /(?:^|[^一二三四五六七八九十百千万两几每半\d])[日月天]$/u

const COUNTED_WORKS = /\d个[^，。；]{0,8}(?:项目|工程)$/
const LONGEST_COUNTED = 16

/** Whether the word may be part of the name: a brand may be any word, and behind a 与 even verbs can only be of the field. */
export function fitsInName(word: PartBefore, name: NameRead): boolean {
  const { form, tag, end } = word
  const { marked, sort, brands, joint } = name
  const { text } = marked.document
  // 22个产业项目中 + 某物流园: those among which it is.
  if (form === '中' && COUNTED_WORKS.test(text.slice(Math.max(0, word.start - LONGEST_COUNTED), word.start)))
    return false
  if (NOMINAL.test(tag) || nameWords.is(form, 'inner') || nameWords.is(form, 'nominal') || brands?.has(form))
    return true
  if ((text.charAt(end) === '（' && isOfBrand(form)) || opensScience(word, marked)) return true
  if (isExtreme(marked.document, word)) return true
  if (sort.isCompany) {
    if (!NO_BRAND_TAG.test(tag) && !NO_BRAND.test(form)) return true
    if (
      tag === 'm' &&
      /^\p{Script=Han}{2,3}$/u.test(form) &&
      marked.mentions.endingAt(end - form.length)?.label === 'Place'
    )
      return true
    if (tag === 'm' && BRAND_NUMBER.test(form) && !COUNTS.test(text.charAt(end - form.length - 1))) return true
    if (isBrandOfPlace(word, marked) || NUMBER_IN_BRAND.test(form + text.charAt(end))) return true
    if (form.length === 1 && TIME_IN_BRAND.test(text.slice(Math.max(0, end - 2), end))) return true
  }
  if (sort.isPlan && tag === 'v' && form.length > 1 && isDone(word, name)) return true
  return joint !== undefined && tag.startsWith('v')
}

/** 中科安（山西）研究院: a single character before the place in brackets is of the brand. */
const isOfBrand = (form: string): boolean => /^\p{Script=Han}$/u.test(form) && !NO_BRAND.test(form)

/** 应用 + 数学, 合成 + 生物学: a verb that names a science with the word behind it. */
function opensScience({ form, end }: PartBefore, { document }: MarkedText): boolean {
  const next = nameWords.is(form, 'of-science') ? wordOver(document, end) : undefined
  return next !== undefined && nameWords.is(formOf(document, next), 'science')
}

/** 供应链护航 + 行动, 四平 + 换热装备三年行动: a plan is named by what it does, at its head or behind its place. */
function isDone({ form, start, end }: PartBefore, { marked, headStart }: NameRead): boolean {
  if (nameWords.is(form, 'builds') || nameWords.is(form, 'outside')) return false
  return end === headStart || marked.mentions.endingAt(start)?.label === 'Place'
}

/** 其他, 这些: words that point at what they stand before begin no brand; 每日 does. */
const POINTS = /[该本此其某各这那我你他们何些]/

/** 浙江 + 极氪科技, 浙江 + 立新检测, 沈阳 + 每日食品: right behind a place a brand may begin even as an adverb does, or be one. */
const isBrandOfPlace = ({ form, tag, start }: PartBefore, { mentions }: MarkedText): boolean =>
  (form.length === 1 ||
    (/^[dr]$/.test(tag) &&
      form.length === 2 &&
      !POINTS.test(form) &&
      !nameWords.is(form, 'stop') &&
      !nameWords.is(form, 'how'))) &&
  mentions.endingAt(start)?.label === 'Place' &&
  !NO_BRAND.test(form) &&
  /\p{Script=Han}/u.test(form)
