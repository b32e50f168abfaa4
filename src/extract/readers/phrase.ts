import type { Span } from '../../types/index.js'
import { clauseStart, sentenceStart } from './clause.js'
import { isLeftBehind, riseStart, shareNoun } from './growth.js'
import { AREAS, nounOfClauseBefore, nounOfInvestment, nounOfTotal, nounOfUnit } from './left-out.js'
import { type Noun, runOf, spreadNouns } from './list.js'
import { nounAfter } from './noun-after.js'
import { nounBefore } from './noun-before.js'
import { isCap, isPart, partNoun } from './part.js'
import { type Quantity, readQuantities } from './quantity.js'
import { endsInRole, hasRole, isScope, type TaggedWord, wordAt } from './quantity-word.js'

/** A quantity with what it counts or measures: a Group or a Metric in the making. */
export interface QuantityPhrase {
  quantity: Quantity
  label: 'Group' | 'Metric'
  /** What is counted or measured, with what a list, a part or a change leaves out restored. */
  noun: string
  /** Where the noun stands; for one that is left out, where the words stand that stand for it. */
  nounSpan: Span
  position: 'before' | 'after' | 'restored'
  /** A part of a whole said before it (其中…6家), and the index of that whole among the phrases. */
  part: boolean
  whole?: number
  /** A change (同比增长84.7%). */
  growth: boolean
  /** A ceiling or rate that a policy grants (最高50万元): no figure of anyone. */
  cap: boolean
}

interface Found {
  noun: Noun
  position: QuantityPhrase['position']
  growth?: boolean
  label?: QuantityPhrase['label']
}

/**
 * All quantities that say something of someone, each with its noun, in the order of the text. `words` are the segmenter's;
 * a number inside one of `names` (sorted, such as the names of institutions and projects) is none. Linear.
 */
export function readQuantityPhrases(
  text: string,
  words: readonly TaggedWord[],
  names: readonly Span[] = [],
): QuantityPhrase[] {
  const phrases: QuantityPhrase[] = []
  const quantities = outside(readQuantities(text), names)
  for (let index = 0; index < quantities.length; ) {
    const run = runOf(text, quantities, index)
    const spread = spreadNouns(text, words, run, quantities[index - 1]?.end ?? 0)
    if (spread === null) {
      run.forEach((quantity, at) => {
        const next = quantities[index + at + 1]?.start ?? text.length
        const found = findNoun(text, words, quantity, phrases, names, next)
        if (found !== null) phrases.push(toPhrase(text, quantity, found, phrases))
      })
    } else {
      spread.forEach((noun, at) => {
        // 甲、乙均突破1万家: one number for all.
        const quantity = run[Math.min(at, run.length - 1)]
        if (quantity !== undefined) phrases.push(toPhrase(text, quantity, { noun, position: 'before' }, phrases))
      })
    }
    index += run.length
  }
  return phrases
}

/** The quantities that stand in no name. Both lists are sorted. */
function outside(quantities: readonly Quantity[], names: readonly Span[]): Quantity[] {
  let name = 0
  return quantities.filter(({ number }) => {
    while ((names[name]?.end ?? Number.POSITIVE_INFINITY) <= number.start) name++
    return (names[name]?.start ?? Number.POSITIVE_INFINITY) > number.start
  })
}

function findNoun(
  text: string,
  words: readonly TaggedWord[],
  quantity: Quantity,
  phrases: readonly QuantityPhrase[],
  names: readonly Span[],
  next: number,
): Found | null {
  if (isLeftBehind(text, quantity)) return null
  const last = phrases.at(-1)
  const near = last !== undefined && last.quantity.end >= sentenceStart(text, quantity.start) ? last : undefined
  if (quantity.kind === 'share' || quantity.unit === '倍' || quantity.unit === '百分点') {
    const said = shareNoun(text, words, quantity, near?.growth === false ? near.noun : undefined)
    return said === null ? null : { ...said, position: 'before', label: 'Metric' }
  }
  if (quantity.kind !== 'set' && quantity.kind !== 'measure') return null
  const before = behindNames(text, nounBefore(text, words, riseStart(text, quantity)), names)
  const after = countedAfter(text, words, quantity, next)
  const whole = isPart(text, quantity) ? phrases[wholeOf(text, phrases, quantity)] : undefined
  const restored =
    (whole === undefined ? null : partNoun(text, words, quantity, whole, after)) ??
    nounOfClauseBefore(text, words, quantity, after === null ? before : null) ??
    (near === undefined || after !== null ? null : nounOfTotal(text, quantity, near.quantity, near.noun))
  if (restored !== null) return { noun: restored, position: 'restored' }
  const behind = quantity.kind === 'set' ? after !== null : !measures(before, quantity) && measures(after, quantity)
  const noun = behind ? after : quantity.kind === 'set' || measures(before, quantity) ? before : null
  const named =
    noun ??
    nounOfUnit(text, quantity) ??
    (quantity.kind === 'measure' && !LENGTHS.has(quantity.unit ?? '') ? before : null)
  if (named === null || isScope(named.text) || endsInRole(named.text, 'abstract')) return null
  const position = named === after ? 'after' : 'before'
  return { noun: nounOfInvestment(text, words, named, near?.noun), position }
}

/** The noun behind the number; 师生 in 2000多师生, and 产品类别 in 13大类别、28个系列的产品. */
function countedAfter(text: string, words: readonly TaggedWord[], quantity: Quantity, next: number): Noun | null {
  const { end } = quantity
  if (quantity.unit === undefined && quantity.kind === 'set')
    return withText(text, { start: end, end: end + wordAt(text, end, 'bare').length })
  // 人 takes no noun behind it, unless it is a figure: 上万人就业.
  if (quantity.unit === '人' && wordAt(text, end, 'flow') === '') return null
  const noun = withText(text, nounAfter(text, words, end, next))
  if (noun === null || !hasRole(noun.text, 'class')) return noun
  const list = OF_WHAT.exec(text.slice(noun.end, noun.end + 40))
  const what = list === null ? null : nounAfter(text, words, noun.end + list[0].length)
  return what === null ? noun : { ...noun, text: text.slice(what.start, what.end) + noun.text }
}

const OF_WHAT = /^(?:、[^，。；：、的\n]{2,12})*的/
/** Whether the noun is a figure of the quantity's kind: 投入 has no area. */
const measures = (noun: Noun | null, { unit }: Quantity): boolean =>
  noun !== null && endsInRole(noun.text, 'figure') && !(AREAS.has(unit ?? '') && /(?:投入|投资|资金)$/.test(noun.text))

/** A length that stands beside no figure is a distance. */
const LENGTHS = new Set(['米', '公里', '厘米', '毫米', '微米', '纳米', '英寸', '海里'])

/** 基金获得者: such a noun means nothing without the name before it. */
const DEPENDS = /(?:者|人选|委员|会员|成员)$/

/** The noun without the names before it, which say whose it is: 总面积 in 某某新区总面积. */
function behindNames(text: string, span: Span | null, names: readonly Span[]): Noun | null {
  if (span === null) return null
  let low = 0
  let high = names.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((names[middle]?.end ?? 0) < span.end - 1) low = middle + 1
    else high = middle
  }
  const start = DEPENDS.test(text.slice(span.end - 3, span.end))
    ? span.start
    : Math.max(span.start, names[low - 1]?.end ?? 0)
  return withText(text, { start, end: span.end })
}

const withText = (text: string, span: Span | null): Noun | null =>
  span === null ? null : { start: span.start, end: span.end, text: text.slice(span.start, span.end) }

const PERSONS = new Set(['人', '名', '位'])
/** How far back the whole of a part is looked for. */
const FARTHEST_WHOLE = 200

/** The index of the last whole in the paragraph that the quantity can be a part of: of the same unit, or both of persons. */
function wholeOf(text: string, phrases: readonly QuantityPhrase[], { unit, start }: Quantity): number {
  const persons = PERSONS.has(unit ?? '')
  for (let i = phrases.length - 1; i >= 0; i--) {
    const phrase = phrases[i]
    if (phrase === undefined || start - phrase.quantity.end > FARTHEST_WHOLE) return -1
    const same = phrase.quantity.unit === unit || (persons && PERSONS.has(phrase.quantity.unit ?? ''))
    if (!same || phrase.part || phrase.growth) continue
    return text.slice(phrase.quantity.end, start).includes('\n') ? -1 : i
  }
  return -1
}

function toPhrase(text: string, quantity: Quantity, found: Found, phrases: readonly QuantityPhrase[]): QuantityPhrase {
  const { noun } = found
  const whole = isPart(text, quantity) && found.growth !== true ? wholeOf(text, phrases, quantity) : -1
  const isFigure =
    quantity.kind !== 'set' ||
    endsInRole(noun.text, 'flow') ||
    EXTENT.test(noun.text) ||
    isOutput(text, quantity, found)
  return {
    quantity,
    label: found.label ?? (isFigure ? 'Metric' : 'Group'),
    noun: noun.text,
    nounSpan: { start: noun.start, end: noun.end },
    position: found.position,
    part: whole >= 0,
    ...(whole >= 0 ? { whole } : {}),
    growth: found.growth ?? false,
    cap: isCap(text, clauseStart(text, quantity.start), quantity),
  }
}

/** 专利拥有量, 机架规模: the extent of a set is a figure. */
const EXTENT = /(?:量|额|率|值|规模)$/
const MEMBERS = new Set(['家', '个', '项', '座', '条', '人', '名', '位', '所'])

/** 年产空调700万套: what is made or sold is a figure and no set; 生产基地8个 is one. */
const isOutput = (text: string, { unit }: Quantity, { noun, position }: Found): boolean =>
  position === 'before' &&
  !MEMBERS.has(unit ?? '') &&
  [noun.start, noun.start - 2].some((offset) => wordAt(text, Math.max(0, offset), 'makes') !== '')
