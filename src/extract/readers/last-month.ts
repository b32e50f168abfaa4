import { countValue } from './numeral.js'

const NUMBER = '(\\d{1,2}|[一二三四五六七八九十]{1,3})'
const MONTHS = new RegExp(`(?:[-－—–~～至到]|前)${NUMBER}个?月份?$`)
const QUARTERS = /(?:前|^|年|度)第?([一二两三])个?季度$/
const HALF = /上半年$/

/** The last month of a part of the year for which figures are told: 2 of 1至2月, 9 of 前三季度. */
export function lastMonth(words: string): number | undefined {
  const months = MONTHS.exec(words)?.[1]
  if (months !== undefined) return countValue(months) ?? undefined
  const quarters = QUARTERS.exec(words)?.[1]
  if (quarters !== undefined) return 3 * (countValue(quarters) ?? 0) || undefined
  return HALF.test(words) ? 6 : undefined
}
