import { Words } from '../data.js'
import type { Mention } from '../mention.js'
import { CODES, type EncodedSentence, membersOf, POST_CODE } from './encode.js'
import { clauseStart } from './match.js'

const words = Words.of('clause-words.tsv')
const NAMES = `${CODES.Institution}-${POST_CODE}`
/** One of a kind, told by number or by 某. */
const ONE_OF_A_KIND = '(?:有?(?:一|两|多|数|几|这|那)[家所名位支个]|某)'
/** What only who acts does: 专家团队来到某市, 外地企业计划投资; 科研团队不断壮大 is of whose team it is. */
const ACTS = '(?:来到|前来|落户|入驻|进驻|计划|拟|将|宣布|决定|选择|看中|投资|率)'
/** 吸引多家知名企业落户: whom the subject draws or helps is none. */
const DRAWN =
  '(?:[已还也先后成功积极大力持续]{0,4})(?:吸引|引进|招引|引导|引育|推动|促进|促成|支持|鼓励|帮助|带动|助力|助推|推进|服务|集聚|承接|组织|邀请)'
/**
 * Someone without a known name at the head of a clause, who goes on as the subject of the next: 一家外地企业落户于此，与甲签约; 他们找到甲，合办乙.
 */
const ACTOR = new RegExp(
  `^(?:(?:后来|先是|于是|之后)?[他她]们|${ONE_OF_A_KIND}(?:${CODES.Place}|[^，；：的${NAMES}]){0,8}?${words.alternatives('actor')}(?!的)|(?!${DRAWN})[^，；：的${NAMES}]{0,6}?${words.alternatives('actor')}${ACTS})`,
)
/** 12家园区去年产值达200亿元，建设…: a set that has a figure of its own goes on as the subject. */
const SET_ACTS = new RegExp(`^(?:这|上述)?${CODES.Group}[^，；：的${NAMES}]{0,12}${CODES.Metric}`)
/** 校地合作打造某园: both sides are meant, whoever was named alone before. */
const BOTH_SIDES = new RegExp(`(?:^|[，；：。])${words.alternatives('both-sides')}[^，；：。${NAMES}]{0,4}$`)

/** Whether between the subjects and the offset someone without a name has begun to act: the subjects do not go on behind. */
export function actsWithoutName(encoded: EncodedSentence, before: number, subjects: readonly Mention[]): boolean {
  for (let end = before; end > 0; ) {
    const start = clauseStart(encoded.code, end)
    const clause = encoded.code.slice(start, end)
    if (ACTOR.test(clause) || SET_ACTS.test(clause)) return true
    if (membersOf(encoded, start, end).some((mention) => subjects.includes(mention))) return false
    end = start - 1
  }
  return false
}

/** Whether the clause speaks of both sides, so that one party alone is not its subject. */
export const isOfBothSides = ({ code }: EncodedSentence, before: number): boolean =>
  BOTH_SIDES.test(code.slice(0, before))
