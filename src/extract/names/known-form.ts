import type { NameEntry } from '../../lexicon/index.js'
import { type Document, isWordStart, wordOver } from '../document.js'

/** A form of a name of the lexicon where it stands. */
export interface KnownForm {
  entry: NameEntry
  start: number
  end: number
}

/** A place's name and the first character of one of its bodies or posts. */
const BODY_BEHIND = /[省市区县州][委政人长局发科党住农教财公常纪领]/
/** The last character of a ministry or an office and the party's organ in it. */
const PARTY_BEHIND = /^[部委局办署院会厅]党[组委]/
/** What a place's name ends with, whatever the segmenter makes of it. */
export const LEVEL_END = /[省市区县州]$/
/** 徐工集团 + 选择: a name ends with such a word whatever the segmenter joins to it, but for 大学生 and the like. */
const CLOSED = /(?:集团|公司|大学|学院|研究院|研究所|实验室|银行|医院)$/
const OPEN = /[城生路军]/
/** 云杉创投 + 领投: what the segmenter takes to the name before it. */
const INVESTS = /[领跟参]投/

/** 城是, 园与: the segmenter makes one unknown word of a name's last character and the function word behind it. */
const FUNCTION_BEHIND = /^[是为与和及将已在由也正]$/
const cutByFunctionWord = (document: Document, end: number): boolean => {
  const word = wordOver(document, end)
  return word?.tag === 'x' && word.start === end - 1 && FUNCTION_BEHIND.test(document.text.slice(end, word.end))
}

/** Whether the form is a name here and no piece of other words: the shorter it is, the more words must agree. */
export function standsAlone(document: Document, { entry, start, end }: KnownForm): boolean {
  const length = end - start
  // 唐山 | 西站, 余姚 | 人才: a place, whatever the segmenter makes of it.
  if (entry.label === 'Place' && BEHIND_CITY.test(document.text.slice(end, end + 2))) return true
  // 光谷·科学岛: what a dot joins to the word before is a part of that.
  if (length < 4 && entry.label === 'Park' && document.text.charAt(start - 1) === '·') return false
  if (length < 4 && isCutItem(document.text, entry.kind, start, end)) return false
  if (length < 4) return fitsWords(document, entry, start, end)
  // 黄渤海新区 is no 渤海新区: the segmenter sees a name that begins before.
  const word = wordOver(document, start)
  if (word !== undefined && word.start < start && word.end < end && /^n[sz]/.test(word.tag)) return false
  const isBodyOrPark = entry.label === 'Institution' || entry.label === 'Park'
  const within = entry.label === 'Park' && /[内里]/.test(document.text.charAt(end))
  const closed = within || (CLOSED.test(document.text.slice(start, end)) && !OPEN.test(document.text.charAt(end)))
  const cut =
    length < 6 &&
    !closed &&
    !isWordStart(document, end) &&
    !(isBodyOrPark && cutByFunctionWord(document, end)) &&
    !LEVEL_END.test(document.text.charAt(end - 1))
  return !cut || heldByWord(document, start, end) || INVESTS.test(document.text.slice(end, end + 2))
}

/** 西站, 人才: what stands behind a city whose last character the segmenter joins to it: 唐山 + 西站, 余姚 + 人才. */
const BEHIND_CITY = /^(?:[东西南北]站|人才)/

/** Prepositions that the segmenter takes to a name behind them. */
const SWALLOWED = /[继由与对经被据]/

/** 汉威科技、日立 + 信、新天科技: in a list the whole item is the name. */
const REST_OF_ITEM = /^[^\P{Script=Han}等和与及][、等]/u
const isCutItem = (text: string, kind: string, start: number, end: number): boolean =>
  kind === 'company' && text.charAt(start - 1) === '、' && REST_OF_ITEM.test(text.slice(end, end + 2))

/** Whether words begin and end with the span, or one word that is a name holds it. */
function fitsWords(document: Document, { label }: NameEntry, start: number, end: number): boolean {
  const opens = isWordStart(document, start)
  if (opens && isWordStart(document, end)) return true
  // 科技部 + 党组成员: the segmenter joins the body's last character to its party's organ.
  if (opens && end - start > 2 && PARTY_BEHIND.test(document.text.slice(end - 1, end + 2))) return true
  // 南开区委 is cut 南开/区委, and yet the district is named.
  if (opens && end - start > 2 && BODY_BEHIND.test(document.text.slice(end - 1, end + 1))) return true
  // 襄阳市以: the segmenter makes one unknown word of 市 and what follows.
  const last = wordOver(document, end - 1)
  const isLevel = label === 'Place' && end - start > 2 && LEVEL_END.test(document.text.charAt(end - 1))
  if (opens && isLevel && last?.tag === 'x' && last.start === end - 1) return true
  const word = wordOver(document, start)
  if (word === undefined || word.end < end) return false
  // 继柳工, 由云杉: the segmenter makes one unknown word of a preposition and a firm.
  if (label === 'Institution' && word.tag === 'x' && word.end === end && start === word.start + 1)
    return SWALLOWED.test(document.text.charAt(word.start))
  // 北大荒 is a place, and no university stands in it, nor 成电 in 集成电路.
  return label === 'Place' ? /^n[stz]/.test(word.tag) : word.tag === 'nt' || (word.tag === 'nz' && opens)
}

/** Whether one word of the segmenter's holds the name and more: it cuts no other name in two, as 中国石油 would 中国石油化工. */
function heldByWord(document: Document, start: number, end: number): boolean {
  const word = wordOver(document, end - 1)
  return word !== undefined && word.start <= start && word.end > end
}
