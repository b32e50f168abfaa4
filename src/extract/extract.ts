import type { Lexicon } from '../lexicon/index.js'
import type { Article, Claim, Fragment } from '../types/index.js'
import { assembleClaims, type Dropped } from './assemble.js'
import { deriveClaims } from './derived.js'
import { Entities } from './entities.js'
import type { Fallen } from './mention.js'
import { type Reading, readArticle } from './reading.js'
import { withoutSources } from './sources.js'

/** What each pass found and what was dropped, for --explain. */
export interface Trace {
  finds: { pass: string; start: number; end: number; text: string; label: string; name: string }[]
  claims: { rule: string; claim: string; status: string; date?: string; confidence: number; evidence: string }[]
  dropped: Dropped[]
}

/** Reads one article into its entities and claims. Pure: the same article and lexicon give the same bytes. */
export const extract = (article: Article, lexicon: Lexicon): Fragment =>
  assembled(readArticle(article, lexicon)).fragment

/** Like extract, with what each pass found and what fell by the way. */
export function explain(article: Article, lexicon: Lexicon): { fragment: Fragment; trace: Trace } {
  const reading = readArticle(article, lexicon)
  const { fragment, entities, dropped } = assembled(reading)
  return { fragment, trace: traceOf(reading, entities, fragment.claims, dropped) }
}

/** What was read as a fragment, with the entities and what fell on the way to the claims. */
function assembled({ document, lexicon, topic, mentions, implied, said }: Reading): {
  fragment: Fragment
  entities: Entities
  dropped: Dropped[]
} {
  const entities = new Entities(document, lexicon, topic)
  const all = mentions.all()
  // 我校 as a founder means the school of the site, for which no word of the text stands.
  for (const mention of [...all, ...implied]) if (mention.end > mention.start) entities.take(mention)
  const { claims, dropped } = assembleClaims(document, entities, [...said, ...deriveClaims(lexicon, all)])
  const fragment = { article: document.article, ...withoutSources(entities.all(), claims) }
  return { fragment, entities, dropped }
}

/** What a person is told of a reading and of the claims that were made of it. */
export const traceOf = (
  { document: { article }, mentions }: Reading,
  entities: Entities,
  claims: readonly Claim[],
  dropped: Dropped[],
): Trace => ({
  finds: mentions.all().map((mention) => ({
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
  dropped: [...fallenNames(article.text, mentions.fallen), ...dropped],
})

/** Candidates for names that fell, and why. */
const fallenNames = (text: string, fallen: readonly Fallen[]): Dropped[] =>
  fallen.map(({ start, end, reason, by }) => ({
    what: text.slice(start, end),
    reason: by === undefined ? reason : `${reason} ${text.slice(by.start, by.end)}`,
  }))
