import { withoutTraces } from './conversion-traces.js'

const ODD = /[^\u0020-\u007e\u4e00-\u9fff，。、：；“”‘’（）《》！？]/
const INVISIBLE = /[\p{Cf}\p{Co}]/gu
const RADICALS = /[\u2e80-\u2fdf\uf900-\ufaff]/g
/** Radicals that Unicode does not fold by itself, each before its character. */
const RADICAL_PAIRS =
  '⺠民⺎兀⺙攵⻄西⻁虎⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙'
const plainRadical = (radical: string): string => {
  const at = RADICAL_PAIRS.indexOf(radical)
  return at < 0 ? radical.normalize('NFKC') : RADICAL_PAIRS.charAt(at + 1)
}
const SPACES = /[\s\p{Cc}]+/gu
const BESIDE_MARK = / ?([，。、；：！？《》（）【】「」『』〈〉]) ?/g
/** 来 源： and 索 引 号：, spread to one width. */
const SPREAD_LABEL = /^(?:\p{Script=Han} ){1,4}\p{Script=Han}(?=[:：])/u
const closeUp = (label: string): string => label.replaceAll(' ', '')

/**
 * One line with plain single spaces: full-width, no-break and thin spaces become one space, invisible characters and icon
 * fonts go, spaces beside Chinese punctuation go, and the look-alike radicals that PDF files bring become characters.
 */
export function plainLine(line: string): string {
  let text = line
  if (ODD.test(text)) {
    text = text.replace(INVISIBLE, '').replace(RADICALS, plainRadical)
  }
  text = withoutTraces(text.replace(SPACES, ' ').trim())
  return text.includes(' ') ? text.replace(BESIDE_MARK, '$1').replace(SPREAD_LABEL, closeUp) : text
}

export const HAN = /\p{Script=Han}/u
const HAN_ALL = /\p{Script=Han}/gu

/** How many Chinese characters the text has. */
export const hanCount = (text: string): number => text.match(HAN_ALL)?.length ?? 0
