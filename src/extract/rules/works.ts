import type { Mention } from '../mention.js'
import type { EncodedSentence } from './encode.js'
import { isWork } from './fits.js'

/** Sentences back in which a work is still spoken of, its own among them. */
const SENTENCES = 2

/** The last thing before the offset that is being built or run: a laboratory, a centre or a project. */
export function lastWork(sentences: readonly EncodedSentence[], index: number, before: number): Mention[] {
  for (let i = index; i >= 0 && i > index - SENTENCES; i--) {
    const encoded = sentences[i]
    if (encoded?.sentence.paragraph.start !== sentences[index]?.sentence.paragraph.start) break
    const limit = i === index ? before : encoded?.code.length
    const named = encoded?.mentions.slice(0, limit).flatMap((mentions) => mentions ?? [])
    const last = named?.findLast(isWork)
    if (last !== undefined) return [last]
  }
  return []
}
