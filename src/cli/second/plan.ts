import { listInputs, readInput } from '../../article/index.js'
import { readArticle } from '../../extract/reading.js'
import { loadLexicon } from '../../lexicon/index.js'
import { AnswerCache, costOf, expectedUsage, questionsOf } from '../../model/index.js'
import type { SecondReader } from '../../model/readers.js'
import type { Failures } from '../failures.js'
import { printLine } from '../output.js'
import { renderTable } from '../table.js'
import { type ModelOptions, modelOf } from './options.js'
import { ANSWERS } from './second.js'

interface Line {
  source: string
  questions: number
  kept: number
  characters: number
  prompt: number
  answer: number
}

const COLUMNS = ['article', 'questions', 'kept', 'characters', 'tokens asked', 'tokens answered', 'cost']

/** Prints what a second reader would ask of the inputs, by estimate, and sends nothing. Answers that are kept cost nothing. */
export async function printPlan(
  inputs: readonly string[],
  reader: SecondReader,
  options: ModelOptions & { lexicon: readonly string[] },
  failures: Failures,
): Promise<void> {
  const lexicon = loadLexicon(options.lexicon)
  const cache = new AnswerCache(ANSWERS, modelOf(options))
  const lines: Line[] = []
  for await (const ref of listInputs(inputs)) {
    const read = await readInput(ref)
    if (!read.ok) {
      failures.add(read.error)
      continue
    }
    const line: Line = { source: read.article.source, questions: 0, kept: 0, characters: 0, prompt: 0, answer: 0 }
    for (const question of questionsOf(readArticle(read.article, lexicon), reader)) {
      line.questions++
      line.characters += question.characters
      if ((await cache.get(question)) !== undefined) {
        line.kept++
        continue
      }
      const { prompt, answer } = expectedUsage(question)
      line.prompt += prompt
      line.answer += answer
    }
    lines.push(line)
  }
  const total = lines.reduce(add, { source: 'all', questions: 0, kept: 0, characters: 0, prompt: 0, answer: 0 })
  await printLine(
    renderTable(
      COLUMNS,
      [...lines, total].map((line) => cells(line, options)),
      process.stdout.columns,
    ),
  )
}

const add = (sum: Line, line: Line): Line => ({
  source: sum.source,
  questions: sum.questions + line.questions,
  kept: sum.kept + line.kept,
  characters: sum.characters + line.characters,
  prompt: sum.prompt + line.prompt,
  answer: sum.answer + line.answer,
})

const cells = ({ source, questions, kept, characters, prompt, answer }: Line, { price }: ModelOptions): string[] => [
  source,
  ...[questions, kept, characters, prompt, answer].map(String),
  price === undefined ? 'unknown: give --price' : costOf({ prompt, answer }, price).toFixed(4),
]
