import type { InputRef } from '../../article/index.js'
import type { Lexicon } from '../../lexicon/index.js'
import { type Article, JinmaiError } from '../../types/index.js'
import type { Failures } from '../failures.js'
import { inOrder } from './in-order.js'
import { Pool } from './pool.js'
import { type Made, type Outcome, readOne, type Setting } from './read-one.js'

/** What became of one input, or why nothing did. */
export type Read = Outcome | { error: unknown }

/** A thread takes as long to start as so many articles take to read. */
const WORTH_A_THREAD = 10

/** Inputs that wait for each thread, so that none stands idle while the first in line takes long. */
const AHEAD = 4

/**
 * Reads inputs with `jobs` threads (one: in this thread) and yields what became of each in the order of the inputs.
 * A bad input, and even one on which a thread dies, yields its error and nothing else is lost.
 */
export async function* readAll(
  refs: readonly InputRef[],
  lexicon: Lexicon,
  setting: Setting,
  jobs: number,
): AsyncGenerator<Read> {
  const threads = Math.min(jobs, Math.ceil(refs.length / WORTH_A_THREAD))
  if (threads < 2) {
    yield* inOrder(refs, 1, (ref) => caught(ref, readOne(ref, lexicon, setting)))
    return
  }
  const pool = new Pool<InputRef, Outcome>(new URL('./worker.js', import.meta.url), threads, setting)
  try {
    yield* inOrder(refs, threads * AHEAD, (ref) => caught(ref, pool.run(ref)))
  } finally {
    await pool.close()
  }
}

/** A second reader: makes the fragment of an article with a model. */
export interface Twice {
  /** So many articles are in work at once. */
  atOnce: number
  readArticle(article: Article, lexicon: Lexicon): Promise<Made>
  /** What it has used so far, for the progress line. */
  progress(): string
  /** Says at the end what it has used and what it could not read. */
  report(failures: Failures): void
}

/** Reads inputs in this thread with a second reader, for which most of the time is waited. Yields as `readAll` does. */
export async function* readAllTwice(
  refs: readonly InputRef[],
  lexicon: Lexicon,
  setting: Setting,
  second: Twice,
): AsyncGenerator<Read> {
  yield* inOrder(refs, second.atOnce, (ref) =>
    caught(
      ref,
      readOne(ref, lexicon, setting, (article) => second.readArticle(article, lexicon)),
    ),
  )
}

/** An error that nobody foresaw at least names the input that it came from. */
const caught = (ref: InputRef, reading: Promise<Outcome>): Promise<Read> =>
  reading.catch((error: unknown) =>
    error instanceof JinmaiError ? { error } : { error: new Error(`${nameOf(ref)}: ${stackOf(error)}`) },
  )

const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error))

const nameOf = (ref: InputRef): string => ('path' in ref ? ref.path : 'url' in ref ? ref.url : ref.source)
