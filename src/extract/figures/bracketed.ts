import type { ClaimDraft } from '../claims.js'
import { isQuantity, type Mention, type MentionList, type QuantityMention } from '../mention.js'
import { isFund } from './near-owner.js'
import { isWorks } from './works-owner.js'

/** How far before it the bracket may open that holds a part. */
const LONGEST = 60

/** 286家实验室（其中国家级10家，省级276家）: a part that stands in brackets, where the rules do not read, with its whole. */
export const bracketedParts = (
  text: string,
  mentions: readonly Mention[],
): { mention: QuantityMention; whole: QuantityMention }[] =>
  mentions.flatMap((mention) =>
    isQuantity(mention) &&
    mention.label === 'Group' &&
    mention.part &&
    mention.whole !== undefined &&
    isInBrackets(text, mention.start)
      ? [{ mention, whole: mention.whole }]
      : [],
  )

/** 甲项目（总投资60亿元，占地百亩）: measures in brackets, with the works or the fund right before these. */
export const bracketedSums = (
  text: string,
  mentions: MentionList<Mention>,
): { mention: QuantityMention; owner: Mention }[] =>
  mentions.all().flatMap((mention) => {
    if (!isQuantity(mention) || mention.label !== 'Metric') return []
    const bracket = bracketBefore(text, mention.start)
    const owner = bracket === undefined ? undefined : mentions.endingAt(bracket)
    const isOwner = owner !== undefined && (isWorks(owner) || isFund(owner))
    const named =
      bracket !== undefined && mentions.within({ start: bracket, end: mention.start }).some((one) => !isQuantity(one))
    return isOwner && !named ? [{ mention, owner }] : []
  })

/** 总投资20亿元（其中固定资产投资12亿元）: a sum in brackets that is a part of the sum right before these is of the same owner. */
export const bracketedShares = (
  text: string,
  mentions: MentionList<Mention>,
  drafts: readonly ClaimDraft[],
): { mention: QuantityMention; owner: Mention }[] =>
  mentions.all().flatMap((mention) => {
    if (!isQuantity(mention) || mention.label !== 'Metric' || drafts.some(({ object }) => object === mention)) return []
    const bracket = bracketBefore(text, mention.start)
    const whole = bracket === undefined ? undefined : mentions.endingAt(bracket)
    if (bracket === undefined || whole === undefined || !isQuantity(whole)) return []
    if (whole.unit !== mention.unit || (whole.number ?? 0) < (mention.number ?? 0)) return []
    if (!SHARE.test(text.slice(bracket, mention.end))) return []
    return drafts.flatMap(({ type, subject, object }) =>
      type === 'HAS_METRIC' && object === whole ? [{ mention, owner: subject }] : [],
    )
  })
const SHARE = /^（(?:其中|含|包括|包含)/

const isInBrackets = (text: string, offset: number): boolean => bracketBefore(text, offset) !== undefined

/** Where the bracket opens in which the offset lies. */
function bracketBefore(text: string, offset: number): number | undefined {
  const from = Math.max(0, offset - LONGEST)
  const before = text.slice(from, offset)
  const open = before.lastIndexOf('（')
  return open > before.lastIndexOf('）') ? from + open : undefined
}
