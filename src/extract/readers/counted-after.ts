import type { Span } from '../../types/index.js'
import { firstIndex } from '../sorted.js'
import { nounAfter } from './noun-after.js'
import { withText } from './noun-text.js'
import type { Noun } from './phrase.js'
import type { Quantity } from './quantity.js'
import { endsInRole, hasRole, type TaggedWord, wordAt, wordIndex } from './quantity-word.js'
import { sumLength } from './threshold.js'

/** The noun behind the number; 师生 in 2000多师生, and 产品类别 in 3大类别、9个系列的产品. */
export function countedAfter(
  text: string,
  words: readonly TaggedWord[],
  quantity: Quantity,
  names: readonly Span[],
  next: number,
): Noun | null {
  // 60家左右的企业: how many about, and no party's own.
  const end = quantity.end + (/左右的$/.test(text.slice(quantity.end - 2, quantity.end + 1)) ? 1 : 0)
  if (quantity.unit === undefined && quantity.kind === 'set')
    return withText(text, { start: end, end: end + wordAt(text, end, 'bare').length })
  // 两条日产4500吨水泥熟料生产线: a measure says of which size they are.
  const sized = quantity.kind === 'set' ? (SIZED.exec(text.slice(end, end + LONGEST_SIZED))?.[0].length ?? 0) : 0
  if (sized > 0) return withText(text, { start: end, end: end + sized })
  // 三家的合作: the parties are counted, and not what is theirs.
  if (quantity.kind === 'set' && text.charAt(end) === '的') return null
  // 人 takes no noun behind it, unless it is a figure: 上万人就业.
  if (quantity.unit === '人' && wordAt(text, end, 'flow') === '') return null
  const sum = quantity.kind === 'set' ? sumLength(text, end) : 0
  if (sum > 0) {
    const members = nounAfter(text, words, end + sum)
    return members === null ? null : withText(text, { start: end, end: members.end })
  }
  const isName = (offset: number): boolean => names[firstIndex(names, ({ start }) => start >= offset)]?.start === offset
  const read = withText(text, nounAfter(text, words, end, next, quantity.kind === 'measure', isName))
  const noun =
    (quantity.kind === 'set' ? bodiesBefore(text, words, read, next, quantity.unit === '家') : null) ??
    (read !== null && (quantity.kind === 'set' || RATE.test(read.text)) && isFollowed(text, read, next)
      ? withoutFigure(text, words, read)
      : read)
  // 1.2万户农户户均增收: how much each has is no part of the noun.
  if (noun !== null && quantity.kind === 'set' && EACH.test(noun.text) && noun.end - noun.start > 3)
    return withText(text, { start: noun.start, end: noun.end - 2 })
  // 企业共46家签约入驻: what they did is not what is counted.
  if (noun !== null && quantity.kind === 'set' && DONE.test(noun.text)) return null
  // 3个项目现场签约: where it was done is no part of the noun.
  if (noun !== null && ON_THE_SPOT.test(text.slice(noun.end - 2, noun.end + 2)))
    return withText(text, { start: noun.start, end: noun.end - 2 })
  const act = noun === null || quantity.kind !== 'set' ? 0 : (ACTS.exec(noun.text)?.[0].length ?? 0)
  if (noun !== null && act > 0 && noun.end - noun.start > act)
    return withText(text, { start: noun.start, end: noun.end - act })
  if (noun === null || !hasRole(noun.text, 'class')) return noun
  const list = OF_WHAT.exec(text.slice(noun.end, noun.end + 40))
  const what = list === null ? null : nounAfter(text, words, noun.end + list[0].length)
  return what === null ? noun : { ...noun, text: text.slice(what.start, what.end) + noun.text }
}

/** 日产4500吨水泥熟料生产线, right behind a counter. */
const SIZED =
  /^[年日月](?:产|处理|加工)[约近超]?\d[\d.]*[百千万亿]*\p{Script=Han}[^，。；：、\n]{1,18}?(?:生产线|产线|项目|装置|工厂)/u
const LONGEST_SIZED = 36

/** 2000个展位人头攒动, 300名科技工作者投身其中, 6个项目概况: what they do, or what is told of them. */
const ACTS = /(?:人头攒动|座无虚席|投身|概况|总体情况|齐聚|踊跃|领衔|(?:评估|考核|评审|评价|验收|评选)结果)$/
const ON_THE_SPOT = /^现场(?:签|集|揭|开|路|颁|授|启|发)/

/** 11万平方米载体出租率已达92%: so large are the 载体. */
const RATE = /率$/
const EACH = /[户人亩校园企]均$/

const DONE = /^(?:集中)?(?:签约|落户|入驻|报名|参赛|参展|开工|投产|竣工|落地|封顶|完工|交付|预计|计划|合计|共计|总计)$/

/** Whether the next number is what the noun's end measures. */
const isFollowed = (text: string, { end }: Span, next: number): boolean =>
  next < text.length && /^(?:已|共|均|将|可|达到|达|为|约|近|超过|超|突破|逾|不到)*$/.test(text.slice(end, next))

/**
 * 500家企业研发费用总额7400亿元: the bodies at the front of the noun, where what they have is measured right behind them, or is
 * nothing that is counted by 家 (`bodies`: 5家园区基础设施完善); null where it is not.
 */
function bodiesBefore(
  text: string,
  words: readonly TaggedWord[],
  noun: Noun | null,
  next: number,
  bodies: boolean,
): Noun | null {
  if (noun === null) return null
  const inside = words.slice(wordIndex(words, noun.start), wordIndex(words, noun.end - 1))
  const end = inside.find((word) => word.end < noun.end && endsInRole(text.slice(word.start, word.end), 'actor'))?.end
  const figure = end === undefined ? undefined : FIGURE.exec(text.slice(end, next))?.[1]
  const theirs = end === undefined || !bodies ? '' : text.slice(end, noun.end)
  return end !== undefined &&
    (NO_BODY.test(theirs) ||
      (figure !== undefined && (endsInRole(figure, 'figure') || endsInRole(figure, 'actor') || HAVE.test(figure))))
    ? withText(text, { start: noun.start, end })
    : null
}
const NO_BODY = /(?:设施|体系|基础|实力|环境|能力|水平|产品|技术|成果|完善|齐全|雄厚)$/
const FIGURE =
  /^((?:\p{Script=Han}{2,12}、)?\p{Script=Han}{2,12}?)(?:大致|大约)?(?:占[^，。；：\d]{1,12})?(?:已|共|均|将|可|达到|达|为|约|近|超过|超|突破|逾|高达|不到)*$/u

/** 6个高新区现有企业: what they have is a set of its own. */
const HAVE = /^(?:现有|共有|拥有|已有)/

/** 13个设区市通达率100%, 36家企业年产值达12亿元: what the members have is measured behind them, and is no part of their noun. */
function withoutFigure(text: string, words: readonly TaggedWord[], noun: Noun): Noun | null {
  if (!endsInRole(noun.text, 'figure')) return noun
  const inside = words.slice(wordIndex(words, noun.start), wordIndex(words, noun.end))
  const figure = inside.findLast(({ start, end }) => end - start > 1 && endsInRole(text.slice(start, end), 'figure'))
  if (figure === undefined) return /[率额]$/.test(noun.text) ? null : noun
  return figure.start - noun.start < 2 ? noun : withText(text, { start: noun.start, end: figure.start })
}
const OF_WHAT = /^(?:、[^，。；：、的\n]{2,12})*的/
