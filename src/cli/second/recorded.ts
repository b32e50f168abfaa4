import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { goldKey } from '../../evaluate/index.js'
import { readArticle } from '../../extract/reading.js'
import type { Lexicon } from '../../lexicon/index.js'
import { asGiven, type Proposals, proposed, readAnswer, recordedFor } from '../../model/index.js'
import type { SecondReader } from '../../model/readers.js'
import { type Article, JinmaiError } from '../../types/index.js'
import type { Made } from '../reading/read-one.js'
import type { Twice } from '../reading/reading.js'

const Named = z.object({ article: z.object({ path: z.string().min(1) }) })

/**
 * Answers that a model gave before: NDJSON, each line with `article.path`, `entities` and `claims` of one article. Throws
 * INPUT_UNREADABLE, and FRAGMENT_INVALID for a line that is no such answer.
 */
export async function recordedAnswers(file: string): Promise<Map<string, Proposals>> {
  const lines = await contentOf(file)
  return new Map(
    lines.flatMap((line, n): [string, Proposals][] => {
      if (line.trim() === '') return []
      const read = readAnswer(line)
      const named = Named.safeParse(parsed(line))
      if (read === undefined || !named.success) {
        const remedy = 'Give each line the article.path, entities and claims of one article.'
        throw new JinmaiError('FRAGMENT_INVALID', `${file}, line ${n + 1}: no answer of a model`, remedy)
      }
      return [[goldKey(named.data.article.path), read.proposals]]
    }),
  )
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

async function contentOf(file: string): Promise<string[]> {
  try {
    return (await readFile(file, 'utf8')).split('\n')
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new JinmaiError('INPUT_UNREADABLE', `${file}: ${reason}`, 'Name a file of recorded answers.', { cause })
  }
}

/** A second reader that asks nobody: it has the answers, which it holds to the text or, as `unchecked`, believes. */
export class Recorded implements Twice {
  readonly atOnce = 1

  constructor(
    private readonly reader: SecondReader | 'unchecked',
    private readonly answers: ReadonlyMap<string, Proposals>,
  ) {}

  async readArticle(article: Article, lexicon: Lexicon): Promise<Made> {
    const answers = this.answers.get(goldKey(article.path ?? article.source)) ?? { entities: [], claims: [] }
    if (this.reader === 'unchecked') return { fragment: asGiven(article, answers) }
    const reading = readArticle(article, lexicon)
    return proposed(reading, recordedFor(reading, answers, this.reader), this.reader, 'recorded')
  }

  progress(): string {
    return ''
  }

  report(): void {}
}
