import { Words } from '../data.js'
import { isQuantity, type Mention, type NameMention, type QuantityMention } from '../mention.js'
import { CODES, membersOf, POST_CODE } from '../rules/encode.js'
import type { Figure } from './figure.js'
import { isMet } from './unowned.js'

const nouns = Words.of('member-nouns.tsv')
const figures = Words.of('figure-words.tsv')

const NAMES = `${CODES.Institution}-${POST_CODE}`
const NAMED = `[${CODES.Institution}${CODES.Park}${CODES.Place}]`
/** A member without a known name, between those that have one. */
const UNKNOWN = `[^，。；：、的等${NAMES}]{2,14}`
/** 甲、乙和丙 before a set, or 甲、某某中心等 with its noun behind. */
const LIST = new RegExp(
  `(?<list>${NAMED}(?:(?:、|和|及|以及)(?:${NAMED}|${UNKNOWN})){0,40})(?<open>等|这)?(?<noun>[^，。；：、${NAMES}]{0,14})$`,
  'd',
)
const LONGEST_LIST = 160

/**
 * 拥有东湖实验室、珠江实验室等省级平台6个, 前海、横琴两大平台, 甲、乙、丙这3家中心: those named before a set that are of its kind are members of it. Where
 * they open the clause and are only counted (甲、乙等11家单位发起), it is of themselves that it tells, and not of a set.
 */
export function namedMembers(figure: Figure): NameMention[] {
  const { mention, encoded, at, before, written } = figure
  if (mention.label !== 'Group' || isMet(figure)) return []
  const from = Math.max(0, at - LONGEST_LIST)
  const found = LIST.exec(encoded.code.slice(from, at))
  const [start, end] = found?.indices?.groups?.list ?? []
  if (found?.groups === undefined || start === undefined || end === undefined) return []
  const { list = '', open, noun = '' } = found.groups
  if (!mention.name.endsWith(noun.replace(LINK, ''))) return []
  const told = list.split(/[、和及]/).length
  const isSum = open === '这' || GREAT.test(written)
  const isTold = open === '等' ? told <= (mention.number ?? 0) : isSum && told === mention.number
  const opens = before.length === at - from - start
  if (!isTold || (opens && noun === '' && !isSum)) return []
  return membersOf(encoded, from + start, from + end).filter((one) => isOfKind(one, mention))
}

/** 企业已超过220家: between the noun and the number. */
const LINK = /(?:已|现|达到|达|有|共|超过|突破|超|近|约)+$/
/** 三大中心, 四大平台: what sums up those named before it, as 这三家 does. */
const GREAT = /^[两二三四五六七八九十]大/

/** 某大学 is none of 6个平台; the 成员单位 of an alliance are its members. */
export function isOfKind(one: Mention, { name }: QuantityMention): one is NameMention {
  if (isQuantity(one) || figures.ends(name, 'members')) return false
  return nouns.ends(name, one.label === 'Park' ? 'park' : one.kind)
}
