import type { ClaimDraft } from '../claims.js'
import type { Document } from '../document.js'
import { hasLabel, type NameMention, type PostMention } from '../mention.js'
import { leadsAt } from './leads-at.js'

/** Posts at one body, and where the words that say so begin. */
export interface Holding {
  body: NameMention
  posts: PostMention[]
  start: number
  /** They are told of in a clause without the name, which says whether they are held no more. */
  told?: { past: boolean }
}

const FORMER = /(?:原|前|时任)$/

/** Who holds posts leads the body or belongs to it: one claim for each body that its name stands for. */
export function claimsOf(document: Document, person: NameMention, { body, posts, start, told }: Holding): ClaimDraft[] {
  const [first] = posts
  if (first === undefined) return []
  const former = FORMER.test(document.text.slice(Math.max(0, first.start - 2), first.start))
  const evidence = {
    start: Math.min(start, first.start, person.start),
    end: Math.max(person.end, posts.at(-1)?.end ?? 0),
  }
  return (body.refers ?? [body])
    .map((object) => ({ object, leads: posts.some((post) => leadsAt(post, object)) }))
    .filter(({ object, leads }) => leads || hasLabel(object, 'Institution', 'Place'))
    .map(({ object, leads }) => ({
      type: leads ? 'LEADS' : 'AFFILIATED_WITH',
      subject: person,
      object,
      role: posts.map(({ post }) => post).join('、'),
      evidence,
      trigger: told === undefined ? evidence : { start, end: evidence.end },
      status: 'actual',
      rule: leads ? 'posts/leads' : 'posts/affiliated',
      confidence: leads ? (former ? 0.7 : 0.97) : 0.95,
      ...(former || told?.past === true ? { past: true } : {}),
    }))
}
