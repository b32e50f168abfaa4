import { createReadStream } from 'node:fs'
import { type Article, JinmaiError } from '../types/index.js'
import { type Origin, toArticle } from './article.js'
import { collect, MAX_BYTES } from './bytes.js'
import { type InputRef, type ListOptions, listInputs, reasonOf } from './inputs.js'
import { fetchPage, type WebOptions } from './web-page.js'

/** An article, with what could not be read of it, or the reason why there is none. */
export type ReadResult =
  | { ok: true; article: Article; warnings: string[] }
  | { ok: false; source: string; error: JinmaiError }

export type ReadOptions = WebOptions & ListOptions

const sourceOf = (ref: InputRef): string => (ref.kind === 'file' ? ref.path : ref.kind === 'url' ? ref.url : ref.source)

async function load(ref: InputRef, options: WebOptions): Promise<{ bytes: Uint8Array; origin: Origin }> {
  switch (ref.kind) {
    case 'missing':
      throw new JinmaiError('INPUT_UNREADABLE', ref.message, ref.remedy)
    case 'bytes':
      return { bytes: ref.bytes, origin: { source: ref.source, path: null, url: null } }
    case 'url': {
      const { bytes, url, charset } = await fetchPage(ref.url, options)
      return { bytes, origin: { source: ref.url, path: null, url, ...(charset === undefined ? {} : { charset }) } }
    }
    case 'file':
      return {
        bytes: await readFile(ref.path, options.maxBytes ?? MAX_BYTES),
        origin: { source: ref.path, path: ref.path, url: null },
      }
  }
}

async function readFile(path: string, max: number): Promise<Uint8Array> {
  let bytes: Uint8Array | null
  try {
    bytes = await collect(createReadStream(path), max)
  } catch (cause) {
    throw new JinmaiError(
      'INPUT_UNREADABLE',
      `Cannot read ${path}: ${reasonOf(cause)}`,
      'Check the path and its rights.',
      { cause },
    )
  }
  if (bytes === null)
    throw new JinmaiError(
      'INPUT_UNREADABLE',
      `${path} is larger than ${max} bytes`,
      'No article is that large; cut it into parts.',
    )
  return bytes
}

/** Reads one input that `listInputs` found: loads, decodes and cleans it. Never throws for a bad input. */
export async function readInput(ref: InputRef, options: WebOptions = {}): Promise<ReadResult> {
  const warnings: string[] = []
  try {
    const { bytes, origin } = await load(ref, options)
    const article = toArticle(bytes, origin, (warning) => warnings.push(warning))
    return { ok: true, article, warnings }
  } catch (error) {
    if (error instanceof JinmaiError) return { ok: false, source: sourceOf(ref), error }
    throw error
  }
}

/** Reads all inputs, one after the other, in their order; a bad one gives an error and the rest goes on. */
export async function* readArticles(inputs: readonly string[], options: ReadOptions = {}): AsyncGenerator<ReadResult> {
  for await (const ref of listInputs(inputs, options)) yield await readInput(ref, options)
}
