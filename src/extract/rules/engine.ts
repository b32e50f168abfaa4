import type { ClaimDraft } from '../claims.js'
import { matches } from '../matches.js'
import { leadsAt } from '../people/leads-at.js'
import { CODES, type EncodedSentence, spanOf } from './encode.js'
import { type Ends, endsOf } from './ends.js'
import { eventsOf } from './events.js'
import { endsFit } from './fits.js'
import type { LikelyRules } from './likely.js'
import type { Article, Match } from './match.js'
import type { Rule } from './rule.js'

/** A sentence that names nothing makes no claim. */
const NAMES = new RegExp(`[${Object.values(CODES).join('')}]`)
/** Families of rules that read the same words for the same act. */
const FAMILY: Record<string, string> = { 'co-builds': 'builds' }
/** How much less sure a claim is whose subject is not said. */
const SILENT = 0.9

/** Reads all sentences with all rules. Where two rules of a family read the same words, the earlier rule wins. */
export function applyRules(
  rules: LikelyRules,
  sentences: readonly EncodedSentence[],
  known: Omit<Article, 'sentences' | 'events'>,
): ClaimDraft[] {
  const article = { ...known, sentences, events: eventsOf(known.document, sentences) }
  const drafts: ClaimDraft[] = []
  sentences.forEach((encoded, index) => {
    if (!NAMES.test(encoded.code)) return
    const read = new Set<string>()
    for (const rule of rules.of(encoded.code)) {
      for (const found of matches(encoded.code, rule.regexp)) {
        const act = actOf(rule, found)
        if (read.has(act)) continue
        const made = draftsOf({ rule, found, encoded, index }, article)
        if (made.length > 0) read.add(act)
        drafts.push(...made)
      }
    }
  })
  return drafts
}

/** The words that a rule reads as one act: its family's trigger, by where it stands, or the place of the match. */
function actOf({ id }: Rule, { indices, index }: RegExpExecArray): string {
  const [family = ''] = id.split('/')
  return `${FAMILY[family] ?? family} ${indices?.groups?.T?.[0] ?? index}`
}

/** The claims that one match of a rule makes: one for each pair of its ends. A rule's status is that of what is to be built: who signs agrees at once. */
function draftsOf(match: Match, article: Article): ClaimDraft[] {
  const { rule, found, encoded } = match
  const evidence = spanOf(encoded, found.index, found.index + found[0].length)
  const [from, to] = found.indices?.groups?.T ?? []
  const trigger = from === undefined || to === undefined ? evidence : spanOf(encoded, from, to)
  return rule.making.flatMap((making) =>
    endsOf(making, match, article)
      .flatMap((ends) => byPost(match, ends))
      .map((said) => ({
        ...said,
        evidence,
        trigger,
        rule: rule.id,
        confidence: making.subject === '?' ? rule.confidence * SILENT : rule.confidence,
        ...(rule.status === undefined || said.type === 'COOPERATES_WITH' ? {} : { status: rule.status }),
      })),
  )
}

/** By the post that a rule reads, where it reads one: its holder leads the body or only belongs to it. */
function byPost({ found, encoded }: Match, ends: Ends): (Ends & { role?: string })[] {
  const at = found.indices?.groups?.R?.[0]
  const held = at === undefined ? undefined : encoded.posts[at]
  if (held === undefined) return [ends]
  const type = leadsAt(held, ends.object) ? ends.type : 'AFFILIATED_WITH'
  return endsFit(type, ends.subject, ends.object) ? [{ ...ends, type, role: held.post }] : []
}
