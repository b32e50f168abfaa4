import { clauseStart } from './clause.js'
import { nounAfter } from './noun-after.js'
import type { Found, Noun, QuantityPhrase } from './phrase.js'
import type { Quantity } from './quantity.js'
import { isNominal, type TaggedWord, wordIndex } from './quantity-word.js'

/** What works do to what comes out of them. */
const DOES = '(?:产|生产|制造|组装|维修|检修|加工|处理|处置|消纳|利用|回收|供应|出栏|屠宰|孵化)'
/** 年产, 年可生产, 日处理 right before the number. */
const MAKES = new RegExp(
  `(?<each>[年日月])(?:可|均|将|能|计划|预计|设计|约|新增)*(?<does>${DOES})(?:各[类种]|约|近|超|达|可达|出)*$`,
)
/** 年产6英寸外延片 before the number: a size says which product it is. */
const SIZED =
  /(?<each>[年日月])(?:可|均|将|能|计划|预计|设计|约|新增)*(?<does>产|生产|制造|加工)(?<product>\d[\d.]*(?:英寸|寸|毫米|微米|纳米|代|米)[\p{Script=Han}A-Za-z]{1,12})$/u
const LONGEST = 28
/** Money and people are not what is made. */
const NO_PRODUCT = new Set(['元', '美元', '人', '名', '家', '户'])
/** What such a figure is called, and what is made at its end. */
const OUTPUT = new RegExp(`^(?<makes>[年日月]${DOES})(?=.)`)
/** 、轴承20万套: the next product of a list, before its number or behind it. */
const NEXT = /[、和及](?<product>[\p{Script=Han}A-Za-z]{0,14})$/u

/**
 * 年产30万台电机、20万套轴承: what is made stands behind its number, and is a figure of who makes it and no set that he has. The
 * next products of the list are made each year as well. `near` is the quantity before it in its sentence.
 */
export function nounOfOutput(
  text: string,
  words: readonly TaggedWord[],
  quantity: Quantity,
  near: QuantityPhrase | undefined,
  next: number,
): Found | null {
  if (NO_PRODUCT.has(quantity.unit ?? '')) return null
  const from = Math.max(clauseStart(text, quantity.start), quantity.start - LONGEST)
  const before = text.slice(from, quantity.start)
  const sized = SIZED.exec(before)
  if (sized !== null) return made({ start: from + sized.index, end: quantity.start, text: nameOf(sized) })
  const said = MAKES.exec(before)
  if (said !== null) {
    const product = productBehind(text, words, quantity, next)
    if (product === null) return null
    return made({ ...product, start: from + said.index, text: nameOf(said) + product.text })
  }
  const makes = near?.label === 'Metric' ? OUTPUT.exec(near.noun)?.groups?.makes : undefined
  if (near === undefined || makes === undefined) return null
  const gap = text.slice(Math.max(near.quantity.end, near.nounSpan.end), quantity.start)
  const listed = /[，。；：]/.test(gap) ? null : NEXT.exec(gap)
  const item = listed?.groups?.product ?? ''
  if (listed === null || item.length === 1) return null
  if (item !== '') {
    const start = quantity.start - item.length
    const acts = words
      .slice(wordIndex(words, start), wordIndex(words, quantity.start))
      .some((word) => !isNominal(text.slice(word.start, word.end), word.tag))
    return acts ? null : made({ start, end: quantity.start, text: makes + item })
  }
  const product = productBehind(text, words, quantity, next)
  return product === null ? null : made({ ...product, text: makes + product.text })
}

const nameOf = ({ groups }: RegExpExecArray): string =>
  `${groups?.each ?? ''}${groups?.does ?? ''}${groups?.product ?? ''}`

const RIGHT_BEHIND = /^\p{Script=Han}{0,2}$/u

const made = (noun: Noun): Found => ({ noun, position: 'restored', label: 'Metric' })

/** 建设, 新建 right before the number. */
const BUILDS = /(?:建设|新建|扩建|兴建|建成)(?:了|一[条座个])?$/
/** 6GWh电芯生产线, 13.5万千瓦余热发电机组: what so much is the size of. */
const BUILT = /^(?<works>[\p{Script=Han}A-Za-z]{2,18}?(?:生产线|产线|机组|电站|装置|项目))/u
const POWER = /^(?:千瓦|万千瓦|兆瓦|吉瓦|瓦|MW|GW|kW)$/

/** 建设6GWh电芯生产线: a size that is built is the output of the works, or their power. */
export function nounOfBuilt(text: string, { kind, unit, start, end }: Quantity): Noun | undefined {
  if (kind !== 'measure' || unit === undefined || NOT_SIZE.has(unit)) return undefined
  if (!BUILDS.test(text.slice(Math.max(0, start - LONGEST), start))) return undefined
  const works = BUILT.exec(text.slice(end, end + LONGEST))?.groups?.works
  if (works === undefined) return undefined
  return { start: end, end: end + works.length, text: works + (POWER.test(unit) ? '装机规模' : '产能') }
}
const NOT_SIZE = new Set(['元', '美元', '亩', '平方米', '公顷', '平方公里', '公里', '米'])

/** 10万吨 + 高性能铝板, and no 10万吨 + 的生产线, of which so much is the size. */
function productBehind(text: string, words: readonly TaggedWord[], { end }: Quantity, next: number): Noun | null {
  const span =
    /\p{Script=Han}|[A-Za-z]/u.test(text.charAt(end)) && text.charAt(end) !== '的'
      ? nounAfter(text, words, end, next, true)
      : null
  // 年产6英寸外延片12万片: the number behind the product is the figure.
  return span === null || RIGHT_BEHIND.test(text.slice(span.end, next))
    ? null
    : { ...span, text: text.slice(span.start, span.end) }
}
