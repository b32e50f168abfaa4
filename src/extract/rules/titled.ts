import type { ClaimDraft } from '../claims.js'
import type { Document } from '../document.js'
import { isQuantity, type Mention, type MentionList, type NameMention } from '../mention.js'

const QUOTED = /[《“]/
/** 教育部“…”专项行动: a campaign is run, other plans are issued. */
const CAMPAIGN = /(?:专项行动|专项工程|活动|大赛)$/
const ISSUED = new Set(['plan', 'policy'])

/**
 * 国务院《…若干意见》, 市委“…行动”: what stands quoted right behind an authority is its own: a plan or a policy that it has
 * issued, or a campaign that it runs.
 */
export const titledPlans = ({ text }: Document, mentions: MentionList<Mention>): ClaimDraft[] =>
  mentions.all().flatMap((plan): ClaimDraft[] => {
    if (isQuantity(plan) || plan.label !== 'Program' || !ISSUED.has(plan.kind)) return []
    const quoted = QUOTED.test(text.charAt(plan.start)) ? plan.start : plan.start - 1
    const authority = QUOTED.test(text.charAt(quoted)) ? mentions.endingAt(quoted) : undefined
    if (authority === undefined || !isAuthority(authority)) return []
    const evidence = { start: authority.start, end: plan.end }
    const type = CAMPAIGN.test(plan.name) ? 'ORGANIZES' : 'ISSUES'
    const ends = { subject: authority, object: plan }
    return [{ type, ...ends, evidence, trigger: evidence, status: 'actual', rule: 'issues/titled', confidence: 0.85 }]
  })

const isAuthority = (mention: Mention): mention is NameMention =>
  !isQuantity(mention) && mention.label === 'Institution' && mention.kind === 'government'
