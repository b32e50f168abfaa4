import type { Span } from '../../types/index.js'
import { firstIndex } from '../sorted.js'
import { clauseStart } from './clause.js'
import { changeOf } from './list.js'
import type { Noun } from './phrase.js'
import type { Quantity } from './quantity.js'

/** 分别达到, 各为, right before the first number. */
const DEALT = /(?:分别|各)[^，。；：、\d]{0,6}$/
const JOINED = /^(?:、|和|与|及|以及)$/
/** 两市, 三地: sums up the owners before it. */
const SUM = /^(?:[两二三四五六七八九十](?:市|省|地|区|县|校|院|所|国|城|园|家|个|者)[市省区县]?)?的?/

/** A figure's noun, and who of a list has it. */
export interface Dealt {
  noun: Noun
  owner: Span
}

/**
 * One figure dealt out over as many owners as there are numbers: 甲、乙两市合同额分别为5亿元和12亿元. A noun that is left out is
 * the one said before (`previous`). Null where owners and numbers do not match.
 */
export function dealtOut(
  text: string,
  run: readonly Quantity[],
  owners: readonly Span[],
  previous: string | undefined,
): Dealt[] | null {
  const first = run[0]
  if (first === undefined || run.length < 2) return null
  const clause = clauseStart(text, first.start)
  const dealt = DEALT.exec(text.slice(clause, first.start))
  if (dealt === null) return null
  // 排前三位的是甲、乙、丙，分别是56家、32家、23家: the list closes the clause before.
  const behind = dealt.index === 0 && text.charAt(clause - 1) === '，'
  const end = behind ? clause - 1 : clause + dealt.index
  const from = behind ? clauseStart(text, end) : clause
  const here = owners.slice(firstIndex(owners, (owner) => owner.start >= from))
  const listed = behind ? listUpTo(text, here, end) : listBefore(text, here, end)
  const last = listed.at(-1)
  if (last === undefined || listed.length !== run.length) return null
  const said = behind ? '' : text.slice(last.end, end).replace(SUM, '')
  const shown = said.startsWith('占') ? `${previous ?? ''}${said}` : said.length > 1 ? said : previous
  // 甲、乙投资分别增长10%、7%: the change is dealt out.
  const noun = shown === undefined ? undefined : shown + (said.startsWith('占') ? '' : changeOf(dealt[0]))
  return noun === undefined ? null : listed.map((owner) => ({ owner, noun: { ...owner, text: noun } }))
}

/** The owners of the list that ends at the offset. */
function listUpTo(text: string, owners: readonly Span[], end: number): Span[] {
  const inside = owners.filter((owner) => owner.end <= end)
  const from = inside.findLastIndex(
    ({ start }, at) => at === 0 || !JOINED.test(text.slice(inside[at - 1]?.end ?? 0, start)),
  )
  return inside.at(-1)?.end === end ? inside.slice(from) : []
}

/** The owners before the offset that stand in one list. */
function listBefore(text: string, owners: readonly Span[], end: number): Span[] {
  const list: Span[] = []
  for (const owner of owners) {
    const last = list.at(-1)
    if (owner.end > end || (last !== undefined && !JOINED.test(text.slice(last.end, owner.start)))) break
    list.push(owner)
  }
  return list
}
