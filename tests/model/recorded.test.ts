import { beforeAll, describe, expect, it } from 'vitest'
import { type Evaluation, evaluate, type Gold, loadGold } from '../../src/evaluate/index.js'
import { explain } from '../../src/extract/index.js'
import { readArticle } from '../../src/extract/reading.js'
import { loadLexicon } from '../../src/lexicon/index.js'
import { asGiven } from '../../src/model/as-given.js'
import type { Proposals } from '../../src/model/proposals.js'
import { type Question, questionTokens } from '../../src/model/question.js'
import type { SecondReader } from '../../src/model/readers.js'
import { recordedFor } from '../../src/model/recorded.js'
import { proposed, questionsOf } from '../../src/model/second-reader.js'
import { estimateTokens } from '../../src/model/tokens.js'
import { type Article, Fragment } from '../../src/types/index.js'
import { GOLD, hasRecorded, NEEDS_RECORDED, recordedAnswers } from './recorded.js'

/** What the verifier makes of a strong model's raw answers for the real articles, by the figures of the gold. */
describe.skipIf(!hasRecorded)(`recorded answers of a strong model${NEEDS_RECORDED}`, () => {
  let golds: Map<string, Gold>
  let recorded: ReturnType<typeof recordedAnswers>
  const figures = new Map<string, Evaluation>()
  const tokens = { model: 0, both: 0, sparing: 0 }

  beforeAll(async () => {
    const lexicon = loadLexicon()
    golds = await loadGold(GOLD)
    recorded = recordedAnswers()
    const fragments = (read: (article: Article, proposals: Proposals) => Fragment): Evaluation =>
      evaluate(golds, new Map([...recorded].map(([key, { article, proposals }]) => [key, read(article, proposals)])))
        .evaluation
    figures.set('raw', fragments(asGiven))
    figures.set(
      'rules',
      fragments((article) => explain(article, lexicon).fragment),
    )
    for (const reader of ['model', 'both', 'sparing'] as const) {
      const read = (article: Article, proposals: Proposals): Fragment => {
        const reading = readArticle(article, lexicon)
        const had = recordedFor(reading, proposals, reader)
        tokens[reader] += tokensOf(questionsOf(reading, reader), had, reader)
        return Fragment.parse(proposed(reading, had, reader, 'recorded').fragment)
      }
      figures.set(reader, fragments(read))
    }
  }, 120_000)

  const claims = (of: string) => {
    const row = figures.get(of)?.claims_all
    if (row === undefined) throw new Error(`no figures of ${of}`)
    return row
  }

  it('can be read whole', () => {
    expect([...recorded.values()].flatMap(({ faults }) => faults)).toEqual([])
  })

  it('held to the text are right in four of five claims, and lose at most five in a hundred of what they had', () => {
    expect(claims('raw').p).toBeCloseTo(0.647, 2)
    expect(claims('model').p).toBeGreaterThanOrEqual(0.8)
    expect(claims('model').r).toBeGreaterThanOrEqual(claims('raw').r - 0.05)
  })

  it('with the rules beat the rules, and the model alone as it answered', () => {
    expect(claims('both').f1).toBeGreaterThan(claims('rules').f1)
    expect(claims('both').f1).toBeGreaterThan(claims('raw').f1)
  })

  it('sparing has three quarters and more of what both gain, for less than three tenths of the tokens', () => {
    const gain = (of: string): number => claims(of).f1 - claims('rules').f1
    expect(gain('sparing') / gain('both')).toBeGreaterThanOrEqual(0.75)
    expect(tokens.sparing / tokens.both).toBeLessThanOrEqual(0.3)
  })

  it.each(['model', 'both'])(
    '%s: every claim has the words of the article for it, with both ends in them',
    (makers) => {
      expect(figures.get(makers)).toMatchObject({ evidence_exact: 1, evidence_names: 1 })
    },
  )
})

/** Tokens of questions and answers, the answers in the form that each reader asks for. */
function tokensOf(questions: readonly Question[], { entities, claims }: Proposals, reader: SecondReader): number {
  const asked = questions.reduce((sum, question) => sum + questionTokens(question), 0)
  const answer =
    reader === 'sparing'
      ? { claims: claims.map(({ type }, n) => ({ n, t: type, s: '12', o: '13' })) }
      : {
          entities: entities.map(({ number = null, ...entity }) => ({ ...entity, number })),
          claims: claims.map(({ role = null, date = null, ...claim }) => ({ ...claim, role, date })),
        }
  return asked + estimateTokens(JSON.stringify(answer))
}
