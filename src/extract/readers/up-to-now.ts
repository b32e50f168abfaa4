import type { Span } from '../../types/index.js'
import { clauseStart, sentenceStart } from './clause.js'

/** 累计, 已, 以来: words of what has come together until the text was written. */
const UP_TO_NOW =
  /累计|已(?!将|拟|故)|[年月]来|以来|至今|总数|增至|增加到|(?:^|[^发出体呈展表实])现(?!场|金|货|代|实|象|状|任)/

/** 九年来，…: opens a sentence of which all is so. */
const SINCE_THEN = /^[\s“]*[^，。；]{0,14}(?:年来|以来)，/

/** Whether the clause counts what there is up to now: 园区已入驻企业40家. */
export const countsUpToNow = (text: string, { start, end }: Span): boolean =>
  UP_TO_NOW.test(text.slice(clauseStart(text, start), end)) ||
  SINCE_THEN.test(text.slice(sentenceStart(text, start), start))
