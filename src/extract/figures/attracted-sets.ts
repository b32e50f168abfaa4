import type { ClaimDraft } from '../claims.js'
import { hasLabel, isQuantity } from '../mention.js'

/**
 * 12个项目签约入驻某园, 4家央企总部落户某区: whoever draws a counted set in its sentence has so many, unless the figures were told of
 * someone else, or several draw it between them. One HAS_COUNT for each such ATTRACTS among the `drafts`.
 */
export function attractedSets(text: string, drafts: readonly ClaimDraft[]): ClaimDraft[] {
  const drawn = drafts.filter(({ type, object }) => type === 'ATTRACTS' && isQuantity(object))
  const owned = new Set(drafts.filter(({ type }) => type === 'HAS_COUNT').map(({ object }) => object))
  return drawn.flatMap((draft): ClaimDraft[] => {
    const { subject, object } = draft
    const shared = drawn.some((other) => other.object === object && other.subject !== subject)
    if (!isQuantity(object) || object.label !== 'Group' || object.number === undefined || shared || owned.has(object))
      return []
    if (!hasLabel(subject, 'Park', 'Place', 'Institution') || !inOneSentence(text, subject.start, object.start))
      return []
    return [{ ...draft, type: 'HAS_COUNT', rule: 'quantities/attracted' }]
  })
}

/** Whether no sentence ends between the two. */
export const inOneSentence = (text: string, one: number, other: number): boolean =>
  !/[。！？\n]/.test(text.slice(Math.min(one, other), Math.max(one, other)))
