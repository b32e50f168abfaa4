import { sentenceAt } from '../document.js'
import { isQuantity, type NameMention, type PostMention } from '../mention.js'
import { firstIndex } from '../sorted.js'
import type { PostReader } from './post-bodies.js'

/** 副局长, 常务副主任: whose deputy one is. */
const DEPUTY = /^(?:常务)?副(?<head>.+)$/

/** 某局局长甲主持会议，副局长乙参加: a deputy who stands alone is the deputy of whom the sentence named before. */
export function bodyOfHead(reader: PostReader, { post, start }: PostMention): NameMention | undefined {
  const head = DEPUTY.exec(post)?.groups?.head
  if (head === undefined) return undefined
  const from = sentenceAt(reader.document, start)?.start ?? start
  const { posts } = reader
  let found: NameMention | undefined
  for (let i = firstIndex(posts, (one) => one.start >= start) - 1; (posts[i]?.start ?? -1) >= from; i--) {
    const body = posts[i]?.post === head ? bodyAtFront(reader, i) : undefined
    // Of two heads nobody knows whose deputy it is.
    if (body !== undefined && found !== undefined && body.name !== found.name) return undefined
    found ??= body
  }
  return found
}

/** The body of a row of posts: of 某局 in 某局党组书记、局长. */
function bodyAtFront(reader: PostReader, index: number): NameMention | undefined {
  const { document, mentions, posts } = reader
  const post = posts[index]
  if (post === undefined) return undefined
  const body = mentions.endingAt(post.start)
  if (body !== undefined) return isQuantity(body) || body.label !== 'Institution' ? undefined : body
  const listed = document.text.charAt(post.start - 1) === '、' && posts[index - 1]?.end === post.start - 1
  return listed ? bodyAtFront(reader, index - 1) : undefined
}
