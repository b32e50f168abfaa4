import { type InputRef, listInputs } from '../../article/index.js'
import { loadLexicon } from '../../lexicon/index.js'
import type { Failures } from '../failures.js'
import type { Progress } from '../progress.js'
import { progress } from '../progress.js'
import type { Made } from './read-one.js'
import { readAll, readAllTwice, type Twice } from './reading.js'

export interface ReadingOptions {
  jobs: number
  lexicon: readonly string[]
  explain?: boolean
  /** Article ids of sources that need not be read again. */
  known?: ReadonlyMap<string, string>
  /** Told of each source that is there already. */
  onUnchanged?: (source: string) => void
  /** A model that reads after the rules. */
  second?: Twice | undefined
}

/**
 * Reads and extracts all inputs, in their order, showing progress; what fails goes to `failures`, what could not be read
 * of a sound page is said at once. Throws LEXICON_INVALID.
 */
export async function* readInputs(
  inputs: readonly string[],
  options: ReadingOptions,
  failures: Failures,
): AsyncGenerator<Made> {
  const { jobs, lexicon: files, explain = false, known = new Map(), onUnchanged, second } = options
  const lexicon = loadLexicon(files)
  const refs: InputRef[] = []
  for await (const ref of listInputs(inputs)) refs.push(ref)
  const shown: Progress = progress(refs.length, 'articles', () => second?.progress() ?? '')
  const setting = { lexicon: files, explain, known }
  const reading = second ? readAllTwice(refs, lexicon, setting, second) : readAll(refs, lexicon, setting, jobs)
  try {
    for await (const read of reading) {
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
    second?.report(failures)
  }
}
