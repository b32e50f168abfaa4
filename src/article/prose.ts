import { HAN } from './characters.js'

const CHINESE_END = /[。！？]/
const COMMA = /[，；,;]/
const ENGLISH = /^(?:\S+ ){7,}.*[.!?]["”’')]?(?: |$)/

/** True for a line that says something in a sentence; false for menus, headlines, captions and names. */
export function isProse(text: string): boolean {
  if (text.length < 12) return false
  if (HAN.test(text)) return CHINESE_END.test(text) || (text.length >= 40 && COMMA.test(text)) || text.length >= 120
  return ENGLISH.test(text.slice(0, 2000))
}

/** Length of a line that counts as prose, else 0. */
export const proseLength = (text: string): number => (isProse(text) ? text.length : 0)

const FINISHED = /[。！？!?….：:；;”"’'）)》】」』]$/
/** True where a line ends as a sentence, a heading with a colon or a quotation ends. */
export const isFinished = (text: string): boolean => FINISHED.test(text)

const NUMBERED =
  /^(?:第[一二三四五六七八九十百\d]+[章节条]|[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[一二三四五六七八九十]是|[●■◆▲★·•※—])/
/** True for the first words of a heading or of an item of a list. */
export const isItem = (text: string): boolean => NUMBERED.test(text)

const TEASER = /(?:\.{2,}|…)["”]?(?:\s*\[?(?:详情|详细|全文|更多|阅读全文|查看更多|more)\W*)?$/i
const TEASER_END = 40
/** True for the first words of another article, broken off: 某市昨日举行发布会，介绍了...  */
export const isTeaser = (text: string): boolean => TEASER.test(text.slice(-TEASER_END))
