import type { Head } from '../../lexicon/index.js'
import { type Document, wordOver } from '../document.js'
import { isDealt, namesFund } from './fund-name.js'
import type { LeftEdge } from './left-edge.js'
import { isBrandWord, keepsField, nameEndings, opensWithBrand, planWords } from './name-words.js'
import { hasProper } from './proper-word.js'
import { namesWork } from './works-name.js'

/** 十四五规划, 2025行动计划, 三年行动方案: the years that tell one plan from another. */
const YEARS = /(?:十[一二三四五六]五|\d{4}|[一二三四五六七八九十]年)/
/** A head no longer than this (规划, 方案) says too little where neither 《》, quotation marks nor years mark a plan. */
const LONGEST_SHORT_HEAD = 3
/** Characters of a modifier that can do without a place or a body at its front. */
const LONG_ENOUGH = 4
/** Characters that tell a project of a place from any of its kind there. */
const LONG_PROJECT = 6
/** 实施人才优先发展战略: what a strategy is carried out for, and what stands before one that is named. */
const STRATEGY = new RegExp(`^.{2,}${planWords.alternatives('of-strategy')}$`)
const NAMED_STRATEGY = /(?:实施|落实|服务|推进|贯彻|融入|[、和])$/

/** Plans and policies named in running text carry years, or a head that says more than 规划 and a field. */
export function namesPlan(document: Document, { head, kind }: Head, edge: LeftEdge, headStart: number): boolean {
  const { start, front } = edge
  const modifier = document.text.slice(start, headStart)
  if (kind === 'fund' && isDealt(modifier)) return false
  if (kind === 'fund' && namesFund(document, head, edge, headStart)) return true
  if (nameEndings.is(head, 'works')) return namesWork(document, edge, headStart)
  if (nameEndings.is(head, 'project') && ofPlace(document, edge, headStart))
    return keepsField(document, edge.front?.end ?? start, headStart)
  if (nameEndings.is(head, 'project') && opensWithBrand(document, start, headStart))
    return modifier.length + head.length > LONG_ENOUGH + 1
  if (nameEndings.is(head, 'project') && modifier.length >= LONG_PROJECT && startsWithName(document, start))
    return !OF_SITE.test(modifier)
  if (
    head === '战略' &&
    front === undefined &&
    STRATEGY.test(modifier) &&
    isCarriedOut(document.text, start, headStart + head.length)
  )
    return true
  if (isOwned(document, head, edge, headStart)) return true
  if (head.length <= LONGEST_SHORT_HEAD && !YEARS.test(modifier)) return false
  if (nameEndings.ends(head, 'common')) return false
  const long = modifier.length >= LONG_ENOUGH
  if (YEARS.test(modifier) || YEARS.test(head)) return long
  return keepsField(document, start, headStart) && (front !== undefined || long)
}

/** Whether a strategy is spoken of as a whole: 实施…战略，not …战略需求. */
const isCarriedOut = (text: string, start: number, end: number): boolean =>
  NAMED_STRATEGY.test(text.slice(Math.max(0, start - 2), start)) && /^[，。、；的等”]/.test(text.slice(end))

/** 云杉光电产业园 + 项目: the park itself. */
const OF_SITE = /(?:园|区|城|中心|基地|院|室|厂)$/
/** 云杉 + 新材航空结构件 + 项目: a firm's brand that the dictionary has as a name. */
function startsWithName(document: Document, start: number): boolean {
  const word = wordOver(document, start)
  return word?.start === start && isBrandWord(document, word)
}

/** Kinds of places in which there are many projects of a kind. */
const WIDE = new Set(['province', 'region', 'country'])
/** 株洲 + 石油智能装备 + 项目: what stands between a town or park and 项目 is long enough to tell it from others; behind a province a brand does. */
const ofPlace = (document: Document, { start, front }: LeftEdge, headStart: number): boolean =>
  front?.start === start &&
  headStart - front.end >= LONG_PROJECT &&
  (!WIDE.has(front.kind) || hasProper(document, front.end, headStart))

/** 宜春市 + 供应链护航 + 行动: what stands between its owner and a short head is long enough to tell it from others. */
const ofOwner = ({ start, front }: LeftEdge, headStart: number): boolean =>
  front?.start === start && front.kind !== 'country' && headStart - front.end >= LONG_ENOUGH

/** 项目计划投产, 观测网二期计划今年开工 are intentions, 专项办 is an office. */
const NO_PLAN = /(?:项目|公司|企业|集团|[一二三四五六七八九十]期|装置|生产线|）)计划|专项[办组检]|补偿资金/
/** 入选江淮英才计划, 实施高素质农民培育工程: what is carried out, entered or paid from. */
const ENTERED = new RegExp(`${planWords.alternatives('carries-out')}(?:了|的|过)?$|(?:行动|计划|工程|专项)”?[和、及]$`)
const isEntered = (document: Document, start: number, headStart: number): boolean =>
  headStart - start >= LONG_ENOUGH &&
  ENTERED.test(document.text.slice(Math.max(0, start - 4), start)) &&
  (keepsField(document, start, headStart) || isCampaign(document.text, start, headStart))

/** 实施 + 金融支撑 + 行动: what is carried out so is one campaign, however general its words. */
const isCampaign = (text: string, start: number, headStart: number): boolean =>
  /实施$/.test(text.slice(Math.max(0, start - 2), start)) &&
  /^行动(?=[，。；、”]|等|$)/.test(text.slice(headStart, headStart + 3))

/** Whether a plan or fund is named by whose it is, or by being carried out or entered. */
function isOwned(document: Document, head: string, edge: LeftEdge, headStart: number): boolean {
  const end = headStart + head.length
  // 生物医学工程 is a discipline.
  if (!nameEndings.ends(head, 'owned') || nameEndings.ends(document.text.slice(edge.start, end), 'discipline'))
    return false
  if (NO_PLAN.test(document.text.slice(edge.start, end + 1))) return false
  return ofOwner(edge, headStart) || isEntered(document, edge.start, headStart)
}
