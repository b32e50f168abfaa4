import type { SecondReader } from '../../model/readers.js'
import type { Failures } from '../failures.js'
import type { ModelOptions } from './options.js'
import type { Second } from './second.js'

/** Opens a second reader. What it needs is loaded only here: who reads by the rules alone does not wait for it. */
export async function openSecond(reader: SecondReader, options: ModelOptions, signal: AbortSignal): Promise<Second> {
  const { Second: Opened } = await import('./second.js')
  return new Opened(reader, options, signal)
}

/** Prints what a second reader would ask, and sends nothing. */
export async function plan(
  inputs: readonly string[],
  reader: SecondReader,
  options: ModelOptions & { lexicon: readonly string[] },
  failures: Failures,
): Promise<void> {
  const { printPlan } = await import('./plan.js')
  await printPlan(inputs, reader, options, failures)
}
