import type { Span, Status } from '../../types/index.js'
import { readSections, type Section } from './headings.js'
import { beginsPredicate } from './predicate.js'

/** A stretch of the text whose sentences are about what is planned, unless their own words say otherwise. */
export interface Scope extends Span {
  status: Status
  /** The year that it looks ahead to. */
  date?: string
}

/** 王某介绍，下一步…; 方案提出，到2027年…: who says so may stand before. */
const SAID = '(?:[^，。；：]{1,30}(?:介绍|表示|提出|明确|指出|强调|透露|说|称|要求|获悉)[，：][\\s“]*)?'
const AHEAD = new RegExp(
  `^[\\s“]*${SAID}(?:下一步|下一阶段|下步|今后|接下来|未来(?=[，、一二三五十\\d几])|面向未来|展望未来|日后)`,
)
/** 到2030年, 展望2035年: a year to come, of which the rest of the paragraph tells. */
const AHEAD_TO = new RegExp(`^[\\s“]*${SAID}(?:力争|预计|计划|争取|确保)?(?:到|至|展望|面向)(?<year>20\\d\\d)年`)
/** 三、下半年打算, 2024年重点工作, 主要目标, 六大行动: headings of what is to come. */
const AIMS =
  /(?:打算|(?:工作|发展|总体)思路|(?:奋斗|发展|主要|总体|工作|建设)目标|目标任务|(?:重点|主要|工作)任务|重点工作|工作(?:安排|计划|部署)|[三四五六七八九十]大(?:行动|工程|任务|举措))/
/** 2023年重点工作完成情况, 目标任务完成情况: headings of what was done. */
const DONE = /情况|回[顾眸望]|总结|完成|进展|成效|亮点/
/** 我市将…从以下几个方面…, 下一步抓好三件事: the sentence that ends so announces aims to the end of the text. */
const ANNOUNCES =
  /(?:将|计划|拟|下一步)[^。]*(?:从|重点|抓好|做好|开展|[在就]|围绕)[^。]{0,6}(?:以下|如下|下列|[几三四五六七八](?:个?方面|件事|项工作|项任务|个重点))/
/** 一是抓任务, （二）引进院所, ——建设园区: one item of what was announced. */
const ITEM = /^\s*(?:[一二三四五六七八九十]{1,2}[是、]|[（(][一二三四五六七八九十\d]{1,2}[)）]|\d{1,2}[.、]|[—\-◆●■])/
const PLANS = /将|计划|拟/
/** How much of a sentence is looked at. */
const LOOK = 200
const GOES_ON = /^(?:并|同时，|此外，|还)/
/** 以新城为中心，建设…: what opens a sentence before its verb. */
const FRAME = /^以[^，。；]{2,20}为[^，。；]{1,12}，/
/** 某市将实施…。推动…。: a sentence without a subject goes on from one whose own verb is to come. */
const TO_COME = /(?:将|拟|计划|(?<![主重必只纪摘需首次简])要)(?=(.{2,8}))/g
/** 将与某市深化合作, 将围绕产业创新: how or with whom it will be done. */
const WITH = /^(?:与|同|在|围绕|以|通过|从|针对|依托|立足|聚焦|结合|充分|继续|进一步)/
/** 我们将认真查找差距: whoever speaks so tells of what is to come, whatever the verb. */
const WE_WILL = /(?:我们|双方|各方)(?:还|也)?将/

/**
 * Where the text speaks of plans: from 下一步 to the end of its paragraph, below a heading of aims, after a sentence that announces
 * aims, and in a sentence that goes on (并…) from one that plans; a year is to come seen from `published`. Linear in the length of the text.
 */
export function readScopes(text: string, published: string | null): Scope[] {
  const scopes: Scope[] = []
  const aims = readSections(text).flatMap((section) => aimsBelow(section, published))
  let start = 0
  let listed: 'no' | 'items' | 'all' = 'no'
  for (const paragraph of text.split('\n')) {
    const end = start + paragraph.length
    const isItem = ITEM.test(paragraph)
    // 三件事：一是…。二是…。李明说…: what is told item by item ends with the last item.
    if (listed === 'items' && !isItem && paragraph.trim() !== '') listed = 'no'
    if (listed === 'all' && isItem && isSentence(paragraph)) listed = 'items'
    if (listed === 'no') scopes.push(...sentenceScopes(paragraph, start, published))
    else scopes.push({ start, end, status: 'planned' })
    if (announcesAims(paragraph)) listed = 'all'
    start = end + 1
  }
  return [...scopes, ...aims]
}

const isSentence = (paragraph: string): boolean => /[。；]\s*$/.test(paragraph)

/** What stands below a heading of aims, with the year that it names. */
function aimsBelow({ start, end, heading }: Section, published: string | null): Scope[] {
  if (!AIMS.test(heading) || DONE.test(heading)) return []
  const year = /20\d\d(?=年)/.exec(heading)?.[0]
  if (year === undefined) return [{ start, end, status: 'planned' }]
  return year < (published ?? '').slice(0, 4) ? [] : [{ start, end, status: 'planned', date: year }]
}

function sentenceScopes(paragraph: string, offset: number, published: string | null): Scope[] {
  const scopes: Scope[] = []
  let before = ''
  let toCome = false
  for (const match of paragraph.matchAll(/[^。！？]+[。！？]?/g)) {
    const [sentence] = match
    const start = offset + match.index
    const end = offset + paragraph.length
    const year = AHEAD_TO.exec(sentence)?.groups?.year
    if (year !== undefined && published !== null && year > published.slice(0, 4))
      return [...scopes, { start, end, status: 'planned', date: year }]
    if (AHEAD.test(sentence)) return [...scopes, { start, end, status: 'planned' }]
    const silent = beginsPredicate(sentence.replace(FRAME, ''))
    const goesOn: boolean = GOES_ON.test(sentence) ? PLANS.test(before.slice(0, LOOK)) : silent && toCome
    if (goesOn) scopes.push({ start, end: start + sentence.length, status: 'planned' })
    toCome = (goesOn && silent) || looksAhead(sentence)
    before = sentence
  }
  return scopes
}

const looksAhead = (sentence: string): boolean =>
  WE_WILL.test(sentence.slice(0, LOOK)) ||
  [...sentence.slice(0, LOOK).matchAll(TO_COME)].some(([, verb = '']) => beginsPredicate(verb) || WITH.test(verb))

function announcesAims(paragraph: string): boolean {
  const end = paragraph.trimEnd()
  const sentence =
    end
      .slice(Math.max(0, end.length - LOOK))
      .split(/[。！？](?=.)/)
      .at(-1) ?? ''
  return ANNOUNCES.test(sentence)
}
