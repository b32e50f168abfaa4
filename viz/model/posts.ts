import type { GraphClaim } from '../../src/types/graph.js'

/** A post that somebody held somewhere, as far as the claims tell. */
export interface Post {
  claim: GraphClaim
  holder: string
  body: string
  role: string
  since: string | null
  /** The day from which another is known to hold the same post; null while nobody followed. */
  until: string | null
}

/**
 * The posts that claims of LEADS tell of, the earliest first; each lasts until another holder of the same role at the same body
 * is told of. Plans and denials are no posts.
 */
export const posts = (claims: readonly GraphClaim[]): Post[] => {
  const dated = claims
    .filter((claim) => claim.type === 'LEADS' && claim.status === 'actual')
    .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : (a.date ?? '') > (b.date ?? '') ? 1 : a.id < b.id ? -1 : 1))
  const seen = new Set<string>()
  const list: Post[] = []
  for (const claim of dated) {
    const post = { holder: claim.source, body: claim.target, role: claim.role ?? '' }
    const key = JSON.stringify(post)
    if (seen.has(key)) continue
    seen.add(key)
    for (const before of list) {
      const same = before.body === post.body && before.role === post.role && before.holder !== post.holder
      if (same && before.until === null) before.until = claim.date ?? null
    }
    list.push({ claim, ...post, since: claim.date ?? null, until: null })
  }
  return list
}

/** Whether a claim holds as of a date: said to be so by then; one with no date always does. */
export const holdsAsOf = (claim: GraphClaim, day: string): boolean =>
  claim.date === undefined || claim.date.slice(0, day.length) <= day
