import { clauseStart } from './clause.js'
import type { Quantity } from './quantity.js'
import { alternatives } from './quantity-word.js'
import { LONGEST_TOLD, toldBehind } from './told-part.js'

/** Parts that no 其中 opens: a clause that says which of those counted before are so many. */

const ADVERB = '(?:就|约|则|也|共|便|已|又|还|即)*'
/** 规上企业占了23户, 省级占276家. */
const TAKES = new RegExp(`${ADVERB}占(?:了|到|据)?$`)
/** 由校友创办的有37家, 营收过亿的达12家: 的 stands for the members. */
const THOSE = new RegExp(`(?<=[^，。；：\\d]{2}的)${ADVERB}(?:有|达到|达|为)?了?$`)
/** What stands before it: 其中, and the part before in a list. */
const OPENER = /^(?:.*\d[^、\d]{0,6}[、（])?(?:其中|而|并|且)?/
/** 此外的有5家, 另外的: who is none of those. */
const OTHERS = /^(?:此外|另外|其他|其它|其余|除此|累计|合计)/
/** A kind without its head: 国家级, 基础设施类, 先进制造业; 企业 and 就业 are words of their own. */
const KIND = /(?:级|类|型|籍|层次|(?<![企作毕创就])业)$/
/** The heads that a kind lacks, at the end of the whole's noun. */
const HEAD =
  /(?:项目|工程|企业|机构|实验室|研究中心|创新中心|技术中心|研究院|研究所|中心|平台|园区|基地|孵化器|众创空间|人才|专家|专利|课题|成果|标准|单位|公司)$/
/** The level of the whole, or the place that it begins with. */
const LEVEL = /^(?:.*级(?:及?以上)?|\p{Script=Han}{1,6}?[省市县区州](?=\p{Script=Han}{3}))/u
const LONGEST = 24

/** 已开工29个、投产12个, 目前已完成151项: what was done with so many of them. */
const DONE = new RegExp(
  `^(?:其中|目前|现|至今|迄今|截至目前)*(?:(?:已|已经|现已)${alternatives('state')}\\d[\\d.]*[余多]?[个家项件座条]、|(?=已|现已))(?<said>(?:已|已经|现已)?${alternatives('state')})(?:了|的有|的达|达|共)?$`,
)
/** 5个已经开工, 16个在本地实现产业化, 45个正在办理前期手续: what so many of them do. */
const DOES = new RegExp(
  `^(?<said>(?:(?:已|已经|均已|都已|全部|正在|正|成功|顺利|先后|陆续|率先|在[^，。；：、\\d]{1,8})+[^，。；：、\\d]{0,6}?${alternatives('state')}|正在[^，。；：、\\d]{2,8}|${alternatives('state')}))(?=[，。；）]|$)`,
)
const BEFORE_DOES = /^(?:其中|目前|现|已|已有|还有|尚有|仍有|有|并有|至少|其余|另有|另|还)*，?$/
const LONGEST_DOES = 24

/** A part that a clause of its own tells of: where it begins, what its members are, and whether that is only what became of them. */
interface OwnPart {
  start: number
  said: string
  state?: boolean
}

/** What stands before the number of such a part, without 占 or 有; undefined where the clause is none. */
export function ownPart(text: string, { kind, start, end }: Quantity): OwnPart | undefined {
  if (kind !== 'set') return undefined
  const from = clauseStart(text, start)
  const clause = text.slice(from, start)
  const done = DONE.exec(clause)?.groups?.said
  const does = BEFORE_DOES.test(clause) ? DOES.exec(text.slice(end, end + LONGEST_DOES))?.groups?.said : undefined
  const state = done ?? does
  if (state !== undefined) return { start: from, said: `${state}的`, state: true }
  const told = BEFORE_DOES.test(clause) ? toldBehind(text.slice(end, end + LONGEST_TOLD)) : undefined
  if (told !== undefined) return { start: from, said: told, state: true }
  const link = TAKES.exec(clause) ?? THOSE.exec(clause)
  const said = link === null ? '' : clause.slice(0, link.index).replace(OPENER, '')
  return said.length < 2 || said.length > LONGEST || /\d/.test(said) || OTHERS.test(said)
    ? undefined
    : { start: from, said }
}

/** 国家级 of 实验室, 由校友创办的 of 在孵企业: the part's noun with the head of its whole; undefined where it needs none. */
export function withHead(said: string, whole: string): string | undefined {
  const kind = said.replace(OPENER, '')
  const head = HEAD.exec(whole)?.[0] ?? whole
  if (kind.endsWith('的')) return kind + head
  if (kind.length > LONGEST || !KIND.test(kind)) return undefined
  return kind + (kind.endsWith('级') ? whole.replace(LEVEL, '') : head)
}
