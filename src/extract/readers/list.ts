import type { Span } from '../../types/index.js'
import { clauseStart } from './clause.js'
import { nounBefore } from './noun-before.js'
import type { Noun } from './phrase.js'
import type { Quantity } from './quantity.js'
import { alternatives, endsInRole, type TaggedWord, wordIndex } from './quantity-word.js'

/** 甲、乙、丙分别达到3家、2家、1家; 甲、乙均突破1万家. */
const LINKED = /(分别|各|均|都)[^，。；：、\d]{0,6}$/
/** A longer enumeration is no list of nouns with numbers. */
const LONGEST = 12
/** A listed noun that may lack its head has this many characters at most. */
const SHORT = 3
const ENDS = /^(?:[，。；、\n]|$)/
const BETWEEN = /^、?[和及与]?$/
const SEPARATOR = /、|[和及与](?=[^和及与、]{2,}$)/

/** The quantities from `index` on that stand in one list with nothing but marks between them. */
export function runOf(text: string, quantities: readonly Quantity[], index: number): Quantity[] {
  const run: Quantity[] = []
  for (let i = index; i < quantities.length; i++) {
    const quantity = quantities[i]
    const last = run.at(-1)
    if (quantity === undefined) break
    if (last !== undefined && !BETWEEN.test(text.slice(last.end, quantity.start))) break
    run.push(quantity)
  }
  return run
}

/**
 * The nouns that a run of quantities is spread over: as many nouns before 分别 as numbers behind it, or several before one
 * 均. The head that the last noun has is given to short ones that lack it (种植 in 种植、养殖企业). The list begins behind `from`, where the quantity before ends. Null where none is spread.
 */
export function spreadNouns(
  text: string,
  words: readonly TaggedWord[],
  run: readonly Quantity[],
  from: number,
): Noun[] | null {
  const first = run[0]
  if (first === undefined) return null
  const clause = Math.max(from, clauseStart(text, first.start))
  const linked = LINKED.exec(text.slice(clause, first.start))
  if (linked === null) return null
  const span = { start: clause, end: clause + linked.index }
  // 计算机及办公设备制造业、医疗设备及仪器制造业分别: 及 joins words of one noun, where 、 parts as many as there are numbers.
  const plain = listBefore(text, words, span, '、')
  const nouns = plain.length === run.length && run.length > 1 ? plain : listBefore(text, words, span)
  // 省级孵化器和市级孵化器各有5家: one number for each.
  const forEach = linked[1] === '各' && run.length === 1 && ENDS.test(text.slice(first.end, first.end + 1))
  const wanted = (linked[1] === '分别' || linked[1] === '各') && !forEach ? run.length : nouns.length
  const spread = nouns.slice(-wanted)
  const fits =
    spread.length === wanted && wanted >= 2 && wanted <= LONGEST && (run.length === 1 || run.length === wanted)
  // 甲公司、乙公司等年产值均超50亿元: those listed have the figure, and are none.
  const change = changeOf(linked[0])
  const ofOne = change !== '' && endsInRole(spread.at(-1)?.text ?? '', 'figure')
  const measured =
    ofOne ||
    first.kind !== 'measure' ||
    spread.every(({ text: noun }) => endsInRole(noun, 'figure') || noun.length <= SHORT)
  if (!fits || !measured || !spread.every((noun) => noun.text.length > 1)) return null
  const whole = withSharedHead(text, words, spread, ofOne)
  return whole.map((noun) => ({ ...noun, text: noun.text + change }))
}

/** 分别增长: what the numbers say of the nouns. */
const CHANGED = new RegExp(alternatives('change'))
/** The change that a list of numbers tells: 增长 in 分别增长; empty where it tells none. */
export const changeOf = (linked: string): string => CHANGED.exec(linked)?.[0] ?? ''

/** 孵化器、众创空间数分别达到: the word that tells that it is counted; 研发人员数 keeps it. */
const NUMBER_OF = /(?<=(?:企业|机构|平台|空间|园区|基地|中心|器|室|所|院))(?:总数|数量|数)$/u

const HELD = /^(?:拥有|具有|持有|获得)的/

function listBefore(
  text: string,
  words: readonly TaggedWord[],
  span: Span,
  separator: string | RegExp = SEPARATOR,
): Noun[] {
  const nouns: Noun[] = []
  let start = span.start
  for (const item of text.slice(span.start, span.end).split(separator)) {
    const end = start + item.replace(NUMBER_OF, '').length
    const read = nouns.length === 0 ? nounBefore(text, words, end) : null
    // 拥有的发明专利数: who has them is no part of the noun.
    const from = read !== null && read.start >= start ? read.start : start + (HELD.exec(item)?.[0].length ?? 0)
    nouns.push({ start: from, end, text: text.slice(from, end) })
    start += item.length + 1
  }
  return nouns
}

/** `ofOne`: 汽车、锂离子电池产量分别增长: the figure at the end of the last is that of all. */
function withSharedHead(text: string, words: readonly TaggedWord[], nouns: readonly Noun[], ofOne: boolean): Noun[] {
  const last = nouns.at(-1)
  const word = last === undefined ? undefined : words[wordIndex(words, last.end - 1)]
  if (last === undefined || word === undefined || word.start <= last.start) return [...nouns]
  const head = text.slice(word.start, last.end)
  return nouns.map((noun) =>
    noun.text.endsWith(head) || (ofOne ? endsInRole(noun.text, 'figure') : noun.text.length > SHORT)
      ? noun
      : { ...noun, text: noun.text + head },
  )
}
