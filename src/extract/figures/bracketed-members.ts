import {
  hasLabel,
  isQuantity,
  type Mention,
  type MentionList,
  type NameMention,
  type QuantityMention,
} from '../mention.js'
import { isOfKind } from './set-members.js'

/** A bracket that lists the members of a set is no longer than this. */
const LONGEST = 200

/** 6个研究所（甲研究所、乙研究所）: those of its kind that a bracket right behind the set lists, where the rules do not read. */
export const bracketedMembers = (
  text: string,
  mentions: MentionList<Mention>,
): { mention: QuantityMention; members: NameMention[] }[] =>
  mentions.all().flatMap((mention) => {
    if (!isQuantity(mention) || mention.label !== 'Group') return []
    const open = Math.max(mention.end, mention.figure?.end ?? 0)
    const bracket = text.charAt(open) === '（' ? text.slice(open, open + LONGEST) : ''
    const close = bracket.indexOf('）')
    if (close < 0 || !hasLabel(mentions.startingAt(open + 1), 'Institution', 'Park')) return []
    const members = mentions.within({ start: open, end: open + close }).filter((one) => isOfKind(one, mention))
    return members.length > 1 && members.length <= (mention.number ?? 0) ? [{ mention, members }] : []
  })
