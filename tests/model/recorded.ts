import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { toArticle } from '../../src/article/index.js'
import { readAnswer } from '../../src/model/answer.js'
import type { Proposals } from '../../src/model/proposals.js'
import type { Article } from '../../src/types/index.js'

const CORPUS = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url))
export const GOLD = `${CORPUS}gold`
export const hasRecorded = existsSync(`${CORPUS}model-answers.ndjson`)
/** For the name of a test that needs the real articles and the answers that a strong model gave for them. */
export const NEEDS_RECORDED = hasRecorded ? '' : ' (skipped: needs the folder shared/corpus beside the project)'

/** Each recorded answer with its article, by the name of its gold. */
export function recordedAnswers(): Map<string, { article: Article; proposals: Proposals; faults: string[] }> {
  const answers = readFileSync(`${CORPUS}model-answers.ndjson`, 'utf8').trim().split('\n')
  return new Map(
    answers.map((line) => {
      const { article: named }: { article: { path: string } } = JSON.parse(line)
      const path = `${CORPUS}${named.path.endsWith('.md') ? 'articles' : 'seeds'}/${named.path}`
      const article = toArticle(readFileSync(path), { source: path, path, url: null })
      const read = readAnswer(line)
      if (read === undefined) throw new Error(`cannot read the recorded answer for ${named.path}`)
      return [named.path.replace(/\.\w+$/, ''), { article, ...read }]
    }),
  )
}
