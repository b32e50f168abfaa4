import { hasLabel } from '../mention.js'
import { levelBefore } from './fund-name.js'
import type { FoundHead } from './head-word.js'
import type { LeftEdge } from './left-edge.js'

/** The verb or preposition whose last character may have been read as the first of a name. */
const SAID_BEFORE = /^(?:[曾历现担兼出时]任|(?:^|[，。；：“\n])[据经])$/
const CALLED = /^(?:又称|又名|亦称|也称|原称|现称|俗称)(?=\p{Script=Han}{2})/u
const SERVES = /^[^，。；：]{0,12}?(?:为|作为)/
const FAR = 14
/** 2023年, 第五届, 首届: the edition that an event's or a plan's name begins with; 自2001年某活动周举办以来 tells since when. */
const EDITION = /(?<!自从?)(?:\d{4}年?(?:度|春季|秋季|夏季|冬季)?|第[一二三四五六七八九十百\d]+届|首届)$/
/** 连续举办 + 五届 + 中国某大会: how often it was held. */
const ROUNDS = /^[^第十]?[两三四五六七八九]届/
/** 第八届中国国际“数智+”大会: what stands before the quotation names the event as well. */
const OPENS_EVENT = /^(?:第[一二三四五六七八九十百\d]+届|首届|\d{4}年?|中国|全国|国际|世界|全球)/
/** 中国· + 河南开放创新大会, 2023重庆· + 两江新区招商大会: the wider place before a dot. */
const WIDER_PLACE = /(?<!\p{Script=Han})(?:\d{4}年?)?\p{Script=Han}{2,4}·$/u
const LONGEST_WIDER = 10
/** “十五五”: the years of a plan. */
const PERIOD = /^“十[一二三四五六]五”/

/** 世界 + 绿色贸易促进会, 全国 + 海洋研究会: an association of the whole world or country begins so. */
const WORLDWIDE = /(?:^|[^\p{Script=Han}])(?:世界|全球|国际|全国)$/u
const JOINED = new Set(['association', 'alliance'])
/** 新一届 + 中国某学会. */
const OF_TERM = /^(?:新一|首|本|上|第[一二三四五六七八九十]+)届/
/** 世界500强企业 + 云杉集团, 其控股公司 + 云杉机械有限公司: what is said of a firm before its name. */
const FIRM_TITLE =
  /^(?:(?:世界|中国|全国|全球|国内|民营)*(?:\d+|百)?强(?:企业)?|(?:企业|上市公司|民企|央企|国企)|(?:其|公司)?(?:全资|控股|参股|下属|旗下|所属)*[子孙分母]?公司|其)(?=\p{Script=Han}{3})/u

/** “黑土农作制度”重点实验室: the quotation that opens a name is whole. */
const isCutQuote = (modifier: string): boolean => modifier.indexOf('”') >= 0 && modifier.indexOf('“') < 0

/** Where the name of a head begins: a plan's or event's edition belongs to it, an agreement's first party and a quotation's outside do not. */
export function startOfName(
  text: string,
  { head, start: headStart, end: headEnd, clauseStart }: FoundHead,
  { start, front, quoted }: LeftEdge,
): number {
  // 曾任 + 中汽研（天津）…, 据 + 团泊…示范区: the segmenter makes one unknown word of what stands before and of a name.
  if (start + 1 < headStart && SAID_BEFORE.test(text.slice(Math.max(0, start - 1), start + 1))) return start + 1
  // 以 + 容东片区某城为主要载体: what serves as something.
  if (start + 2 < headStart && text.charAt(start) === '以' && SERVES.test(text.slice(headEnd, headEnd + FAR)))
    return start + 1
  // 又称 + 丰源工业园: another name of what stands before the bracket.
  const called = CALLED.exec(text.slice(start, headStart))?.[0].length ?? 0
  if (called > 0) return start + called
  const term = head.label === 'Institution' ? (OF_TERM.exec(text.slice(start, headStart))?.[0].length ?? 0) : 0
  if (term > 0) return start + term
  if (head.kind === 'company') return start + (FIRM_TITLE.exec(text.slice(start, headStart))?.[0].length ?? 0)
  if (WORLDWIDE.test(text.slice(Math.max(0, start - 3), start)) && JOINED.has(head.kind)) return start - 2
  // 全国 + 半导体设备标准化技术委员会: there is one for the country.
  if (head.head.startsWith('标准化') && text.startsWith('全国', start - 2)) return start - 2
  if (head.label !== 'Program')
    return text.charAt(start - 1) === '“' && isCutQuote(text.slice(start, headStart)) ? start - 1 : start
  const editionBefore = (at: number): number =>
    EDITION.exec(text.slice(Math.max(clauseStart, at - 9), at))?.[0].length ?? 0
  const ofParties = head.kind === 'agreement' && front !== undefined && text.charAt(front.start - 1) === '—'
  const joined = text.charAt(start) === '暨' ? 1 : 0
  const level = head.kind === 'fund' ? levelBefore(text, start) : 0
  const from = ofParties ? front.end : start - level - editionBefore(start) + joined
  if (head.kind === 'event') {
    const rounds = ROUNDS.exec(text.slice(Math.max(0, from - 1), headStart))?.[0].length ?? 0
    if (rounds > 0) return from + rounds - 1
    if (from >= 2 && text.startsWith('全国', from - 2)) return from - 2
    const wider = WIDER_PLACE.exec(text.slice(Math.max(clauseStart, from - LONGEST_WIDER), from))?.[0].length ?? 0
    if (wider > 0) return from - wider
  }
  const open = text.lastIndexOf('“', headStart)
  // 广西高校毕业生“桂在有你”就业行动: whose it is opens the name.
  const ofPlace = front?.start === start && hasLabel(front, 'Place', 'Park') && head.kind !== 'award'
  const ofEvent = head.kind === 'event' && OPENS_EVENT.test(text.slice(from, open))
  // 低空经济“十五五”专项规划: the years of a plan are no name of its own.
  const ofYears = PERIOD.test(text.slice(open))
  return quoted && !ofPlace && !ofEvent && !ofYears ? Math.max(from, open - editionBefore(open)) : from
}
