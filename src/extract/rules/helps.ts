import { Words } from '../data.js'
import { hasLabel, type Mention } from '../mention.js'
import { CODES } from './encode.js'

const words = Words.of('clause-words.tsv')

const PARTY = `[${CODES.Institution}${CODES.Park}${CODES.Place}]`
/** 乙负责施工, 丙参与共建, 丁为技术支撑单位, 戊牵头，己参与: what is done for works by someone who does no more there. */
const HELPS = new RegExp(
  `^(?:[、和与及]${PARTY})*(?:等[^，。；：]{0,8})?(?:${words.alternatives('helps-how')})*(?:${words.alternatives('helps')}[^，。；：]{0,16}|[为是系][^，。；：]{0,8}(?:单位|业主|主体|方)|牵头(?=，(?:联合|会同)?${PARTY}))[，；。]`,
)

/** Whether whoever ends at the offset only helps, in a clause that ends before the limit. */
export function helps(code: string, end: number, limit: number): boolean {
  const clause = HELPS.exec(code.slice(end, end + LONGEST))
  return clause !== null && end + clause[0].length <= limit
}
const LONGEST = 40

/** What others help with: a park, or a body with buildings, no firm and no organ. */
export const mayBeHelped = (mention: Mention): boolean =>
  hasLabel(mention, 'Park') || (mention.label === 'Institution' && !NO_WORKS.includes(mention.kind))
const NO_WORKS = ['company', 'government', 'association', 'media']

/** 依托单位：甲, 业主为乙: the field of a row or of a sentence, behind which stands who fills it. */
const FIELD = new RegExp(
  `(?:单位|业主|主体|[建设营工]方|主任|院长|所长|负责人|地点|地址|在地|位置)[：为是系](?:${PARTY}(?:、|和|与|以?及))*$`,
)
const LONGEST_FIELD = 24

/** Whether whoever begins at the offset fills such a field, and is told of no more. */
export const fillsField = (code: string, start: number): boolean =>
  FIELD.test(code.slice(Math.max(0, start - LONGEST_FIELD), start))
