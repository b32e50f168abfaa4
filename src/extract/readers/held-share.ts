import { clauseStart } from './clause.js'
import type { Noun } from './phrase.js'
import type { Quantity } from './quantity.js'

/** 持股70%, 占股比例为三成: how much of a firm its holder has. */
const HELD =
  /(?<held>(?:持股|占股|控股|参股|持有股份|持有股权|股权占比|出资|认缴)(?:比例)?)(?:分别)?(?:为|达到|达|约|超过|超|近)*$/

/** The noun of a share in a firm; null where the clause tells of none. */
export function nounOfHeldShare(text: string, { start }: Quantity): Noun | null {
  const clause = clauseStart(text, start)
  const match = HELD.exec(text.slice(clause, start))
  const held = match?.groups?.held
  return match === null || held === undefined
    ? null
    : { start: clause + match.index, end: clause + match.index + held.length, text: held }
}
