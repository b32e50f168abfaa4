import type { Qualifier, Span } from '../../types/index.js'
import { holder, quotedNames } from './names.js'
import { type NumberMention, readNumbers } from './number.js'
import { alternatives, wordAt } from './quantity-word.js'
import { type Unit, type UnitKind, unitAt } from './unit.js'

/** A number with its unit: the span runs from the words that qualify it (近) to those behind the unit (以上). */
export interface Quantity extends Span {
  kind: UnitKind | 'share'
  /** In the canonical unit: 亿元 in 元; a share is a plain fraction without unit. */
  value: number
  unit?: string
  qualifier?: Qualifier
  /** The numeral alone. */
  number: Span
}

const QUALIFIERS_AFTER: readonly [RegExp, Qualifier][] = [
  [/^(?:以上|及以上|有余|之多|多(?![元样种媒层功模]))/, 'min'],
  [/^(?:以内|以下|之内)/, 'max'],
  [/^(?:左右|上下)/, 'approx'],
]

/** All quantities of the text in order; those of durations, ages and rankings too, told by their kind. Linear. */
export function readQuantities(text: string): Quantity[] {
  const inName = holder(quotedNames(text))
  return readNumbers(text).flatMap((number) => {
    const quantity = inName(number) ? null : toQuantity(text, number)
    return quantity === null ? [] : [quantity]
  })
}

function toQuantity(text: string, number: NumberMention): Quantity | null {
  const numeral = { start: number.start, end: number.end }
  if (number.share) {
    const said = qualifierAfter(text, number.end)
    return { ...ends(number, said), kind: 'share', value: number.value, number: numeral, ...qualified(number, said) }
  }
  const gap = text.charAt(number.end) === ' ' ? 1 : 0
  const unit = unitAt(text, number.end + gap)
  if (unit === null) return withoutUnit(text, number)
  if (isNoQuantity(text, number, unit, number.end + gap + unit.text.length)) return null
  const rate = rateAt(text, number.end + gap, unit)
  const said = qualifierAfter(text, number.end + gap + unit.text.length + rate.length)
  return {
    ...ends(number, said),
    kind: rate === '' ? unit.kind : 'measure',
    value: scaledBy(number.value, unit.factor),
    unit: unit.canonical + rate,
    number: numeral,
    ...qualified(number, said),
  }
}

/** 营收达15.6亿, 参保人次达43万: at the end of its clause a round number needs no unit, where its noun is a figure. */
const ROUND = /[万亿][余多]?$/
const CLOSED = /^(?:[，。；、（）的]|$)/
const MEASURED = new RegExp(`${alternatives('measured')}(?:已|将|就)?(?:达到|达|为|约|近|超过|超|突破|破)*$`)

/** 协同创新指数262.5分, PUE降至1.35: an index has no unit. */
const INDEX = new RegExp(
  `(?:指数|得分|总分|评分|PUE(?:设计|平均)?)值?(?:已|均|将|平均|首次)*(?:达到|达|为|是|由|从|${alternatives('rise-to')}[至到]|[升降增][至到]|约|超过|突破|低于)*$`,
)
const LONGEST_INDEX = 14

/** 2000多师生: persons and firms are also counted without a counter. */
function withoutUnit(text: string, number: NumberMention): Quantity | null {
  const { start, end, from, value, qualifier } = number
  const bare = number.value >= 10 && wordAt(text, end, 'bare') !== ''
  const round =
    ROUND.test(text.slice(start, end)) &&
    CLOSED.test(text.slice(end, end + 1)) &&
    MEASURED.test(text.slice(Math.max(0, start - 8), start))
  const index =
    !bare &&
    !round &&
    /^分?(?:[，。；、）\n]|$)/.test(text.slice(end, end + 2)) &&
    INDEX.test(text.slice(Math.max(0, start - LONGEST_INDEX), start))
  if (!bare && !round && !index) return null
  return {
    start: from,
    end: index && text.charAt(end) === '分' ? end + 1 : end,
    kind: bare ? 'set' : 'measure',
    value,
    number: { start, end },
    ...(qualifier === undefined ? {} : { qualifier }),
  }
}

/** 一家 is an article of speech, 二期 an ordinal, 万吨级 a class, 6200t/d a rate, and 十八所 behind a name the name of an institute. */
function isNoQuantity(text: string, number: NumberMention, unit: Unit, end: number): boolean {
  const first = text.charAt(number.start)
  const chinese = !/[\d０-９]/.test(first)
  if (number.value === 0 || (number.value === 1 && chinese && unit.text !== '倍')) return true
  if (chinese && unit.text === '期') return true
  if (unit.kind === 'measure' && text.charAt(end) === '级') return true
  if (/^\/[A-Za-z]/.test(text.slice(end, end + 2))) return true
  // 1类新药22个: the class of the drug.
  if (unit.text === '类' && number.value < 10 && CLASSED.test(text.slice(end, end + 6))) return true
  // 二十大代表, 四大班子: a congress by its number, and the organs of a place.
  if (chinese && CONGRESS.test(text.slice(number.start, end + 3))) return true
  return chinese && unit.text === '所' && /[电科工兵船航]/.test(text.charAt(number.from - 1))
}

const CONGRESS = /^[一二三四五六七八九十]+大(?:洲|代表|精神|报告|班子|以来|召开)/
const CLASSED = /^(?:创新|化学|生物|中药)*(?:新药|药物|创新药|医疗器械|疫苗)/

/** 微克/立方米, 公里/小时: to how much of what a measure comes, with its stroke; empty where none stands there. 万元/年 is a sum that comes again. */
function rateAt(text: string, start: number, unit: Unit): string {
  const stroke = start + unit.text.length
  if (unit.kind !== 'measure' || text.charAt(stroke) !== '/') return ''
  const other = unitAt(text, stroke + 1)
  return other === null || (other.kind === 'duration' && !SPEED.test(other.text)) ? '' : `/${other.text}`
}
const SPEED = /^(?:小时|秒)$/

interface SaidAfter {
  qualifier?: Qualifier
  end: number
}

function qualifierAfter(text: string, end: number): SaidAfter {
  const after = text.slice(end, end + 4)
  for (const [words, qualifier] of QUALIFIERS_AFTER) {
    const match = words.exec(after)
    if (match !== null) return { qualifier, end: end + match[0].length }
  }
  return { end }
}

const ends = (number: NumberMention, said: SaidAfter): Span => ({ start: number.from, end: said.end })

const qualified = (number: NumberMention, said: SaidAfter): { qualifier?: Qualifier } => {
  const qualifier = said.qualifier ?? number.qualifier
  return qualifier === undefined ? {} : { qualifier }
}

/** A factor is a power of ten: multiplied or divided so that no binary noise is left. */
const scaledBy = (value: number, factor: number): number => (factor >= 1 ? value * factor : value / (1 / factor))
