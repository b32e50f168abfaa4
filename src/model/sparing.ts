import { z } from 'zod'
import type { Reading } from '../extract/reading.js'
import { CLAIM_TYPES, type Span } from '../types/index.js'
import { type AnswerRead, upper } from './answer.js'
import { readJson } from './json.js'
import { Marks } from './marks.js'
import { pack } from './pack.js'
import { linkPrompt } from './prompt.js'
import type { ProposedClaim, ProposedEntity } from './proposals.js'
import { headOf, type Question } from './question.js'
import { unfinishedSentences } from './unfinished.js'

/** Tokens of an answer for each character of a line: a claim is two numbers and a type. */
const ANSWER_TOKENS = 0.8
/** More claims than these in one answer are no reading of one passage. */
const MOST = 400

/**
 * The sentences in which the rules got nowhere, as questions: our own names and figures are numbered, and the model says only
 * which of them the sentence joins, and how.
 */
export function sparingQuestions(reading: Reading): Question[] {
  const { document, topic } = reading
  const prompt = linkPrompt()
  const head = headOf(document.article, topic.publisher?.name)
  return pack(unfinishedSentences(reading)).map((lines) => {
    const marks = new Marks(reading)
    const text = lines.map((line, i) => `[${i + 1}] ${marks.write(line)}`)
    const characters = lines.reduce((sum, { start, end }) => sum + end - start, 0)
    return {
      prompt,
      user: `${head}\n句子：\n${text.join('\n')}`,
      characters,
      answerTokens: Math.ceil(characters * ANSWER_TOKENS),
      read: (answer) => readLinks(answer, lines, marks, document.article.text),
    }
  })
}

const Answer = z.object({ claims: z.array(z.unknown()).catch([]) })
const Link = z.object({
  n: z.coerce.number(),
  t: z.preprocess(upper, z.enum(CLAIM_TYPES)),
  s: z.coerce.string().trim().min(1),
  o: z.coerce.string().trim().min(1),
})

function readLinks(answer: string, lines: readonly Span[], marks: Marks, text: string): AnswerRead | undefined {
  const value = Answer.safeParse(readJson(answer))
  if (!value.success) return undefined
  const faults: string[] = []
  const entities = new Map<string, ProposedEntity>()
  const claims = value.data.claims.slice(0, MOST).flatMap((item, index): ProposedClaim[] => {
    const { data: link, error } = Link.safeParse(item)
    const line = link && lines[link.n - 1]
    if (link === undefined || line === undefined) {
      faults.push(`claim ${index + 1}: ${error?.issues[0]?.message ?? `there is no sentence ${link?.n}`}`)
      return []
    }
    const ends = [marks.of(link.s), marks.of(link.o)] as const
    for (const entity of ends.flat()) entities.set(entity.id, entity)
    const evidence = text.slice(line.start, line.end)
    return ends[0].flatMap(({ id: subject }) =>
      ends[1].map(({ id: object }) => ({ type: link.t, subject, object, evidence })),
    )
  })
  return { proposals: { entities: [...entities.values()], claims }, faults }
}
