import type { Fragment } from '../types/index.js'
import { effectOf, readingOf, type States, withReading } from './article-state.js'
import { change, readStates } from './change.js'
import type { Run } from './home.js'
import type { RegionOf } from './region.js'
import { statement } from './statements.js'
import type { LoadReport } from './store.js'

/** Loads some fragments within a transaction; of two from one source the later counts. */
export async function loadBatch(
  run: Run,
  fragments: readonly Fragment[],
  extractor: string,
  regionOf: RegionOf,
): Promise<LoadReport> {
  await run(statement('load/turn'))
  const before = await readStates(
    run,
    fragments.map(({ article }) => article.id),
    fragments.map(({ article }) => article.source),
  )
  let after: States = before
  const report: LoadReport = { added: 0, replaced: 0, unchanged: 0 }
  for (const fragment of fragments) {
    const reading = readingOf(fragment, extractor)
    report[effectOf(after, fragment.article.id, reading)]++
    after = withReading(after, fragment.article.id, reading)
  }
  await change(run, before, after, regionOf)
  return report
}
