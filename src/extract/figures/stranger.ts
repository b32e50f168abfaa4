import { type Document } from '../document.js'
import { hasLabel, type Mention } from '../mention.js'
import { hasOwnSubject } from '../rules/own-subject.js'
import type { Figure } from './figure.js'

/** Who else may have a figure than the silent subject that was found for it. */

/** 现有员工300人, 截至去年建成: the clause goes on telling what the subject has. */
const GOES_ON = /(?:去年|今年|年|目前|截至|已|累计|现有|拥有|设有|下设|共有?|新增|先后|实现|达到?)[^，；：。]*$/
const CLAUSE_END = /[，；：。]/g

/**
 * Whether a stranger may be meant: someone was named since the subject, or a clause since has a subject of its own without a
 * name, and the figure's clause does not say that it goes on telling what the subject has.
 */
export function mayBeStrangers(document: Document, figure: Figure, subject: Mention | undefined): boolean {
  const { encoded, at, before } = figure
  const place = subject === undefined ? -1 : encoded.mentions.slice(0, at).findLastIndex((all) => all?.includes(subject))
  const since = encoded.code.slice(place + 1, at)
  if (place >= 0 && !CLAUSES.test(since)) return false
  const others = encoded.surfaces.slice(place + 1, at).some((one) => hasLabel(one, 'Institution', 'Park', 'Place', 'Program'))
  if (others && (place < 0 || !GOES_ON.test(before))) return true
  return place < 0 && [...since.matchAll(CLAUSE_END)].some(({ index }) => hasOwnSubject(document, encoded, place + 1 + index))
}
const CLAUSES = /[，；：。]/
