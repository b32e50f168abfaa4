import type { ClaimDraft } from '../claims.js'
import { isQuantity, type NameMention, type PostMention } from '../mention.js'
import { firstIndex } from '../sorted.js'
import { claimsOf, type Holding } from './holding.js'
import { bodyOfPost, OWN_POST, type PostReader } from './post-bodies.js'

type Item =
  | { sort: 'body'; start: number; end: number; mention: NameMention }
  | { sort: 'post'; start: number; end: number; post: PostMention }
  | { sort: 'person'; start: number; end: number; mention: NameMention }

/** Words between body and post that belong to the post. */
const MODIFIER =
  /^(?:原|前|时任|现任|新任|首任|代|代理|专职|兼职|常务|执行|名誉|第一|首席|荣誉|副|总|党组|党委|的|兼| |[正副][省部厅局处]级|一级|二级)*$/
/** What joins the posts of one phrase. */
const JOINS = /^(?:[、，兼和与]|，?(?:兼|以及|同时担任|原|前))$/
/** What joins persons who share a post. */
const LISTS = /^[、和与]$/

/**
 * Pass 20: who holds which post where. Bodies, posts and persons that follow each other form one phrase: whatever stands
 * before a title is the body that it belongs to, posts without a body take the one before, all of them go to the next person.
 */
export function readPostsHeld(reader: PostReader): ClaimDraft[] {
  return reader.document.sentences.flatMap(({ start, end }) => new Phrase(reader).read(itemsOf(reader, start, end)))
}

/** The bodies, posts and persons of a sentence, in the order of the text. */
function itemsOf({ mentions, posts }: PostReader, start: number, end: number): Item[] {
  const items: Item[] = []
  for (const mention of mentions.within({ start, end })) {
    if (isQuantity(mention)) continue
    const sort = mention.label === 'Official' ? 'person' : 'body'
    items.push({ sort, start: mention.start, end: mention.end, mention })
  }
  for (let i = firstIndex(posts, (post) => post.start >= start); i < posts.length; i++) {
    const post = posts[i]
    if (post === undefined || post.end > end) break
    items.push({ sort: 'post', start: post.start, end: post.end, post })
  }
  return items.sort((a, b) => a.start - b.start)
}

/** Reads the items of one sentence from left to right. */
class Phrase {
  private readonly drafts: ClaimDraft[] = []
  /** Posts that wait for the person who holds them. */
  private pending: Holding[] = []
  private body: NameMention | undefined
  private person: { mention: NameMention; holdings: Holding[] } | undefined

  constructor(private readonly reader: PostReader) {}

  read(items: readonly Item[]): ClaimDraft[] {
    let last: Item | undefined
    for (const item of items) {
      const gap = last === undefined ? undefined : this.reader.document.text.slice(last.end, item.start)
      const tight = gap !== undefined && MODIFIER.test(gap)
      if (!tight && !(gap !== undefined && JOINS.test(gap))) this.close()
      if (gap === '，' && item.sort === 'post') this.leaveBody(item.post)
      if (item.sort === 'body') this.body = item.mention
      else if (item.sort === 'post') this.takePost(item.post, tight ? last : undefined)
      else this.takePerson(item.mention, tight, gap)
      last = item
    }
    this.close()
    return this.drafts
  }

  /** 某大学王某教授，党委常委、副校长李某: behind a comma such posts without a body are those of whose article it is. */
  private leaveBody({ post }: PostMention): void {
    if (OWN_POST.test(post) && this.reader.topic.publisher !== undefined) this.body = undefined
  }

  private takePost(post: PostMention, before: Item | undefined): void {
    if (before?.sort === 'person') {
      this.takeTitle(post, before.mention)
      return
    }
    const last = this.pending.at(-1)
    const body = bodyOfPost(this.reader, this.body, post)
    if (body === undefined) return
    if (last?.body === body) last.posts.push(post)
    else this.pending.push({ body, posts: [post], start: before?.sort === 'body' ? body.start : post.start })
  }

  /** 甲大学王某教授: the title behind the name is held at the body before it. */
  private takeTitle(post: PostMention, person: NameMention): void {
    const { body } = this
    if (body?.end === person.start) this.hold(person, [{ body, posts: [post], start: body.start }])
  }

  private takePerson(mention: NameMention, tight: boolean, gap: string | undefined): void {
    const listed = this.pending.length === 0 && gap !== undefined && LISTS.test(gap)
    const holdings = tight ? this.pending : listed ? (this.person?.holdings ?? []) : []
    this.hold(mention, holdings)
    this.person = { mention, holdings }
    this.pending = []
  }

  /** Ends a phrase: posts that no name follows belong to the name before the comma (王某，甲局局长). */
  private close(): void {
    if (this.person !== undefined && this.person.holdings.length === 0) this.hold(this.person.mention, this.pending)
    this.pending = []
    this.body = undefined
    this.person = undefined
  }

  private hold(person: NameMention, holdings: readonly Holding[]): void {
    for (const holding of holdings) this.drafts.push(...claimsOf(this.reader.document, person, holding))
  }
}
