import type { Quantity } from './quantity.js'
import { alternatives } from './quantity-word.js'

/** Figures by which members are told apart, before the sum that bounds them. */
const BOUNDED = alternatives('bounded')
const OVER = '(?:超过|超|过|逾|达)'
const NUMERAL = '(?:\\d[\\d.]*[百千万亿]*|[十百千]?[万亿])'
const UNIT = '(?:元|美元|亩|平方米)'
/** The lower of two sums: 5亿元~ in 5亿元~10亿元项目, 5亿元以上 in 5亿元以上10亿元以下项目. */
const LOWER = `(?:${NUMERAL}${UNIT}?(?:[~—至或-]|(?:及?以上|以下)[、至]?))?`
const BOUND = '(?:及以上|以上|以下|以内)'
const KIND = '(?:\\p{Script=Han}{0,6}(?:项目|企业|公司|工程|基金|合同|订单|设备|仪器|装备|楼宇))'

/** What stands before the unit of a sum that begins a noun: 投资超30亿 before 元项目. */
const FRONT = new RegExp(`(?:${BOUNDED}?${OVER}?${LOWER}${NUMERAL})$`)
const SUM_HERE = new RegExp(`^${BOUNDED}?${OVER}?${LOWER}${NUMERAL}${UNIT}${BOUND}?的?(?=${KIND})`, 'u')
const COUNTED_BEHIND = new RegExp(
  `^(?:(?:[~—至或-]|(?:及?以上|以下)[、至]?)${NUMERAL}${UNIT})?${BOUND}?的?${KIND}(?:总数|数量)?(?:(?:共|有|达到|达|已|为|了|超过|超|突破|近|约|逾)*\\d|(?:有(?![望力效助利])|包括)\\p{Script=Han})`,
  'u',
)
const COUNTED_BEFORE = new RegExp(`\\d[余多]?[个家项支栋幢座户]${BOUNDED}?${OVER}?${LOWER}$`)
const MEMBERS_BEHIND = new RegExp(`^${BOUND}?的?${KIND}`, 'u')
const LONGEST = 24

/** Whether the sum says which members are counted (10亿元以上项目6个, 6个投资超30亿元的项目) and is no figure of anyone. */
export function isThreshold(text: string, { kind, start, end, number }: Quantity): boolean {
  if (kind !== 'measure') return false
  const behind = text.slice(end, end + LONGEST)
  return (
    COUNTED_BEHIND.test(behind) ||
    (COUNTED_BEFORE.test(text.slice(Math.max(0, Math.min(start, number.start) - LONGEST), start)) &&
      MEMBERS_BEHIND.test(behind))
  )
}

/** Where the noun begins that starts with a sum's unit at `start`: 投资超30亿元项目. The same offset where no sum stands there. */
export function withSum(text: string, start: number): number {
  const front = FRONT.exec(text.slice(Math.max(0, start - LONGEST), start))?.[0] ?? ''
  return front !== '' && SUM_HERE.test(text.slice(start - front.length, start + LONGEST)) ? start - front.length : start
}

/** The length of a sum that begins the noun counted before it: 投资超30亿元的 in 6个投资超30亿元的项目. */
export const sumLength = (text: string, offset: number): number =>
  SUM_HERE.exec(text.slice(offset, offset + 2 * LONGEST))?.[0].length ?? 0
