import type { Head } from '../../lexicon/index.js'
import { type Document, isWordStart, wordOver } from '../document.js'
import type { MarkedText } from '../mention.js'
import { formOf, nameWords } from './name-words.js'
import { POINTS } from './proper-word.js'

/** A head word where it stands. */
export interface FoundHead {
  head: Head
  start: number
  end: number
  clauseStart: number
  /** A post begins where the head ends: 大学 | 校长, whatever the segmenter makes of them. */
  beforePost: boolean
}

/** The field of an institute in short (地质地球, 过程工程) is no longer. */
const LONGEST_FIELD = 8
/** 电台道, 机场路: a road that is named after what it leads to. */
const BEHIND_ROAD = /^(?:路|道|街|大道|大街)(?![路线演由径德理教过])/
/** 生源基地校: what is a base, and not its name. */
const OF_BASE = /[校县班]/
/** 区域中心城市, 三角洲中心区域, 中心任务: what is central, and no body. */
const CENTRAL = /^(?:城市|区[域块位]|城区|地带|地位|位置|任务|工作|环节|思想|议题|镇|村)/
/** 大片区为核心区: the segmenter takes a function word to an unknown one. */
const FUNCTION_WORD = /[为与对由将在已也正还仍又要就便都原]/
/** 医药城里, 产业园内: the segmenter may make one word of 城里. */
const INSIDE = /[里内]/
/** 在创业板上市: what a firm did, and no town. */
const LISTED = '上'
/** 战略合作: how one works together. */
const STRATEGIC = /^(?:性|合作|伙伴|协作|支撑|支点|腹地|定位|需求|科技|投资)/
/** 智慧城市创新中心: no 智慧城; but 科学城市民中心. */
const CITY = /^城市(?![民级政])/
/** 机器人学会各种动作: what is learnt, and no society. */
const LEARNS = /^(?:了|各|如何|怎|一|用|做)/

/** Whether a word ends with the head, or a mark or a name follows it; a short head needs a word of its own. */
export function standsAsHead({ document, mentions }: MarkedText, { head, start, end, beforePost }: FoundHead): boolean {
  const { text } = document
  const ends =
    beforePost ||
    isWordStart(document, end) ||
    /[\p{P}\s]/u.test(text.charAt(end)) ||
    mentions.startingAt(end) !== undefined ||
    (head.label === 'Park' && INSIDE.test(text.charAt(end))) ||
    (wordOver(document, end)?.tag === 'x' && FUNCTION_WORD.test(text.charAt(end)))
  // 起重机 is no 重机, which ends names of works; 机器人学会各种动作 no 学会.
  if (head.kind === 'company' && isInWord(document, start, end)) return false
  if (BEHIND_ROAD.test(text.slice(end, end + 2))) return false
  // 全球联络站硅谷站: where the station is.
  if (head.label === 'Park' && text.charAt(end) === '站') return false
  if (head.kind === 'base' && OF_BASE.test(text.charAt(end))) return false
  // 列入“万名”工程项目 + 县: a county that has it.
  if (head.kind === 'project' && /[县区户村]/.test(text.charAt(end))) return false
  if (head.head.endsWith('排名') && /^[第前居在]/.test(text.charAt(end))) return false
  if (head.head === '市' && text.charAt(start - 1) === LISTED) return false
  if (head.head === '战略' && STRATEGIC.test(text.slice(end, end + 2))) return false
  if (head.label === 'Park' && CITY.test(text.slice(end - 1, end + 2))) return false
  if (head.head === '控股' && /^(?:[的了权]|子公司|孙公司|股东|企业)/.test(text.slice(end, end + 3))) return false
  if (head.head === '学会' && LEARNS.test(text.slice(end, end + 2))) return false
  if (head.head.endsWith('中心') && CENTRAL.test(text.slice(end, end + 2))) return false
  const whole = head.head.length > 1 || isHeadWord(document, head, start)
  return ends && (whole || isInstitute({ document, mentions }, head, start))
}

/** Whether a common noun of the segmenter's is the head and one character before it. */
function isInWord(document: Document, start: number, end: number): boolean {
  const word = wordOver(document, start)
  return word?.start === start - 1 && word.end === end && word.tag === 'n'
}

/** 中科院地质地球 + 所, 中科院上海有机化学 + 所: behind an academy and a field 所 is an institute, whatever the segmenter makes of it. */
function isInstitute({ document, mentions }: MarkedText, { head }: Head, offset: number): boolean {
  if (head !== '所') return false
  for (let at = offset - 2; at >= offset - LONGEST_FIELD; at--) {
    const before = mentions.endingAt(at)
    const academy = before?.label === 'Place' ? mentions.endingAt(before.start) : before
    if (before !== undefined) return academy?.kind === 'institute'
    if (mentions.covering(at) !== undefined || !/\p{Script=Han}/u.test(document.text.charAt(at))) return false
  }
  return false
}

/** A head of one character (局, 展, 港) counts where it is a word of its own or ends a proper name, not inside 发展 or 布局. */
function isHeadWord(document: Document, { label }: Head, offset: number): boolean {
  const word = wordOver(document, offset)
  if (word?.end !== offset + 1 || nameWords.is(formOf(document, word), 'common')) return false
  if (word.start === offset) return /^[nxkqg]/.test(word.tag)
  return (label === 'Park' && !POINTS.test(formOf(document, word)) ? /^(?:n[ts]|x)/ : /^n[ts]/).test(word.tag)
}
