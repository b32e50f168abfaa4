import { Words } from '../data.js'
import type { Document } from '../document.js'
import type { LeftEdge } from './left-edge.js'
import { hasProper } from './proper-word.js'

const places = Words.of('place-words.tsv')

/** 沪甬, 川渝中线: the short names of provinces and cities that a line joins. */
const TWO_PLACES = new RegExp(`^${places.alternatives('in-line')}{2,4}(?:中线|城际|沿江|沿海)?$`)
/** 京沪, 成渝: a region named by the two places that a line joins. */
const JOINED = 2

/** Bridges and lines are named by the places that they join, or by one proper name: 成渝中线 + 高铁, not 天津 + 铁路. */
export function namesWork(document: Document, { start, front }: LeftEdge, headStart: number): boolean {
  if (TWO_PLACES.test(document.text.slice(start, headStart))) return true
  if (front?.start !== start || front.end < headStart) return hasProper(document, start, headStart)
  return front.kind === 'region' && front.end - front.start === JOINED
}
