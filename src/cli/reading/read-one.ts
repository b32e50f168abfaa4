import { type InputRef, readInput } from '../../article/index.js'
import { explain, extract, type Trace } from '../../extract/index.js'
import type { Lexicon } from '../../lexicon/index.js'
import type { Article, Fragment, JinmaiError } from '../../types/index.js'

/** What all inputs of one run share; plain data, so that it goes to threads as it is. */
export interface Setting {
  /** Files with names of the user's own. */
  lexicon: readonly string[]
  /** Whether to keep what each pass found. */
  explain: boolean
  /** Article ids of sources that are in the store already, read by this same reader. */
  known: ReadonlyMap<string, string>
}

/** A fragment, with its trace where that is kept, and why a second reading of it is missing. */
export interface Made {
  fragment: Fragment
  trace?: Trace
  missing?: JinmaiError
}

/** What became of one input that could be read. */
export type Outcome = { warnings: string[] } & ({ unchanged: string } | Made)

/** Makes the fragment of an article that was read. */
export type Extract = (article: Article, lexicon: Lexicon, setting: Setting) => Made | Promise<Made>

/** What the rules alone read. */
const byRules: Extract = (article, lexicon, setting) =>
  setting.explain ? explain(article, lexicon) : { fragment: extract(article, lexicon) }

/** Reads one input and extracts its fragment, unless the store has it already. Throws the JinmaiError of an unreadable input. */
export async function readOne(
  ref: InputRef,
  lexicon: Lexicon,
  setting: Setting,
  extractFrom: Extract = byRules,
): Promise<Outcome> {
  const read = await readInput(ref)
  if (!read.ok) throw read.error
  const { article, warnings } = read
  if (setting.known.get(article.source) === article.id) return { warnings, unchanged: article.source }
  return { warnings, ...(await extractFrom(article, lexicon, setting)) }
}
