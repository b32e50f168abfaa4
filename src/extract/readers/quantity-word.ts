import type { Span } from '../../types/index.js'
import { firstIndex } from '../sorted.js'
import { anyOf, readTable } from './table.js'

/** A word of a segmenter with its part of speech (ICTCLAS tags: n noun, v verb, d adverb, p preposition …). */
export interface TaggedWord extends Span {
  tag: string
}

export type Role =
  | 'link'
  | 'take'
  | 'stop'
  | 'inner'
  | 'figure'
  | 'flow'
  | 'makes'
  | 'abstract'
  | 'bare'
  | 'class'
  | 'noun'
  | 'deed'
  | 'front'
  | 'land'
  | 'sized'
  | 'ground'
  | 'ground-end'
  | 'attends'
  | 'attends-how'
  | 'total'
  | 'state'
  | 'comes-to'
  | 'level'
  | 'change'
  | 'rise'
  | 'rise-to'
  | 'measured'
  | 'actor'
  | 'grant'
  | 'received'
  | 'bounded'
  | 'spends'
  | 'of-site'
  | 'breaks'
  | 'tells'
  | 'raised'
  | 'part-does'
  | 'does'
  | 'part-is'
  | 'linear'
  | 'occurs'
  | 'granted'

const ROLES = new Map<string, Set<string>>()
for (const [word = '', role = ''] of readTable('quantity-words.tsv', 3)) {
  ROLES.set(word, (ROLES.get(word) ?? new Set()).add(role))
}

export const hasRole = (word: string, role: Role): boolean => ROLES.get(word)?.has(role) ?? false

/** For each role how long its words are, the longest first. */
const LENGTHS = new Map<string, number[]>()
for (const [word, roles] of [...ROLES].sort(([a], [b]) => b.length - a.length)) {
  for (const role of roles) {
    const lengths = LENGTHS.get(role) ?? []
    if (lengths.at(-1) !== word.length) lengths.push(word.length)
    LENGTHS.set(role, lengths)
  }
}

/** All words of this role, as the alternatives of a regular expression. */
export const alternatives = (role: Role): string =>
  `(?:${anyOf([...ROLES.keys()].filter((word) => hasRole(word, role)))})`

/** Whether the noun ends in a word of this role: 技术合同成交额 in 额. */
export function endsInRole(noun: string, role: Role): boolean {
  for (const length of LENGTHS.get(role) ?? []) {
    if (hasRole(noun.slice(-length), role)) return true
  }
  return false
}

/** The longest word of this role that stands at the offset; empty where none does. */
export function wordAt(text: string, offset: number, role: Role): string {
  for (const length of LENGTHS.get(role) ?? []) {
    const word = text.slice(offset, offset + length)
    if (hasRole(word, role)) return word
  }
  return ''
}

const NOMINAL = /^(?:n|vn|a$|an|ag|b|j|l|i|s$|z|k|h|g|eng|x|m$|q|f)/
/** Words of place or time that end what is before them: 重组后, 园区内. */
const ENDS = new Set(['此', '其', '后', '前', '内', '里', '时', '期间', '之间', '之后', '之前', '左右'])
const CLOSES = /^(?:n|vn|j|l|s$|eng|x|z)/
/** Words of place that stand before nouns: 国内企业. */
/** Words of quality that stand before nouns: 高标准厂房. */
const QUALITY = /^(?:高[标水][准平]|高[品质][质量]|现代化|标准化|智能化|数字化|国际化)$/
const LOCAL = /^(?:[国境省市区县校院海域][内外]|线[上下]|内外|海外|前沿|各地)$/
/** Unknown words that begin with one of these are no nouns but cut wrongly: 以线|上. */
const FUNCTION = /^[以正从至将已与对在向被把让为均都也就并]/
/** 试点单位, 牵头企业: a compound that the segmenter takes for a verb is the noun it ends in. */
const HEADED = /^\p{Script=Han}{2,6}(?:单位|企业|机构|平台|项目|基地|中心|城市|园区|学校|人员|团队)$/u
const CLOSING: readonly Role[] = ['figure', 'flow', 'abstract', 'bare', 'class', 'noun', 'deed']
const LETTERS = /[\p{L}\p{N}]/u

/** Whether the word can stand inside a noun phrase. */
export const isNominal = (form: string, tag: string): boolean =>
  LETTERS.test(form) &&
  !(tag === 'x' && FUNCTION.test(form)) &&
  !ENDS.has(form) &&
  !hasRole(form, 'breaks') &&
  (NOMINAL.test(tag) || HEADED.test(form) || hasRole(form, 'inner') || CLOSING.some((role) => hasRole(form, role)))

/** 转移 | 中心: a verb whose deed is done at the site whose head stands right behind it. */
export const isOfSite = (form: string, behind: string): boolean => hasRole(form, 'of-site') && SITE.test(behind)
const SITE =
  /^(?:中心|基地|平台|学院|研究院|研究所|研究站|实验室|工作站|服务站|站点|站|点|场|园|库|集群|示范区|试验区|区(?!域)|联盟|机构)/

/** Whether a noun phrase can end with the word. */
export const closesNoun = (form: string, tag: string): boolean =>
  (CLOSES.test(tag) && !LOCAL.test(form) && !QUALITY.test(form)) ||
  HEADED.test(form) ||
  CLOSING.some((role) => hasRole(form, role))

/** Words that say of where a noun is, and name nothing themselves: 全市, 我省, 目前. */
export const isScope = (form: string): boolean =>
  /^(?:全[国省市区县州旗盟镇乡校院年球]|我[国省市区县校院]|本[省市区县校院]|目前|现在|其|该[园区校院所]?)$/.test(form)

/** The index of the first word that ends behind the offset. */
export const wordIndex = (words: readonly TaggedWord[], offset: number): number =>
  firstIndex(words, (word) => word.end > offset)
