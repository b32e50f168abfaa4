import type { Noun } from './phrase.js'
import type { Quantity } from './quantity.js'

const TOTAL = /(?:总数|总量|总计|累计|合计|共计)[^，。；：]{0,6}$/
const LONGEST_TOTAL = 10
const ANEW = /(?<=^|[省市区县州])新(?:建设?|增加?|认定|设立?|组建|引进|获批|培育|成立|备案|入驻|注册)(?=.{2})/

/** 新建机构40家，总数达94家: a total is of all of them, and not only of the new ones. */
export const ofAll = (text: string, { number }: Quantity, noun: Noun): Noun =>
  TOTAL.test(text.slice(Math.max(0, number.start - LONGEST_TOTAL), number.start))
    ? { ...noun, text: noun.text.replace(ANEW, '') }
    : noun
