import type { Span } from '../../types/index.js'
import { countValue } from './numeral.js'

/** How a numeral is a part of a whole: 84.7%, 百分之三十, 三成, 三分之一. */
export interface Share extends Span {
  /** The power of ten and the divisor that make the numeral a plain fraction. */
  shift: number
  parts: number
  /** 三成五: the digit behind 成. */
  tail: string
}

const PARTS = /([一二两三四五六七八九十]+|\d+)分之$/
/** 两成 is a fifth; 成立, 成为 and 成果 are words. */
const TENTHS = /^成(?![立为功果员都套熟长绩本交品像分千百效渝型就人才])([一二三四五六七八九])?/

/** The share that the numeral at `span` states, with the words that make it one; null for a plain number. */
export function shareAt(text: string, { start, end }: Span): Share | null {
  const before = text.slice(Math.max(0, start - 6), start)
  if (before.endsWith('百分之')) return { start: start - 3, end, shift: -2, parts: 1, tail: '' }
  const parts = PARTS.exec(before)
  if (parts !== null) {
    const [words = '', count = ''] = parts
    const divisor = countValue(count)
    return divisor ? { start: start - words.length, end, shift: 0, parts: divisor, tail: '' } : null
  }
  const half =
    end - start === 1 && text.charAt(start) === '一' && /^半(?![天年个月小夜径])/.test(text.slice(end, end + 2))
  if (half) return { start, end: end + 1, shift: 0, parts: 2, tail: '' }
  // 1/4 is a quarter; 3/12 and 1/2024 are dates.
  const slash = end - start === 1 ? /^\/([2-9]|10)(?![\d/年月日.:：-])/.exec(text.slice(end, end + 4)) : null
  if (slash !== null && Number(text.charAt(start)) < Number(slash[1]))
    return { start, end: end + slash[0].length, shift: 0, parts: Number(slash[1]), tail: '' }
  const sign = /^\s?([%‰])/.exec(text.slice(end, end + 2))
  if (sign !== null) {
    return { start, end: end + sign[0].length, shift: sign[1] === '‰' ? -3 : -2, parts: 1, tail: '' }
  }
  const tenths = end - start === 1 ? TENTHS.exec(text.slice(end, end + 3)) : null
  if (tenths !== null) return { start, end: end + tenths[0].length, shift: -1, parts: 1, tail: tenths[1] ?? '' }
  return null
}
