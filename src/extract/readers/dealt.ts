import type { Span } from '../../types/index.js'
import { firstIndex } from '../sorted.js'
import { clauseStart } from './clause.js'
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
  const end = clause + dealt.index
  const listed = listBefore(text, owners.slice(firstIndex(owners, (owner) => owner.start >= clause)), end)
  const last = listed.at(-1)
  if (last === undefined || listed.length !== run.length) return null
  const said = text.slice(last.end, end).replace(SUM, '')
  const noun = said.startsWith('占') ? `${previous ?? ''}${said}` : said.length > 1 ? said : previous
  return noun === undefined ? null : listed.map((owner) => ({ owner, noun: { ...owner, text: noun } }))
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
