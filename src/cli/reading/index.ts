import { type InputRef, listInputs } from '../../article/index.js'
import type { Trace } from '../../extract/index.js'
import { loadLexicon } from '../../lexicon/index.js'
import type { Fragment } from '../../types/index.js'
import type { Failures } from '../failures.js'
import type { Progress } from '../progress.js'
import { progress } from '../progress.js'
import { readAll } from './reading.js'

export interface ReadingOptions {
  jobs: number
  lexicon: readonly string[]
  explain?: boolean
  /** Article ids of sources that need not be read again. */
  known?: ReadonlyMap<string, string>
  /** Told of each source that is there already. */
  onUnchanged?: (source: string) => void
}

export interface Reading {
  fragment: Fragment
  trace?: Trace
}

/**
 * Reads and extracts all inputs, in their order, showing progress; what fails goes to `failures`, what could not be read
 * of a sound page is said at once. Throws LEXICON_INVALID.
 */
export async function* readInputs(
  inputs: readonly string[],
  options: ReadingOptions,
  failures: Failures,
): AsyncGenerator<Reading> {
  const { jobs, lexicon: files, explain = false, known = new Map(), onUnchanged } = options
  const lexicon = loadLexicon(files)
  const refs: InputRef[] = []
  for await (const ref of listInputs(inputs)) refs.push(ref)
  const shown: Progress = progress(refs.length, 'articles')
  try {
    for await (const read of readAll(refs, lexicon, { lexicon: files, explain, known }, jobs)) {
      shown.advance()
      if ('error' in read) {
        failures.add(read.error)
        continue
      }
      for (const warning of read.warnings) shown.say(`warning: ${warning}`)
      if ('unchanged' in read) onUnchanged?.(read.unchanged)
      else yield read
    }
  } finally {
    shown.end()
  }
}
