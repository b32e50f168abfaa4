import { isSentenceStart, paragraphStart } from '../document.js'
import { type MarkedText, type NameMention, namesBefore } from '../mention.js'

/** 某农业科学院召开发布会。党委书记王某致辞，科研处处长李某介绍: who acts in the paragraph has the offices named alone behind. */

/** How far before it the body may be named. */
const FARTHEST = 200
/** Bodies that have a party committee and offices, and whose news is told so. */
const ACTING = new Set(['university', 'institute', 'hospital', 'company', 'laboratory', 'center'])

/** The body that a sentence of the paragraph opens with, nearest before the offset, where no other body opens one between. */
export function openingBody({ document, mentions }: MarkedText, offset: number): NameMention | undefined {
  const from = paragraphStart(document, offset)
  for (const name of namesBefore(mentions, offset, Math.min(FARTHEST, offset - from))) {
    if (!isSentenceStart(document, name.start)) continue
    const body = name.refers?.[0] ?? name
    return body.label === 'Institution' && ACTING.has(body.kind) ? body : undefined
  }
  return undefined
}
