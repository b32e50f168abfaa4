import type { NameMention, PostMention } from '../mention.js'
import type { Holding } from './holding.js'
import { cannotHave, leavesBody } from './leaves-body.js'
import { bodyOfPost, type PostReader } from './post-bodies.js'
import { ATTACHED, type Item, isTight, type Link } from './post-items.js'

const ACADEMY = /(?:科学|工程|社科|社会科学|科)院$/

/** The posts of a phrase that wait for the person who holds them, each with the body where it is held. */
export class WaitingPosts {
  posts: Holding[] = []
  /** A post was read whose body is not known. */
  bare = false
  /** The body read last, with those that a 、 joins to it. */
  bodies: NameMention[] = []
  /** The post read last is held at a body that is not known. */
  private ofUnknown = false

  constructor(private readonly reader: PostReader) {}

  /** A body that the posts behind it are held at. */
  takeBody(body: NameMention, last: Item | undefined, link: Link | undefined): void {
    const [other] = this.bodies
    const listed = last?.sort === 'body' && link?.gap === '、' && other?.kind === body.kind
    this.bodies = listed ? [...this.bodies, body] : [body]
  }

  /** A post that belongs to the bodies before it, to whose article it is, or to a body that is not known. */
  takePost(post: PostMention, last: Item | undefined, link: Link | undefined): void {
    const before = this.bodies.at(-1)
    if ((link?.joint === '，' && leavesBody(this.reader, before, post)) || cannotHave(before, post)) this.bodies = []
    // 七六九所所长、党委副书记: a body that is not known has the second post too.
    if (this.ofUnknown && this.bodies.length === 0 && link?.joint === '、') return
    this.ofUnknown = this.bodies.length === 0 && ATTACHED.test(this.reader.document.text.charAt(post.start - 1))
    const start = isTight(link) && last?.sort === 'body' ? last.start : post.start
    const named = this.bodies.length > 0 ? this.holdersOf(post) : [undefined]
    for (const body of named) this.wait(bodyOfPost(this.reader, body, post), post, start)
  }

  /** 中国科学院、中国工程院院士; 所长、甲公司、乙公司董事长: in other lists only the last body is the post's. */
  private holdersOf({ post }: PostMention): NameMention[] {
    if (!post.endsWith('院士')) return this.bodies.slice(this.posts.length > 0 ? 0 : -1)
    return this.bodies.filter((body, i) => ACADEMY.test(body.name) || i === this.bodies.length - 1)
  }

  /** Nobody waits any more; the bodies stay for the posts of the next person. */
  clear(): void {
    this.posts = []
    this.bare = false
    this.ofUnknown = false
  }

  private wait(body: NameMention | undefined, post: PostMention, start: number): void {
    const last = this.posts.at(-1)
    if (body === undefined) this.bare = true
    else if (last?.body.name === body.name) last.posts.push(post)
    else this.posts.push({ body, posts: [post], start })
  }
}
