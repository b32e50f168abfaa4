import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { Question } from '../question.js'

/** An answer as it is kept: no question, no address, no key. */
const Kept = z.object({
  model: z.string(),
  prompt: z.string(),
  answer: z.string(),
  /** The endpoint cut it off. */
  broken: z.boolean(),
  tokens: z.object({ prompt: z.number(), answer: z.number() }).optional(),
})
export type Kept = z.infer<typeof Kept>

let count = 0

/** Answers on disk, by model, version of the prompt and text asked about. What is there is never asked again. */
export class AnswerCache {
  constructor(
    private readonly folder: string,
    private readonly model: string,
  ) {}

  /** The answer that is kept; undefined where there is none, or none that can be read. */
  async get(question: Question): Promise<Kept | undefined> {
    try {
      const kept = Kept.safeParse(JSON.parse(await readFile(this.file(question), 'utf8')))
      return kept.data
    } catch {
      return undefined
    }
  }

  /** Keeps an answer, whole or not at all. */
  async put(question: Question, answer: Omit<Kept, 'model' | 'prompt'>): Promise<void> {
    const file = this.file(question)
    await mkdir(dirname(file), { recursive: true })
    const kept: Kept = { model: this.model, prompt: question.prompt.version, ...answer }
    const unfinished = `${file}.${process.pid}-${++count}`
    await writeFile(unfinished, `${JSON.stringify(kept)}\n`)
    await rename(unfinished, file)
  }

  private file({ prompt, user }: Question): string {
    const key = createHash('sha256').update([this.model, prompt.version, user].join('\0')).digest('hex')
    return join(this.folder, key.slice(0, 2), `${key.slice(2)}.json`)
  }
}
