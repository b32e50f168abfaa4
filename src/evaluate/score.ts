import type { Fragment } from '../types/index.js'
import { type ArticleScore, type Mistake, type Share, scoreArticle } from './article.js'
import type { Gold } from './gold.js'
import { type Row, rounded, row, Tallies, type Tally } from './tally.js'

const NAMED = ['Institution', 'Park', 'Program', 'Official']
const MISSION = ['CO_BUILDS', 'LEADS', 'ATTRACTS']

/** The figures of an evaluation; shares are 0 to 1, null where there was nothing to judge. */
export interface Evaluation {
  articles: number
  /** Articles of the gold for which no fragment was given: all of theirs counts as missed. */
  unanswered: string[]
  /** Micro-averaged over all articles: Institution, Park, Program and Official. */
  entities_named: Row
  entities_all: Row
  /** CO_BUILDS, LEADS and ATTRACTS. */
  claims_mission: Row
  claims_all: Row
  status_accuracy: number | null
  date_accuracy: number | null
  /** Claims whose evidence is the article's own text at the offsets given. */
  evidence_exact: number | null
  /** Claims whose evidence names both ends. */
  evidence_names: number | null
  /** F1 averaged by article. */
  macro: { entities_named: number | null; claims_mission: number | null; claims_all: number | null }
  by_label: Record<string, Row>
  by_type: Record<string, Row>
}

/** Holds fragments against the gold of the same name; fragments of other articles are left out. */
export function evaluate(
  golds: ReadonlyMap<string, Gold>,
  fragments: ReadonlyMap<string, Fragment>,
): { evaluation: Evaluation; mistakes: Mistake[] } {
  const scores = [...golds].map(([article, gold]) => scoreArticle(article, gold, fragments.get(article)))
  const entities = new Tallies()
  const claims = new Tallies()
  for (const score of scores) {
    entities.add(score.entities)
    claims.add(score.claims)
  }
  const evaluation: Evaluation = {
    articles: golds.size,
    unanswered: [...golds.keys()].filter((article) => !fragments.has(article)),
    entities_named: row(entities.total(NAMED)),
    entities_all: row(entities.total()),
    claims_mission: row(claims.total(MISSION)),
    claims_all: row(claims.total()),
    status_accuracy: share(scores, (score) => score.status),
    date_accuracy: share(scores, (score) => score.date),
    evidence_exact: share(scores, (score) => score.exact),
    evidence_names: share(scores, (score) => score.named),
    macro: {
      entities_named: mean(scores.map((score) => score.entities.total(NAMED))),
      claims_mission: mean(scores.map((score) => score.claims.total(MISSION))),
      claims_all: mean(scores.map((score) => score.claims.total())),
    },
    by_label: entities.rows(),
    by_type: claims.rows(),
  }
  return { evaluation, mistakes: scores.flatMap((score) => score.mistakes) }
}

function share(scores: ArticleScore[], of: (score: ArticleScore) => Share): number | null {
  const right = scores.reduce((sum, score) => sum + of(score).right, 0)
  const all = scores.reduce((sum, score) => sum + of(score).of, 0)
  return all > 0 ? rounded(right / all) : null
}

/** The mean F1 of the articles that have anything to find or to get wrong. */
function mean(tallies: Tally[]): number | null {
  const judged = tallies.filter(({ tp, fp, fn }) => tp + fp + fn > 0)
  const sum = judged.reduce((total, { tp, fp, fn }) => total + (2 * tp) / (2 * tp + fp + fn), 0)
  return judged.length > 0 ? rounded(sum / judged.length) : null
}
