import { readArticle } from '../../src/extract/reading.js'
import { loadLexicon } from '../../src/lexicon/index.js'
import { combine } from '../../src/model/combine.js'
import type { Proposals, ProposedEntity } from '../../src/model/proposals.js'
import type { Article, ClaimType, Label } from '../../src/types/index.js'
import { articleOf } from '../extract/article.js'

const lexicon = loadLexicon()

/** What a model says of one claim: type, ends by name, the words that it quotes. */
export type Saying = [
  type: ClaimType,
  subject: string,
  object: string,
  evidence: string,
  rest?: { role?: string; date?: string },
]

/** Proposals in short: names with their labels (and number or other forms), then the claims between them. */
export function proposals(
  named: Record<string, Label | [Label, { number?: number; aliases?: string[] }]>,
  ...said: Saying[]
): Proposals {
  const entities = Object.entries(named).map(([name, given]): ProposedEntity => {
    const [label, { aliases = [], ...rest }] = typeof given === 'string' ? [given, {}] : given
    return { id: name, label, name, aliases, ...rest }
  })
  const claims = said.map(([type, subject, object, evidence, rest]) => ({ type, subject, object, evidence, ...rest }))
  return { entities, claims }
}

/** The fragment that an article and a model's proposals give together, in words. */
export function held(article: Article | string, said: Proposals, makers: 'model' | 'both' = 'model') {
  const reading = readArticle(typeof article === 'string' ? articleOf(article) : article, lexicon)
  const { fragment, trace } = combine(reading, said, makers, 'model:test')
  const names = new Map(fragment.entities.map(({ id, name }) => [id, name]))
  const claims = fragment.claims.filter((claim) => !claim.derived)
  return {
    fragment,
    claims,
    said: claims.map(({ type, subject, object }) => `${type}(${names.get(subject)}, ${names.get(object)})`),
    names: [...names.values()],
    /** Why what the model proposed fell, by what it was. */
    dropped: new Map(trace.dropped.map(({ what, reason }) => [what, reason])),
  }
}
