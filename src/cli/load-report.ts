import type { LoadReport } from '../store/index.js'

/** Fragments that go to the store at once. */
export const BATCH = 100

export function addTo(sum: LoadReport, part: LoadReport): void {
  sum.added += part.added
  sum.replaced += part.replaced
  sum.unchanged += part.unchanged
}

/** The last line of a load. */
export const summary = ({ added, replaced, unchanged }: LoadReport, failed: number): string =>
  `${added} added, ${replaced} replaced, ${unchanged} unchanged, ${failed} failed`
