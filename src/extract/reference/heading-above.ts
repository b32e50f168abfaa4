import { type Document, paragraphStart } from '../document.js'
import { isNamed, type MarkedText, type NameMention } from '../mention.js'

/** ■, 三、, 二期: what else a heading may hold that is nothing but a name. */
const BESIDES = /^[^\p{Script=Han}]*(?:[一二三四五六七八九十]{1,3}[、）])?(?:项目|[一二三四五]期)?[^\p{Script=Han}]*$/u
const LONGEST = 36

/** What the line above the paragraph names, where it says no more: under 某检测公共服务平台 项目 is that platform. */
export function headingAbove({ document, mentions }: MarkedText, offset: number): NameMention | undefined {
  const { text } = document
  const end = lineAbove(document, paragraphStart(document, offset))
  const start = paragraphStart(document, Math.max(0, end - 1))
  if (end === 0 || end - start > LONGEST) return undefined
  const [one, ...others] = mentions.within({ start, end })
  if (one === undefined || others.length > 0 || !isNamed(one, 'Institution', 'Park', 'Program')) return undefined
  return BESIDES.test(text.slice(start, one.start) + text.slice(one.end, end)) ? one : undefined
}

/** The end of the last line before the offset that holds anything. */
function lineAbove({ text }: Document, offset: number): number {
  let end = offset
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end--
  return end
}
