import type { Span } from '../../types/index.js'
import { firstIndex } from '../sorted.js'
import { ofAll } from './anew.js'
import { behindNames, isPlace, notNamed } from './beside-names.js'
import { clauseStart, sentenceStart } from './clause.js'
import { countedAfter } from './counted-after.js'
import { linear, nounOfOccasions, nounOfVerb } from './deed-noun.js'
import { nounOfGranted } from './granted.js'
import { changeNoun, changeOfSet, isLeftBehind, riseStart, shareNoun } from './growth.js'
import { nounOfKind } from './kinds.js'
import { lastingNoun } from './lasting.js'
import {
  AREAS,
  areaOf,
  nounOfClauseBefore,
  nounOfInvestment,
  nounOfTotal,
  nounOfUnit,
  sizeNoun,
  sizesThing,
} from './left-out.js'
import { nounOfLevel } from './level.js'
import { nounBefore, TO_EACH } from './noun-before.js'
import { withText } from './noun-text.js'
import { nounOfList } from './of-list.js'
import { nounOfBuilt, nounOfOutput } from './output.js'
import { isPart, partNoun, wholeOf } from './part.js'
import type { Found, Noun, QuantityPhrase } from './phrase.js'
import type { Quantity } from './quantity.js'
import { alternatives, endsInRole, hasRole, isScope, type TaggedWord } from './quantity-word.js'
import { nounAtLevel, nounOfSet } from './same-set.js'
import { nounOfSpending } from './spent.js'
import { nounOfStage } from './stage-money.js'
import { nounOfSubject } from './subject-noun.js'
import { isThreshold } from './threshold.js'
import { nounOfTrade } from './trade.js'

/** 某级研究中心名单: what a list names is counted, and no lists. */
const ofList = (noun: Noun): Noun => ({ ...noun, text: noun.text.replace(/(?<=..)名单$/, '') })

/**
 * The noun of one quantity: before it, behind it, or restored from what the sentence said before. Null where it says nothing
 * worth a node. `next` is where the next quantity begins, behind which no noun is looked for.
 */
export function findNoun(
  text: string,
  words: readonly TaggedWord[],
  quantity: Quantity,
  phrases: readonly QuantityPhrase[],
  names: readonly Span[],
  owners: readonly Span[],
  next: number,
): Found | null {
  if (isLeftBehind(text, quantity) || isOfName(text, quantity) || isThreshold(text, quantity)) return null
  const last = phrases.at(-1)
  const near = last !== undefined && last.quantity.end >= sentenceStart(text, quantity.start) ? last : undefined
  if (quantity.kind === 'share' || quantity.unit === '倍' || quantity.unit === '百分点') {
    const said = shareNoun(text, words, quantity, follows(text, near, quantity) ? withoutChange(near) : undefined)
    return said === null
      ? null
      : { ...said, noun: withWhole(text, said.noun, near, quantity), position: 'before', label: 'Metric' }
  }
  if (quantity.kind === 'duration') {
    const noun = lastingNoun(text, words, owners, quantity)
    return noun === null ? null : { noun, position: 'before', label: 'Metric' }
  }
  if (quantity.kind === 'occasion') {
    const noun = nounOfOccasions(text, words, quantity)
    return noun === null ? null : { noun, position: 'before', label: 'Metric' }
  }
  if (quantity.kind === 'age') {
    const noun = withText(text, nounBefore(text, words, quantity.start))
    return noun?.text.endsWith('年龄') ? { noun, position: 'before', label: 'Metric' } : null
  }
  if (quantity.kind !== 'set' && quantity.kind !== 'measure') return null
  const output = nounOfOutput(text, words, quantity, near, next)
  if (output !== null) return output
  const built = nounOfBuilt(text, quantity)
  if (built !== undefined) return { noun: built, position: 'after', label: 'Metric' }
  const each = /各[有获占]$/.test(text.slice(0, quantity.start).slice(-2))
  const beside = each ? null : behindNames(text, nounBefore(text, words, riseStart(text, quantity)), names)
  // 某市有21家获批: the place is no noun that is counted.
  const before = (quantity.kind === 'set' && isPlace(beside, owners)) || beside?.text === '有效期内' ? null : beside
  const told = countedAfter(text, words, quantity, names, next)
  // 农业项目19个总投资32亿元: what so many cost is measured behind them.
  const after = told !== null && before?.end === quantity.start && costsBehind(text, quantity, told) ? null : told
  const changedSet = after === null ? changeOfSet(text, words, quantity) : null
  if (changedSet !== null) return { ...changedSet, position: 'before', label: 'Metric' }
  const whole = isPart(text, quantity) ? phrases[wholeOf(text, phrases, quantity)] : undefined
  const restored =
    (whole === undefined ? null : partNoun(text, words, quantity, whole, after, owners)) ??
    (after === null ? nounAtLevel(text, quantity, near) : null) ??
    nounOfClauseBefore(text, words, quantity, after === null ? before : null) ??
    (near === undefined || after !== null ? null : nounOfTotal(text, quantity, near.quantity, near.noun)) ??
    (before === null && after === null
      ? nounOfLevel(text, words, quantity, near, (span) => behindNames(text, span, names))
      : null) ??
    (after !== null || near?.label !== 'Group' ? null : nounOfSet(text, quantity, near, owners)) ??
    (after === null ? nounOfGranted(text, quantity, near) : null) ??
    (after === null ? nounOfKind(text, quantity, phrases) : null) ??
    (quantity.kind === 'set' && (before === null || isScope(before.text)) && after === null
      ? nounOfList(text, words, quantity)
      : null) ??
    (quantity.kind === 'set' && before === null && after === null
      ? notNamed(behindNames(text, nounOfSubject(text, words, quantity), names), names)
      : null)
  if (restored !== null) return { noun: ofAll(text, quantity, ofList(restored)), position: 'restored' }
  // 工作站16个的某大学: what stands behind 的 is described, not counted.
  const described = before !== null && before.end === quantity.start && text.charAt(quantity.end) === '的'
  const behind =
    quantity.kind === 'set'
      ? after !== null && !described
      : (!measures(before, quantity) || isTotalOf(text, before, quantity)) && measures(after, quantity)
  // 有效专利4.2万件，比去年底增长4700件: the change of the set before.
  const grows =
    quantity.kind === 'set' &&
    !behind &&
    before !== null &&
    hasRole(before.text.replace(/^(?:同比|环比)/, ''), 'change')
  const noun = behind ? after : !grows && (quantity.kind === 'set' || measures(before, quantity)) ? before : null
  if (noun === null && sizesThing(text, quantity, after)) return sizeNoun(text, quantity, after)
  const changed =
    noun === null && (quantity.kind === 'measure' || grows) && quantity.unit !== undefined
      ? changeNoun(text, words, quantity, near?.quantity.unit === quantity.unit ? withoutChange(near) : undefined)
      : null
  if (changed !== null) return { ...changed, position: 'before', label: 'Metric' }
  const named =
    noun ??
    areaOf(before, quantity) ??
    nounOfUnit(text, quantity) ??
    nounOfStage(text, quantity, near?.noun) ??
    nounOfSpending(text, quantity) ??
    (LENGTHS.has(quantity.unit ?? '')
      ? linear(text, before, after, quantity)
      : ((quantity.kind === 'measure' ? before : null) ?? nounOfVerb(text, words, names, quantity)))
  if (named === null || isScope(named.text) || endsInRole(named.text, 'abstract')) return null
  const isName = ({ start, end }: Span): boolean =>
    (names[firstIndex(names, (name) => name.end >= end)]?.start ?? text.length) <= start
  // 10亿元天使投资 + 引导基金: the noun goes on as the fund's name.
  const ofFund = named === after && FUND_BEHIND.test(text.slice(named.end, named.end + 10))
  const fund = quantity.unit === '元' && (ofFund || /(?:基金|专项资金|种子资金|准备金)$/.test(named.text))
  // 1.5亿元的种子基金, 某市产业基金扩大到1.5亿元: so much has the fund; 获某基金800万元 tells who paid.
  // 设立10亿元产业基金: of a fund without a name it is said of what it is the size.
  const size = ofFund || isName(named) ? '规模' : `${named.text}规模`
  if (fund && (named === after || isName(named)))
    return named === after || GROWS_TO.test(text.slice(named.end, quantity.start))
      ? { noun: { ...named, text: size }, position: 'restored' }
      : null
  const position = named === after ? 'after' : 'before'
  const per =
    quantity.kind === 'set' || position === 'before'
      ? perUnit(text, position === 'after' ? quantity.start : named.start)
      : ''
  // 每万人发明专利12件: so many to each again.
  if (quantity.kind === 'set' && (EACH.test(named.text) || TO_EACH.test(text.slice(0, quantity.start).slice(-3))))
    return { noun: named, position, label: 'Metric' }
  if (per !== '') return { noun: { ...named, text: per + named.text }, position, label: 'Metric' }
  return {
    noun: nounOfTrade(
      text,
      nounOfInvestment(text, words, named, near?.label === 'Group' ? near.noun : undefined, isName),
    ),
    position,
  }
}

const costsBehind = (text: string, { kind, end }: Quantity, noun: Noun): boolean =>
  kind === 'set' &&
  noun.start === end &&
  /^(?:总投资|投资|总产值|年产值|产值|税收|总面积)$/.test(noun.text) &&
  /^[约近超达共]*\d/.test(text.slice(noun.end, noun.end + 3))

const FUND_BEHIND = /^\p{Script=Han}{0,6}?基金(?![会管公业])/u
/** 要扩大到, 规模达. */
const GROWS_TO = /[到至达]$/

/** 总额50亿元的综合授信: what is so much stands behind. */
const isTotalOf = (text: string, before: Noun | null, { end }: Quantity): boolean =>
  /^(?:总额|总价|总值|金额|价值)$/.test(before?.text ?? '') && text.charAt(end) === '的'

/** 每万名就业人员中研发人员达178人: so many to each is a figure, and no set. */
function perUnit(text: string, end: number): string {
  const said = PER.exec(text.slice(clauseStart(text, end), end))?.[0] ?? ''
  return said.replace(/(?:就|共|平均|已|约)*(?:有|拥有|达)?$/, '')
}
const EACH = /^每?[百千万亿][人名户家](?!次|大)/
const PER = /每(?![年月周季届次批期轮])[^，。；：、\d]{1,12}$/

/** 年产30万辆汽车项目: the number is part of what the works are called. */
const isOfName = (text: string, { start, end }: Quantity): boolean =>
  /(?:年产|日产|月产|年处理|日处理)\p{Script=Han}{0,6}$/u.test(text.slice(Math.max(0, start - 9), start)) &&
  /^[^，。；：、\n]{0,18}(?:项目|工程|生产线|示范线|产线|流水线|总装线|装置|车间|基地|工厂|系统|机组|粉磨站)/.test(
    text.slice(end, end + 24),
  )

/** 全国4%的土地面积、17%的常住人口: the shares of a list are of the same whole. */
function withWhole(text: string, noun: Noun, near: QuantityPhrase | undefined, { start }: Quantity): Noun {
  const whole = near === undefined ? undefined : /占[全世][国省市区县球界]比重$/.exec(near.noun)?.[0]
  const listed = near !== undefined && /^(?:、|和|以及)$/.test(text.slice(near.nounSpan.end, start))
  return whole === undefined || !listed || noun.text.includes('占') ? noun : { ...noun, text: noun.text + whole }
}

/** 指数53.5，增长0.5个百分点: whether no other number stands between the clause and the figure before it, which it could be of. */
const follows = (text: string, last: QuantityPhrase | undefined, { start }: Quantity): boolean =>
  last !== undefined && !/[\d；]/.test(text.slice(last.quantity.end, clauseStart(text, start)))

/** 资金10亿元，增长8%，占全市40%: changes and shares are of the figure itself. */
const withoutChange = (phrase: QuantityPhrase | undefined): string | undefined =>
  phrase?.growth === true ? phrase.noun.replace(CHANGED, '') || undefined : phrase?.noun
const CHANGED = new RegExp(
  `(?:(?:同比|环比)?${alternatives('change')}|高[于出].*|快于.*|领先.*|[低慢]于.*|较\\d{4}年倍数)$`,
)

/** Whether the noun is a figure of the quantity's kind: 投入 has no area. */
const measures = (noun: Noun | null, { unit }: Quantity): boolean =>
  noun !== null && endsInRole(noun.text, 'figure') && !(AREAS.has(unit ?? '') && /(?:投入|投资|资金)$/.test(noun.text))

/** A length that stands beside no figure is a distance. */
const LENGTHS = new Set(['米', '公里', '厘米', '毫米', '微米', '纳米', '英寸', '海里'])
