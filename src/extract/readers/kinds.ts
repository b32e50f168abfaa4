import { clauseStart } from './clause.js'
import type { Noun, QuantityPhrase } from './phrase.js'
import type { Quantity } from './quantity.js'

/** Kinds into which a set is divided, one after the other: 57个项目分为几类。产业类5个，…。基础设施类34个，…. */

/** 从空间看，甲区148家，乙区71家; 按产业分，制造业项目60个: by what the whole is divided. */
export const DIVIDED_BY =
  '(?:从|分|按)(?:空间|区域|地区|地域|县区|区县|城市|行业|产业|领域|学科|专业|类型|类别|级别|层级|层次|来源|性质|阶段|学历|职称|年龄)(?:分布|布局|类型|划分)*(?:来看|看|分|划分)(?=，)'
const DIVIDED = /分[为成](?:\d|[几两二三四五六七八九十]){1,2}大?[类种型]/g
const KIND = /(\p{Script=Han}{2,16}[类型])(?:有|共|共有|则有|达)?$/u
const OF_KIND = /\p{Script=Han}{2,12}[类型]\p{Script=Han}{0,8}(?:有|共|共有|则有|达)?$/u
const HEAD = /(?:项目|工程|企业|平台|机构|基地|园区|课题|成果|人才|专利)$/
const FARTHEST = 400

/** Where the words stand that divide the set of which the number counts one kind; -1 where none do. */
export function dividedAt(text: string, { kind, start }: Quantity): number {
  if (kind !== 'set' || !OF_KIND.test(text.slice(clauseStart(text, start), start))) return -1
  const from = Math.max(text.lastIndexOf('\n', start) + 1, start - FARTHEST)
  const last = [...text.slice(from, start).matchAll(DIVIDED)].at(-1)
  return last === undefined ? -1 : from + last.index
}

/** 基础设施类34个: the kind with the head of those counted before it in the paragraph. */
export function nounOfKind(text: string, quantity: Quantity, phrases: readonly QuantityPhrase[]): Noun | null {
  const said = KIND.exec(text.slice(clauseStart(text, quantity.start), quantity.start))?.[1]
  if (quantity.kind !== 'set' || said === undefined) return null
  const last = phrases.findLast(({ label, quantity: { unit } }) => label === 'Group' && unit === quantity.unit)
  const head = HEAD.exec(last?.noun ?? '')?.[0]
  if (last === undefined || head === undefined || text.slice(last.quantity.end, quantity.start).includes('\n'))
    return null
  return { start: quantity.start - said.length, end: quantity.start, text: said + head }
}
