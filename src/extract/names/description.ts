import type { Head } from '../../lexicon/index.js'
import { type Document, wordOver } from '../document.js'
import type { LeftEdge } from './left-edge.js'
import { formOf, nameEndings, nameWords, planWords, stopsName } from './name-words.js'
import { hasProper } from './proper-word.js'

/** 省级农业工程中心: a level before a name makes a common noun of it. */
const LEVEL_BEFORE = /(?:国家级|省级|市级|区级|省部级|校级|厅局级)$/
/** 行业特色型大学, “四不像”新型研发机构: a type of body. */
const OF_TYPE = new RegExp(`型${planWords.alternatives('type')}$`)
/** 国内最大的清洁能源集团, 是全国首家技术创新联盟: what a superlative describes is no name. */
const SUPERLATIVE_BEFORE =
  /最[\p{Script=Han}]{1,3}的$|之一的$|一流的?$|(?:影响力|竞争力|意义|特色)的$|第[一二三]$|全新的?$|(?:是|为|作为)\p{Script=Han}{0,6}(?:首家|首个|第一家|第一个|唯一一?[家个]|(?:重要|主要|著名|知名|典型)的?)$/u

/** 国内领先的 + 医疗装备产业基地, and no 国内领先的 + 云杉智算中心. */
const QUALITY_BEFORE = /(?:领先|先进|知名|著名|高端|标志性|现代化|标杆性?|示范性)的$/

/** 数字经济百强 + 市: a rank of cities, and not the list of them. */
const RANKED = /强[市县区镇]$/
/** 2.3万平方米的配套服务中心: a building, told by its size. */
const SIZED_BEFORE = /\d(?:余|多)?万?(?:平方米|平米|亩|平方公里|公顷)的?$/

/** 成为 + 某大学附属医院: what another body becomes. */
const BECOMES = /(?:成为|作为|转为|列为|列入|升格为|升级为|增挂|加挂)$/

const MANY = /(?:企业|公司|机构|单位)$/

/** 某园总体规划 + 为“一园九区”, 某园规划 + 面积5平方公里: how it is laid out, and no plan's name. */
const LAYS_OUT = /^(?:为|成|形成|分为|布局|占地|用地|净用地|面积|总面积|建筑|总建筑)/

const firstForm = (document: Document, start: number): string => {
  const word = wordOver(document, start)
  return word === undefined ? '' : formOf(document, word)
}

/** 作了“某研究”大会报告: a talk to all, by its title. */
const TALK = /^(?:特邀|邀请|主旨|口头)?报告(?![会厅])/
/** What is looked at before a name. */
const LONGEST_BEFORE = 8
const QUOTED_KIND = /^“[^”]*(?:号|型|式|级|化|照|类|双|\+)”/

/** Whether the words around make a common noun of it: 规划团队, 省级农业工程中心. */
export function isDescription(
  document: Document,
  head: Head,
  { start, front, quoted }: LeftEdge,
  headStart: number,
): boolean {
  if (RANKED.test(document.text.slice(headStart, headStart + head.head.length + 1))) return true
  if (OF_TYPE.test(document.text.slice(start, headStart + head.head.length))) return true
  const behind = document.text.slice(headStart + head.head.length)
  if (head.label === 'Program' && planWords.begins(behind, 'team')) return true
  if (head.head.endsWith('规划') && LAYS_OUT.test(behind)) return true
  // “链主型”企业平台, “一站式”服务中心: what is quoted says of what kind.
  if (quoted && QUOTED_KIND.test(document.text.slice(start, headStart))) return true
  if (nameWords.is(firstForm(document, start), 'describes')) return true
  // 航运企业 + 总部: those of many firms.
  if (head.head.endsWith('总部') && MANY.test(document.text.slice(start, headStart))) return true
  if (quoted && head.kind === 'event' && TALK.test(document.text.slice(headStart + head.head.length))) return true
  if (quoted) return false
  if (head.label === 'Program' && goesOn(document, head, headStart + head.head.length)) return true
  const before = document.text.slice(Math.max(0, start - LONGEST_BEFORE), start)
  if (front?.end === headStart && nameEndings.is(head.head, 'attached')) return BECOMES.test(before)
  if (front !== undefined) return false
  return (
    (head.kind !== 'fund' && LEVEL_BEFORE.test(before)) ||
    isOnlySized(document, before, start, headStart) ||
    SUPERLATIVE_BEFORE.test(before) ||
    (QUALITY_BEFORE.test(before) && !hasProper(document, start, headStart))
  )
}

/** 260亩的云杉产业园 has a name of its own as well. */
const isOnlySized = (document: Document, before: string, start: number, headStart: number): boolean =>
  SIZED_BEFORE.test(before) && !hasProper(document, start, headStart)

/** Whether a noun follows at once: 规划 in 规划团队 ends no name, but an event has a venue and a day. */
function goesOn(document: Document, { kind }: Head, end: number): boolean {
  if (kind === 'event' && planWords.begins(document.text.slice(end, end + 3), 'of-event')) return false
  if (kind === 'fund' && planWords.begins(document.text.slice(end, end + 3), 'of-fund')) return false
  const word = wordOver(document, end)
  if (word?.start !== end || stopsName(formOf(document, word))) return false
  return /^n[^rst]?$/.test(word.tag) && word.end - word.start > 1
}
