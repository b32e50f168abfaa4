import type { Span } from '../../types/index.js'
import { clauseStart } from './clause.js'
import { nounOfHeldShare } from './held-share.js'
import { nounAfter } from './noun-after.js'
import { nounBefore } from './noun-before.js'
import { withText } from './noun-text.js'
import type { Noun } from './phrase.js'
import type { Quantity } from './quantity.js'
import { alternatives, endsInRole, hasRole, type TaggedWord, wordIndex } from './quantity-word.js'

/** 同比增长84.7%: the change, its base year and the words between it and the number; 比增, 比上年增 and a clause's 增 are short for it. */
const CHANGE = new RegExp(
  `(?<base>同比|环比|年均|平均|[较比](?:[^，。；]{1,12}?))?(?<change>${alternatives('change')}|(?<=^|、|[年月期]|(?<![对相可])比|季度|年[初底末])[增降])(?:率)?(?:了|达到|达|为|约|近|超过|超)*$`,
)
const SHORT_CHANGE: Readonly<Record<string, string>> = { 增: '增长', 降: '下降' }
/** Between the name of a share and the number: 达, 提高到. */
const LEVEL =
  '(?:连续[\\d一二三四五六七八九十]+年)?(?:已|将|又|预计|有望)*(?:达到|达|为|(?:提高|提升|上升|增加|扩大|下降|降低)[到至]|[升增降][到至]|保持在?|稳定在|维持在|超过|超|突破|不足|约|近|了)*$'
const PORTION = new RegExp(
  `占(?![比有]|地(?!区|方))(?<whole>[^，。；]{0,14}?)(?:的)?(?:比重|比例)?(?:[由从][^，。；]{1,20})?${LEVEL}`,
)

const OTHER_WHOLE = /^.*(?:%|[一二三四五六七八九]成|分之[一二三四五六七八九])(?:以上|左右)?[、和]/
/** 高于全市平均水平2.2个百分点 */
const OVER = /(?:高于|高出|快于|领先|低于|慢于|超出)[^，。；、\d]{2,12}$/
/** 是2013年的2.1倍 */
const TIMES =
  /(?:是|为|达到|达|相当于)(?<base>\d{4}年|上年|去年|前年|上年同期|去年同期|五年前|十年前)的?(?:约|近|超过)?$/
const RATIO = new RegExp(`占比(?:[由从][^，。；]{1,20}?)?${LEVEL}`)
/** 迈上“百亿级”台阶, 突破千亿大关: what was passed on the way to a level. */
export const MILESTONE =
  '(?:突破|迈上|跨上|站上|登上|跃上|跨越|越过|冲破|迈过)了?“?[^，。；“”]{0,8}”?(?:元|级)?新?(?:台阶|大关|关口|门槛)'
/** 从11%提升至35%: the level reached, whose noun stands before 从. */
const RISES = new RegExp(
  `(?:${MILESTONE}(?:达到|达|为)|[从由][^，。；]{1,20}?${alternatives('rise')}(?:至|到|为)?|${alternatives('rise-to')}(?:至|到))(?:(?:\\d{4}年底?|目前|现在|去年|上年|今年|如今)的?)?(?:约|近|超过|超|了)*$`,
)

/** Where the words before the number begin that tell what it rose from; the number's own start where none do. */
export function riseStart(text: string, { start }: Quantity): number {
  const clause = clauseStart(text, start)
  const rise = RISES.exec(text.slice(clause, start))
  return rise === null ? start : clause + rise.index
}

/** 从11%提升至: the level that was left is said only for comparison. */
export const isLeftBehind = (text: string, { start, end }: Quantity): boolean =>
  /[从由](?:原来|原先|过去|最初|此前|上年|去年|\d{4}年底?)?的?$/.test(text.slice(Math.max(0, start - 9), start)) &&
  /^[^，。；]{0,6}(?:至|到)/.test(text.slice(end, end + 8))

/** What a share, a multiple or a change is one of. */
export interface ShareNoun {
  noun: Noun
  growth: boolean
}

/**
 * The figure that a share or change states, named as the text would name it: 合同额同比增长, 项目数占全市比重, 市场占有率. A
 * change with no noun of its own changes what the sentence measured before it (`previous`). Null for a mere part (10%为首创).
 */
export function shareNoun(
  text: string,
  words: readonly TaggedWord[],
  quantity: Quantity,
  previous: string | undefined,
): ShareNoun | null {
  const clause = clauseStart(text, quantity.start)
  const before = text.slice(clause, quantity.start)
  const held = nounOfHeldShare(text, quantity)
  if (held !== null) return { noun: held, growth: false }
  const over = OVER.exec(before)
  // 高于工业增速5个百分点: the other's growth is only compared with.
  if (CHANGE.test(before) && (over === null || quantity.unit !== '百分点'))
    return changeNoun(text, words, quantity, previous)
  if (over !== null && quantity.unit === '百分点') {
    const own = nounUpTo(text, words, clause, clause + over.index)
    const noun = own?.text ?? previous
    if (noun === undefined) return null
    const start = own?.start ?? clause + over.index
    return { noun: { start, end: quantity.start, text: noun + over[0].replace(/[约近]$/, '') }, growth: true }
  }
  const times = quantity.unit === '倍' ? TIMES.exec(before) : null
  if (times !== null) {
    const own = nounUpTo(text, words, clause, clause + times.index)
    const noun = own?.text ?? previous
    const span = own ?? { start: clause + times.index, end: quantity.start }
    if (noun !== undefined) return { noun: { ...span, text: `${noun}较${times.groups?.base}倍数` }, growth: true }
  }
  const ratio = RATIO.exec(before)
  if (ratio !== null) {
    const own = nounUpTo(text, words, clause, clause + ratio.index)
    const noun = own?.text ?? (SAME.test(before.slice(0, ratio.index)) ? withoutShare(previous) : undefined)
    const start = own?.start ?? clause + ratio.index
    if (noun !== undefined) return { noun: { start, end: quantity.start, text: `${noun}占比` }, growth: false }
  }
  const portion = PORTION.exec(before)
  if (portion !== null) {
    const own = nounUpTo(text, words, clause, clause + portion.index)
    // 占某市的33%、某省的20%: the last of several wholes.
    const wholes = portion.groups?.whole ?? ''
    const whole = wholes.replace(OTHER_WHOLE, '')
    const opener = before.slice(0, portion.index).replace(LISTED, '')
    const noun = own?.text ?? (SAME.test(opener) ? withoutShare(previous) : undefined)
    const start = whole === wholes ? (own?.start ?? clause + portion.index) : quantity.start
    // 占全国0.1%的土地: what stands behind is the share's noun.
    if (own === null && text.charAt(quantity.end) === '的') return figureBeside(text, words, quantity)
    // 占全球市场份额的18%: whose share it is needs no other noun.
    if (/份额$/.test(whole)) return { noun: { start, end: quantity.start, text: whole }, growth: false }
    if (noun === undefined) return null
    const said = whole === '' ? '占比' : `占${whole}比重`
    return { noun: { start, end: quantity.start, text: noun + said }, growth: false }
  }
  return figureBeside(text, words, quantity)
}

/** 贷款余额较年初增加80亿元, 亩均增产100公斤: the change of the clause's own figure, else of the one before; null where neither is said. */
export function changeNoun(
  text: string,
  words: readonly TaggedWord[],
  quantity: Quantity,
  previous: string | undefined,
): ShareNoun | null {
  const clause = clauseStart(text, quantity.start)
  const change = CHANGE.exec(text.slice(clause, quantity.start))
  if (change === null) return null
  const { base = '', change: how = '' } = change.groups ?? {}
  const said = `${base === '同比' ? '同比' : ''}${SHORT_CHANGE[how] ?? how}`
  const beside = nounUpTo(text, words, clause, clause + change.index)
  // 收入105亿元、扣除留抵退税因素增长0.5%: what is left out of account has no growth.
  // 投资10亿元，占全市的8%，同比增长5%: what grows is not the share, of which a rise is told in points.
  const before = quantity.unit === undefined ? withoutShare(previous) : previous
  const own =
    (beside?.text.endsWith('因素') ? null : beside) ??
    (before === undefined ? figureOfClauseBefore(text, words, clause) : null)
  if (own === null && before === undefined) return null
  const span = own ?? { start: clause + change.index, end: quantity.start }
  return { noun: { ...span, text: (own?.text ?? before ?? '') + said }, growth: true }
}

/** 从业人员较去年增加2000人: the change of a set that the clause itself names, against a year; null where it names none. */
export function changeOfSet(text: string, words: readonly TaggedWord[], quantity: Quantity): ShareNoun | null {
  const clause = clauseStart(text, quantity.start)
  const change = CHANGE.exec(text.slice(clause, quantity.start))
  if (quantity.kind !== 'set' || !/^[较比]/.test(change?.groups?.base ?? '')) return null
  return nounUpTo(text, words, clause, clause + (change?.index ?? 0)) === null
    ? null
    : changeNoun(text, words, quantity, undefined)
}

/** 货物吞吐量再创新高，同比增长6.1%: the figure that the clause before tells of without a number. */
function figureOfClauseBefore(text: string, words: readonly TaggedWord[], clause: number): Noun | null {
  if (text.charAt(clause - 1) !== '，') return null
  const from = clauseStart(text, clause - 1)
  for (let i = wordIndex(words, clause - 2); i >= 0; i--) {
    const word = words[i]
    if (word === undefined || word.start < from) return null
    const takesObject = /^v/.test(word.tag) && !FARES.test(text.slice(word.end, word.end + 2))
    if (word.end - word.start > 1 && !takesObject && hasRole(text.slice(word.start, word.end), 'figure'))
      return withText(text, nounBefore(text, words, word.end))
  }
  return null
}

/** 出口保持增长: what becomes of a figure that a verb can be as well. */
const FARES = /^(?:再|又|继续|持续|连续|保持|稳|快速|较快|大幅|不断|逐|创|屡|实现|首次|跃|居|位)/

/** 职称68人，45岁以下占70%: only a share with nothing before it in its clause is of the figure before. */
const SAME = /^(?:约|已|均|共|分别|且|并|仅|将|现|目前|合计|其|其中|又|还|也|总量|总数|规模|产值|数量)*$/

/** 成交额260亿元、占全省60%: the figure that the share is of, right before it. */
const LISTED = /^.*\d[^，。；、\d]{0,6}、/

/** 占全国比重6%，占西部比重30%: both are shares of the same figure. */
const withoutShare = (noun: string | undefined): string | undefined =>
  noun?.replace(/占[^占]*比重$|占比$/, '') || undefined

function nounUpTo(text: string, words: readonly TaggedWord[], clause: number, end: number): Noun | null {
  // 具有博士学位的占95%: 的 stands for the members.
  const noun = nounBefore(text, words, text.charAt(end - 1) === '的' ? end - 1 : end)
  return noun === null || noun.start < clause
    ? null
    : { start: noun.start, end: noun.end, text: text.slice(noun.start, noun.end) }
}

/** 全国10%的经济总量, 全国三分之一的院士: of what the share is one, whatever stands behind it. */
const WHOLE = /(全国|全省|全市|全区|全县|全校|全球|世界|我国|国内)(?:约|近|超过|超|逾|不到)?$/
const LONGEST_WHOLE = 6

/** 全市40%的高企、60%的研发机构: the whole of the share before is that of those listed behind it. */
const SHARES_LISTED =
  /(全国|全省|全市|全区|全县|全校|全球|世界|我国|国内)(?:约|近|超过|超|逾|不到)?(?:[\d.]+%|[一二三四五六七八九]成|[二三四五六七八九]分之[一二三四五六七])的[^，。；、]{2,12}(?:、|和|以及)(?:约|近|超过|超|逾|不到)?$/
const LONGEST_LISTED = 36

const wholeBefore = (text: string, words: readonly TaggedWord[], { start, end }: Quantity): string | undefined => {
  const said = text.slice(0, start)
  return (
    WHOLE.exec(said.slice(-LONGEST_WHOLE))?.[1] ??
    SHARES_LISTED.exec(said.slice(-LONGEST_LISTED))?.[1] ??
    (text.charAt(end) === '的' ? placeHeld(text, words, start) : undefined)
  )
}

/** 用北京1%的土地, 贡献了北京近四成的增加值: the place, of which the subject has so much. */
function placeHeld(text: string, words: readonly TaggedWord[], start: number): string | undefined {
  const length = LIMIT.exec(text.slice(Math.max(0, start - LONGEST_LIMIT), start))?.[0].length ?? 0
  const place = words[wordIndex(words, start - length - 1)]
  return place?.tag === 'ns' && HOLDS.test(text.slice(Math.max(0, place.start - LONGEST_HOLDS), place.start))
    ? text.slice(place.start, place.end)
    : undefined
}
const LIMIT = /(?:约|近|超过|超|逾|不到)?$/
const LONGEST_LIMIT = 2
const HOLDS = /(?:[用以占]|(?:贡献|创造|集聚|聚集|汇聚|集中|拥有|承担|完成|吸引)了?)$/
const LONGEST_HOLDS = 3

/** 市场占有率达9.6%, 以9.6%的市场占有率, 全国四成的新能源汽车. */
function figureBeside(text: string, words: readonly TaggedWord[], quantity: Quantity): ShareNoun | null {
  const beside: (Span | null)[] = [
    nounBefore(text, words, riseStart(text, quantity)),
    nounAfter(text, words, quantity.end),
  ]
  for (const span of beside) {
    const noun = span === null ? '' : text.slice(span.start, span.end)
    if (span === null) continue
    const whole = span.start > quantity.start ? wholeBefore(text, words, quantity) : undefined
    if (whole === undefined && !endsInRole(noun, 'figure')) continue
    // 三成机床产自这里: the segmenter takes 产自 apart.
    const own = text.charAt(span.end) === '自' ? noun.replace(/产$/, '') : noun
    return {
      noun: { start: span.start, end: span.end, text: whole === undefined ? own : `${own}占${whole}比重` },
      growth: false,
    }
  }
  return null
}

/** 产值85亿元、税收4亿元，分别增长12%、9%，分别占全市的6%和5%: as many changes or shares as figures were said before, in their order. */
export function spreadChange(text: string, run: readonly Quantity[], figures: readonly string[]): Noun[] | null {
  const [first] = run
  if (first === undefined || run.length < 2 || figures.length !== run.length || first.kind !== 'share') return null
  const said = SPREAD.exec(text.slice(clauseStart(text, first.start), first.start))?.groups
  if (said === undefined) return null
  const what = said.change ?? `占${said.whole}比重`
  return run.map(({ start, end }, at) => ({ start, end, text: `${figures[at] ?? ''}${what}` }))
}
const SPREAD =
  /(?:分别(?:同比|环比|[比较](?:上年|去年)(?:同期|度)?)?(?<change>增长|增加|提高|提升|上升|下降|减少|降低)|^分别占(?<whole>[^，。；\d]{1,14}?)的?)(?:了|约|近|超)*$/
