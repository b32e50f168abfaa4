import type { Span } from '../../types/index.js'
import { clauseStart } from './clause.js'
import { riseStart } from './growth.js'
import { nounBefore } from './noun-before.js'
import type { Found, Noun } from './phrase.js'
import type { Quantity } from './quantity.js'
import { alternatives, endsInRole, isScope, type TaggedWord, wordAt, wordIndex } from './quantity-word.js'

export const AREAS: ReadonlySet<string> = new Set(['平方公里', '平方米', '亩', '公顷'])
const ATTENDS = new RegExp(`^${alternatives('attends-how')}?${alternatives('attends')}`)

/** The noun that the clause before ends with, where this clause names only a scope: 培育养老机构，全县总数超过9家. */
export function nounOfClauseBefore(
  text: string,
  words: readonly TaggedWord[],
  quantity: Quantity,
  before: Noun | null,
): Noun | null {
  if (before === null || !isScope(before.text)) return null
  const clause = clauseStart(text, quantity.start)
  if (clause === 0 || text.charAt(clause - 1) !== '，') return null
  const noun = nounBefore(text, words, clause - 1)
  return noun === null ? null : { start: before.start, end: before.end, text: text.slice(noun.start, noun.end) }
}

/** 34万平方米实验室项目: the area tells how large the thing behind it is, which has no name; 7平方公里区域 is ground itself. */
export const sizesThing = (text: string, { unit, start, end }: Quantity, after: Noun | null): boolean =>
  AREAS.has(unit ?? '') &&
  after !== null &&
  !text.endsWith('占地', start) &&
  /^的?$/.test(text.slice(end, after.start)) &&
  wordAt(after.text, 0, 'ground') === '' &&
  !endsInRole(after.text, 'ground-end')

const SIZED = new RegExp(`${alternatives('sized')}(?:了|约|近|超过?|逾|共|达到?)*$`)
const LONGEST_SIZED = 10

/** 建设2万平方米的实验室: the size of what its subject builds or has; null where the area only tells where or in what. */
export function sizeNoun(text: string, { start }: Quantity, thing: Noun | null): Found | null {
  if (thing === null || !SIZED.test(text.slice(Math.max(0, start - LONGEST_SIZED), start))) return null
  return { noun: { ...thing, text: `${thing.text}面积` }, position: 'after', label: 'Metric' }
}

/** 占地98亩, 拟用地50亩, 流转土地: what is done with ground. */
const LAND = new RegExp(`((?:规划)?${alternatives('land')})(?:了|约|近|超过?|逾|共|达到?)*$`)
const LONGEST_LAND = 6

/** 核心区1500亩, 孵化场地扩到3.2万平方米: the area of what stands before it; null where that is a measure itself, or a scope. */
export const areaOf = (before: Noun | null, { unit }: Quantity): Noun | null =>
  before === null ||
  !AREAS.has(unit ?? '') ||
  isScope(before.text) ||
  NO_THING.test(before.text) ||
  endsInRole(before.text, 'figure')
    ? null
    : { ...before, text: `${before.text}面积` }

/** 环医大片区, 这栋楼一共: ground with a name of its own, and words of counting. */
const NO_THING = /(?:区域|片区|地块|海域|水域|一共|总共)$/

/** What a quantity without a noun is of, where its unit says it: an area, or persons by what they do (3万人领到证书). */
export function nounOfUnit(text: string, quantity: Quantity): Noun | null {
  const { unit, number, end } = quantity
  const span = { start: number.start, end }
  if (unit !== undefined && AREAS.has(unit)) {
    return {
      ...span,
      text: `${LAND.exec(text.slice(0, riseStart(text, quantity)).slice(-LONGEST_LAND))?.[1] ?? ''}面积`,
    }
  }
  if (unit !== '人' && unit !== '名') return null
  const does = /^[^，。；：！？、\n]{2,8}(?=[，。；！？、\n]|$)/.exec(text.slice(end, end + 9))?.[0]
  if (does === undefined) return ATTENDS.test(text.slice(end, end + 8)) ? { ...span, text: '参会人员' } : null
  // 420人科研团队: so large is the team.
  if (/(?:团队|队伍)$/.test(does)) return { ...span, text: does }
  return { ...span, text: ATTENDS.test(does) ? '参会人员' : `${does}的人` }
}

/** 完成投资 is named with what it was spent on: the noun before it in the clause, else the set counted just before. */
export function nounOfInvestment(
  text: string,
  words: readonly TaggedWord[],
  noun: Noun,
  counted: string | undefined,
  isName: (span: Span) => boolean,
): Noun {
  if (!/^(?:投资|固定资产投资)$/.test(noun.text) || text.slice(Math.max(0, noun.start - 2), noun.start) !== '完成')
    return noun
  const object = nounBefore(text, words, noun.start - 2)
  const last = object === null ? undefined : words[wordIndex(words, object.end - 1)]
  const name = object === null || last?.tag === 'ns' || isName(object) ? counted : text.slice(object.start, object.end)
  return name === undefined ? noun : { ...noun, text: `${name}完成${noun.text}` }
}

/** 新增实验室5家，总数达到24家: the total of what was just counted. */
const TOTAL = new RegExp(
  `^，?(?:全[省市区县州校]|目前|现)?的?${alternatives('total')}(?:已|将)?${alternatives('comes-to')}?$`,
)

/** The noun of the count before, where only the total is said. */
export function nounOfTotal(text: string, quantity: Quantity, before: Quantity, counted: string): Noun | null {
  if (before.unit !== quantity.unit || !TOTAL.test(text.slice(before.end, quantity.start))) return null
  return { start: quantity.start, end: quantity.end, text: counted }
}
