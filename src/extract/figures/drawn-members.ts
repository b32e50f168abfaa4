import type { ClaimDraft } from '../claims.js'
import type { Document } from '../document.js'
import { hasLabel, isQuantity, type Mention, type MentionList, type NameMention } from '../mention.js'
import { inOneSentence } from './attracted-sets.js'

/** 引进项目7个，包括甲、乙: what is said of a counted set as a whole is said of the members that are named behind it. */

/** Between the set and the first of its members. */
const INCLUDES =
  /^[^。；\n]{0,40}。(?:主要|具体)?包括：|^[^，。；：\n]{0,14}?(?:[，（：]|(?=包括|分别))(?:其中)?(?:主要|具体|有)?(?:包括|涵盖|分别(?:是|为)|(?<=其中)有)了?：?/
const LONGEST = 48
const PEOPLE = /(?:院士|专家|学者|人才|博士|教授|人员)$/
/** Between two members: a mark, and what is told of the first. */
const BETWEEN = /^(?:[、和与及]|以及)|^，[^，。；\n]{0,16}；|^；/
const FARTHEST = 20
const MOST = 20

/** The same claims with each named member of the set in its place. */
export function drawnMembers(
  { text }: Document,
  mentions: MentionList<Mention>,
  drafts: readonly ClaimDraft[],
): ClaimDraft[] {
  return drafts.flatMap((draft): ClaimDraft[] => {
    const { type, subject, object } = draft
    // 院士53名，包括某国工程院院士王某: people are drawn, and not the bodies that they are of.
    if (
      type !== 'ATTRACTS' ||
      !isQuantity(object) ||
      PEOPLE.test(object.name) ||
      !inOneSentence(text, subject.start, object.start)
    )
      return []
    const link = INCLUDES.exec(text.slice(object.end, object.end + LONGEST))?.[0]
    if (link === undefined) return []
    return membersFrom(text, mentions, object.end + link.length)
      .filter((member) => member.name !== subject.name && !said(drafts, subject, member))
      .map((member) => ({ ...draft, object: member, trigger: member, rule: 'attracts/drawn-member', confidence: 0.8 }))
  })
}

const said = (drafts: readonly ClaimDraft[], subject: Mention, member: NameMention): boolean =>
  drafts.some((one) => one.type === 'ATTRACTS' && one.subject === subject && one.object === member)

/** The names of the list that begins at the offset. */
function membersFrom(text: string, mentions: MentionList<Mention>, start: number): NameMention[] {
  const members: NameMention[] = []
  for (let at = start; members.length < MOST; ) {
    const member = mentions.startingAt(at)
    if (member === undefined || isQuantity(member) || !hasLabel(member, 'Institution', 'Program', 'Park')) break
    members.push(member)
    const mark = BETWEEN.exec(text.slice(member.end, member.end + FARTHEST))?.[0]
    if (mark === undefined) break
    at = member.end + mark.length
  }
  return members
}
