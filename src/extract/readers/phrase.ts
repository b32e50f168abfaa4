import type { Span } from '../../types/index.js'
import type { Quantity } from './quantity.js'

/** A noun with its text; the text may say more than the span, where a list leaves the shared part out. */
export interface Noun extends Span {
  text: string
}

/** A quantity with what it counts or measures: a Group or a Metric in the making. */
export interface QuantityPhrase {
  quantity: Quantity
  label: 'Group' | 'Metric'
  /** What is counted or measured, with what a list, a part or a change leaves out restored. */
  noun: string
  /** Where the noun stands; for one that is left out, where the words stand that stand for it. */
  nounSpan: Span
  position: 'before' | 'after' | 'restored'
  /** A part of a whole said before it (其中…6家), and the index of that whole among the phrases. */
  part: boolean
  whole?: number
  /** Who has it, where one figure is dealt out over a list. */
  owner?: Span
  /** A change (同比增长84.7%). */
  growth: boolean
  /** A ceiling or rate that a policy grants (最高50万元): no figure of anyone. */
  cap: boolean
}

/** A noun as it was found. */
export interface Found {
  noun: Noun
  position: QuantityPhrase['position']
  growth?: boolean
  owner?: Span
  label?: QuantityPhrase['label']
}
