import type { Span } from '../../types/index.js'
import { clauseStart } from './clause.js'
import { nounBefore } from './noun-before.js'
import type { Noun } from './phrase.js'
import type { Quantity } from './quantity.js'
import { endsInRole, type TaggedWord, wordIndex } from './quantity-word.js'

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
  const nouns = listBefore(text, words, { start: clause, end: clause + linked.index })
  // 省级孵化器和市级孵化器各有5家: one number for each.
  const forEach = linked[1] === '各' && run.length === 1 && ENDS.test(text.slice(first.end, first.end + 1))
  const wanted = (linked[1] === '分别' || linked[1] === '各') && !forEach ? run.length : nouns.length
  const spread = nouns.slice(-wanted)
  const fits =
    spread.length === wanted && wanted >= 2 && wanted <= LONGEST && (run.length === 1 || run.length === wanted)
  // 甲公司、乙公司等年产值均超50亿元: those listed have the figure, and are none.
  const measured =
    first.kind !== 'measure' || spread.every(({ text: noun }) => endsInRole(noun, 'figure') || noun.length <= SHORT)
  return fits && measured && spread.every((noun) => noun.text.length > 1) ? withSharedHead(text, words, spread) : null
}

/** 孵化器、众创空间数分别达到: the word that tells that it is counted; 研发人员数 keeps it. */
const NUMBER_OF = /(?<=(?:企业|机构|平台|空间|园区|基地|中心|器|室|所|院))(?:总数|数量|数)$/u

function listBefore(text: string, words: readonly TaggedWord[], span: Span): Noun[] {
  const nouns: Noun[] = []
  let start = span.start
  for (const item of text.slice(span.start, span.end).split(SEPARATOR)) {
    const end = start + item.replace(NUMBER_OF, '').length
    const read = nouns.length === 0 ? nounBefore(text, words, end) : null
    const from = read !== null && read.start >= start ? read.start : start
    nouns.push({ start: from, end, text: text.slice(from, end) })
    start += item.length + 1
  }
  return nouns
}

function withSharedHead(text: string, words: readonly TaggedWord[], nouns: readonly Noun[]): Noun[] {
  const last = nouns.at(-1)
  const word = last === undefined ? undefined : words[wordIndex(words, last.end - 1)]
  if (last === undefined || word === undefined || word.start <= last.start) return [...nouns]
  const head = text.slice(word.start, last.end)
  return nouns.map((noun) =>
    noun.text.endsWith(head) || noun.text.length > SHORT ? noun : { ...noun, text: noun.text + head },
  )
}
