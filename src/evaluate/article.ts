import type { Claim, Entity, Fragment } from '../types/index.js'
import { matchClaims } from './claims.js'
import { matchEntities, type Pairs } from './entities.js'
import { isExact, namesBothEnds } from './evidence.js'
import type { Gold, GoldClaim } from './gold.js'
import { Tallies } from './tally.js'

/** One thing that an answer has too much or too little. */
export interface Mistake {
  article: string
  what: 'extra entity' | 'missed entity' | 'extra claim' | 'missed claim'
  /** The label or the claim type. */
  sort: string
  name: string
}

/** How often something was right, of how many. */
export interface Share {
  right: number
  of: number
}

/** One article's answer held against its gold. */
export interface ArticleScore {
  entities: Tallies
  claims: Tallies
  status: Share
  date: Share
  exact: Share
  named: Share
  mistakes: Mistake[]
}

const count = (share: Share, right: boolean): void => {
  share.of += 1
  share.right += right ? 1 : 0
}

/** An answer's date may be more exact than the gold's, or, from the month on, less exact. */
const dateFits = (gold: string, answer: string | undefined): boolean =>
  answer !== undefined && (answer.startsWith(gold) || (gold.startsWith(answer) && answer.length >= 7))

/** An answer paired with its gold, ready to be counted. */
interface Judged {
  article: string
  gold: Gold
  fragment: Fragment | undefined
  /** The claims that the article is said to make. */
  said: Claim[]
  answers: Map<string, Entity>
  pairs: Pairs
}

/** Scores one article; without a fragment all of its gold is missed. Derived claims, and what only they use, are left out. */
export function scoreArticle(article: string, gold: Gold, fragment: Fragment | undefined): ArticleScore {
  const score: ArticleScore = {
    entities: new Tallies(),
    claims: new Tallies(),
    status: { right: 0, of: 0 },
    date: { right: 0, of: 0 },
    exact: { right: 0, of: 0 },
    named: { right: 0, of: 0 },
    mistakes: [],
  }
  const said = fragment?.claims.filter((claim) => !claim.derived) ?? []
  const used = new Set(said.flatMap((claim) => [claim.subject, claim.object]))
  const answered = fragment?.entities.filter((entity) => !entity.derived || used.has(entity.id)) ?? []
  const answers = new Map(answered.map((entity) => [entity.id, entity]))
  const judged = { article, gold, fragment, said, answers, pairs: matchEntities(gold.entities, answered) }
  scoreEntities(score, judged)
  scoreClaims(score, judged)
  return score
}

function scoreEntities(score: ArticleScore, { article, gold, answers, pairs }: Judged): void {
  const found = new Set(pairs.values())
  const golds = new Map(gold.entities.map((g) => [g.id, g]))
  for (const { id, label, name } of answers.values()) {
    const g = golds.get(pairs.get(id) ?? '')
    if (g && !g.optional) score.entities.of(g.label).tp += 1
    if (g) continue
    score.entities.of(label).fp += 1
    score.mistakes.push({ article, what: 'extra entity', sort: label, name })
  }
  for (const { id, label, name, optional } of gold.entities) {
    if (found.has(id) || optional) continue
    score.entities.of(label).fn += 1
    score.mistakes.push({ article, what: 'missed entity', sort: label, name })
  }
}

function scoreClaims(score: ArticleScore, { article, gold, fragment, said, answers, pairs }: Judged): void {
  const { verdicts, missed } = matchClaims(gold.claims, said, pairs)
  for (const verdict of verdicts) {
    const { claim, found } = verdict
    if (fragment) {
      count(score.exact, isExact(claim, fragment))
      count(score.named, namesBothEnds(claim, fragment, answers))
    }
    if (found) scoreFound(score, claim, found)
    else if (!verdict.again) {
      score.claims.of(claim.type).fp += 1
      const name = `${answers.get(claim.subject)?.name} -> ${answers.get(claim.object)?.name}`
      score.mistakes.push({ article, what: 'extra claim', sort: claim.type, name })
    }
  }
  const golds = new Map(gold.entities.map((g) => [g.id, g.name]))
  for (const { type, subject, object } of missed) {
    score.claims.of(type).fn += 1
    const name = `${golds.get(subject)} -> ${golds.get(object)}`
    score.mistakes.push({ article, what: 'missed claim', sort: type, name })
  }
}

function scoreFound(score: ArticleScore, claim: Claim, found: GoldClaim): void {
  if (found.optional) return
  score.claims.of(found.type).tp += 1
  count(score.status, claim.status === (found.status ?? 'actual'))
  if (found.date) count(score.date, dateFits(found.date, claim.date))
}
