import type { Lexicon } from '../lexicon/index.js'
import type { Article, Fragment } from '../types/index.js'
import { assembleClaims, type Dropped } from './assemble.js'
import type { ClaimDraft } from './claims.js'
import { deriveClaims } from './derived.js'
import { toDocument } from './document.js'
import { Entities } from './entities.js'
import { isQuantity, type Mention, type NameMention } from './mention.js'
import { readRoles } from './passes/roles.js'
import { readQuantityClaims } from './quantity-claims.js'
import { readNames } from './read-names.js'
import { readQuantityMentions } from './read-quantities.js'
import { encodeSentence } from './rules/encode.js'
import { applyRules } from './rules/engine.js'
import { loadRules, type Rule } from './rules/rule.js'
import { TimeAndStatus } from './time-and-status.js'

/** What each pass found and what was dropped, for --explain. */
export interface Trace {
  finds: { pass: string; start: number; end: number; text: string; label: string; name: string }[]
  claims: { rule: string; claim: string; status: string; date?: string; confidence: number; evidence: string }[]
  dropped: Dropped[]
}

let rules: Rule[] | undefined

/** Reads one article into its entities and claims. Pure: the same article and lexicon give the same bytes. */
export const extract = (article: Article, lexicon: Lexicon): Fragment => explain(article, lexicon).fragment

/** Like extract, with what each pass found and what fell by the way. */
export function explain(article: Article, lexicon: Lexicon): { fragment: Fragment; trace: Trace } {
  rules ??= loadRules()
  const document = toDocument(article)
  const { mentions, posts, topic } = readNames(document, lexicon)
  readQuantityMentions(document, mentions)
  const postAt = new Map(posts.map((post) => [post.start, post]))
  const sentences = document.sentences.map((sentence) => encodeSentence(document, sentence, mentions, postAt))
  const time = new TimeAndStatus(document)
  const implied: NameMention[] = []
  const held = readRoles({ document, mentions, posts, topic, implied })
  const said = [
    ...held,
    ...applyRules(rules, sentences, { topic, bodyOf: bodiesOf(held) }),
    ...readQuantityClaims(sentences, topic),
  ].map((draft): ClaimDraft => ({ ...draft, ...time.of(draft) }))
  const entities = new Entities(document, lexicon, topic)
  const all = mentions.all()
  for (const mention of [...all, ...implied]) entities.take(mention)
  const idsOf = (mention: Mention): string[] =>
    isQuantity(mention) ? entities.take(mention) : (mention.refers ?? [mention]).map((one) => entities.imply(one))
  const { claims, dropped } = assembleClaims(document, entities, [...said, ...deriveClaims(lexicon, all)], idsOf)
  return {
    fragment: { article, entities: entities.all(), claims },
    trace: {
      finds: all.map((mention) => ({
        pass: mention.pass,
        start: mention.start,
        end: mention.end,
        text: article.text.slice(mention.start, mention.end),
        label: mention.label,
        name: mention.name,
      })),
      claims: claims.map((claim) => ({
        rule: claim.rule,
        claim: `${claim.type}(${entities.nameOf(claim.subject)}, ${entities.nameOf(claim.object)})`,
        status: claim.status,
        ...(claim.date === undefined ? {} : { date: claim.date }),
        confidence: claim.confidence,
        evidence: claim.evidence.text,
      })),
      dropped,
    },
  }
}

/** From each person to the body that they lead, else to the one that they belong to; the first said wins. */
function bodiesOf(held: readonly ClaimDraft[]): Map<string, NameMention> {
  const bodies = new Map<string, NameMention>()
  for (const type of ['LEADS', 'AFFILIATED_WITH']) {
    for (const { type: claimed, subject, object } of held) {
      if (claimed !== type || isQuantity(subject) || isQuantity(object) || bodies.has(subject.name)) continue
      bodies.set(subject.name, object)
    }
  }
  return bodies
}
