import { explain, type Trace } from '../extract/extract.js'
import type { Reading } from '../extract/reading.js'
import { readArticle } from '../extract/reading.js'
import type { Lexicon } from '../lexicon/index.js'
import { type Article, type Fragment, JinmaiError } from '../types/index.js'
import type { AnswerRead } from './answer.js'
import { combine } from './combine.js'
import type { Proposals } from './proposals.js'
import type { Question } from './question.js'
import type { SecondReader } from './readers.js'
import { sparingQuestions } from './sparing.js'
import { wholeQuestions } from './whole.js'

/** What a reading with a model gave; where the model's part is missing, the rules' result and why. */
export interface ReadTwice {
  fragment: Fragment
  trace: Trace
  missing?: JinmaiError
}

/** Answers a question, or throws the JinmaiError of why it cannot. */
export type Ask = (question: Question) => Promise<AnswerRead>

/** What a model is asked of an article. */
export const questionsOf = (reading: Reading, reader: SecondReader): Question[] =>
  reader === 'sparing' ? sparingQuestions(reading) : wholeQuestions(reading)

/**
 * Reads an article with rules and model. All questions of an article are answered, or its second reading is missing: then the
 * rules' result stands alone. `model` names the model in the claims.
 */
export async function readTwice(
  article: Article,
  lexicon: Lexicon,
  reader: SecondReader,
  model: string,
  ask: Ask,
): Promise<ReadTwice> {
  const reading = readArticle(article, lexicon)
  const answers = await Promise.allSettled(questionsOf(reading, reader).map(ask))
  const failed = answers.find((answer) => answer.status === 'rejected')
  if (failed !== undefined) {
    if (!(failed.reason instanceof JinmaiError)) throw failed.reason
    return { ...explain(article, lexicon), missing: failed.reason }
  }
  const read = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []))
  const { fragment, trace } = proposed(reading, together(read), reader, model)
  const faults = read.flatMap((answer) => answer.faults.map((reason) => ({ what: `model:${model}`, reason })))
  return { fragment, trace: { ...trace, dropped: [...trace.dropped, ...faults] } }
}

/** What a reader makes of an article and of what a model proposes for it. */
export const proposed = (reading: Reading, proposals: Proposals, reader: SecondReader, model: string): ReadTwice =>
  combine(reading, proposals, reader === 'model' ? 'model' : 'both', `model:${model}`)

/** The proposals of several answers: each answer has its own names for its entities. */
const together = (answers: readonly AnswerRead[]): Proposals => ({
  entities: answers.flatMap(({ proposals }, n) =>
    proposals.entities.map((entity) => ({ ...entity, id: `${n} ${entity.id}` })),
  ),
  claims: answers.flatMap(({ proposals }, n) =>
    proposals.claims.map((claim) => ({ ...claim, subject: `${n} ${claim.subject}`, object: `${n} ${claim.object}` })),
  ),
})
