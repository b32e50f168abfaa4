import type { ClaimDraft } from '../claims.js'
import type { Document } from '../document.js'
import { isQuantity, type NameMention, type PostMention } from '../mention.js'
import { firstIndex } from '../sorted.js'
import { claimsOf, type Holding } from './holding.js'
import { bodyForPost, bodyOfPost, isHonour, leavesBody, type PostReader } from './post-bodies.js'

type Item =
  | { sort: 'body'; start: number; end: number; mention: NameMention }
  | { sort: 'post'; start: number; end: number; post: PostMention }
  | { sort: 'person'; start: number; end: number; mention: NameMention }

/** How an item stands to the one before it: right behind it, or joined to it by a mark or word. */
interface Link {
  gap: string
  joint: string | undefined
}

/** What joins the posts of one phrase, and the words between body and post that belong to the post. */
const GAP =
  /^(?<joint>[、，兼和与及]|，?(?:兼任|以及|同时担任))?(?:原|前|时任|现任|新任|首任|代|代理|专职|兼职|常务|执行|名誉|第一|首席|荣誉|共同|联席|副|总|党组|党委|的|兼| |[正副][省部厅局处]级|[一二]级)*$/
/** 区委副书记、某镇党委书记: a post at a body that is not known, in a row of posts. */
const ELSEWHERE = /^、[^，。；：、的等在与和由是有了\s]{1,14}$/
/** 校友会会长、某系校友、公司董事长王某: what else the person is, or a body that is not known, in a row of posts. */
const BETWEEN =
  /^、(?![^、]*(?:代表|负责|人员|师生|嘉宾|专家|领导|同志|部门|单位|员工))[^，。；：、等在与和由是有了\s]{2,14}、$/
/** 张某当选理事长, 甲、乙任副理事长: persons and the post that they take. */
const TAKES =
  /^(?:分别|全票|再次|并|将|拟)*(?:当选为?|(?:受聘|被聘|获聘|被推选)(?:为|担任)|担任|兼任?|出任|接任|连任|任)(?:联盟|协会|学会)?(?:首任|首届|第一任|新任|新一届)?(?:常务|执行)?$/
/** 主任由某某担任: the post is offered to the person named next. */
const OFFERED = /^(?:分别)?由/
/** 甲公司总经理、乙大学校友王某: what else the person is, right before the name. */
const SAID_OF = /^、?[^，。；：、等在与和由是有了\s]{0,14}(?:校友|获得者|入选者|得主|传承人|发起人|模范|工匠|企业家)$/
/** A post right behind words that name nothing here is held at a body that is not known. */
const ATTACHED = /[^由在与和对校院、，。；：“”\s（）]/
/** What joins persons who share a post. */
const LISTS = /^[、和与]$/
/** 主任甲与乙代表双方签约: the two are no pair of one body. */
const FOR_EACH = /^(?:分别|各自|共同)?(?:代表|签)/
/** What ends a phrase whose posts stand behind the name: 王某，甲局局长。 */
const CLOSES = /^(?:[，。；）\n]|$)/

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

/** Where the clause begins that holds the offset. */
const clauseStart = ({ text }: Document, offset: number): number =>
  Math.max(...['，', '；', '。', '\n'].map((mark) => text.lastIndexOf(mark, offset))) + 1

/** Reads the items of one sentence from left to right. */
class Phrase {
  private readonly drafts: ClaimDraft[] = []
  /** Posts that wait for the person who holds them. */
  private pending: Holding[] = []
  /** A post was read whose body is not known. */
  private bare = false
  /** The post read last is held at a body that is not known. */
  private ofUnknown = false
  /** The body read last, with those that a 、 joins to it. */
  private bodies: NameMention[] = []
  private person: { mention: NameMention; holdings: Holding[]; bare: boolean } | undefined
  /** The persons listed since the last comma. */
  private row: NameMention[] = []
  /** The post that the next person takes, and where. */
  private offered: Holding | undefined
  /** The title behind a name that was read last, and where it is held: those listed behind it have it there too. */
  private titled: { body: NameMention; title: string } | undefined

  constructor(private readonly reader: PostReader) {}

  read(items: readonly Item[]): ClaimDraft[] {
    let last: Item | undefined
    for (const item of items) {
      const link = this.link(last, item)
      if (this.takesPost(last, item)) {
        last = item
        continue
      }
      const elsewhere = link === undefined && this.isElsewhere(last, item)
      if (link === undefined && !elsewhere) this.close(last)
      if (item.sort === 'body') {
        // A name whose beginning is not read names no body for sure.
        if (!elsewhere || BETWEEN.test(this.gap(last, item))) this.takeBody(item.mention, last, link)
        else this.bodies = []
      } else if (item.sort === 'person') this.takePerson(item.mention, last, link)
      else if (!elsewhere && !this.offersPost(item)) this.takePost(item.post, last, link)
      last = item
    }
    this.close(last)
    return this.drafts
  }

  /** What stands between the two. */
  private gap(last: Item | undefined, { start }: Item): string {
    return last === undefined ? '' : this.reader.document.text.slice(last.end, start)
  }

  /** How the item continues the phrase; undefined where it does not. */
  private link(last: Item | undefined, item: Item): Link | undefined {
    if (last === undefined) return undefined
    const gap = this.gap(last, item)
    if (item.sort === 'person' && SAID_OF.test(gap)) return { gap, joint: undefined }
    const found = GAP.exec(gap)
    return found === null ? undefined : { gap, joint: found.groups?.joint }
  }

  /** Whether the post is one that the persons before take, at the body that was named before for such posts. */
  private takesPost(last: Item | undefined, item: Item): boolean {
    if (last === undefined || item.sort !== 'post' || this.row.length === 0) return false
    if (!TAKES.test(this.reader.document.text.slice(last.end, item.start))) return false
    const body = bodyForPost(this.reader, item.post, clauseStart(this.reader.document, item.start))
    if (body === undefined) return false
    for (const person of this.row) this.hold(person, [{ body, posts: [item.post], start: person.start }])
    this.close(undefined)
    return true
  }

  /** Whether the post is offered to the person named next, at the body that was named before for such posts. */
  private offersPost(item: Item): boolean {
    if (item.sort !== 'post' || !OFFERED.test(this.reader.document.text.slice(item.end, item.end + 3))) return false
    const body = bodyForPost(this.reader, item.post, item.start)
    if (body === undefined || this.bodies.length > 0) return false
    this.offered = { body, posts: [item.post], start: item.start }
    return true
  }

  /** Whether words stand between that say what else the person is, while the posts before still wait for the person. */
  private isElsewhere(last: Item | undefined, item: Item): boolean {
    if (last?.sort !== 'post' || this.pending.length === 0) return false
    const gap = this.gap(last, item)
    return item.sort === 'post'
      ? ELSEWHERE.test(gap)
      : item.sort === 'body' && (BETWEEN.test(gap) || ELSEWHERE.test(gap))
  }

  private takeBody(body: NameMention, last: Item | undefined, link: Link | undefined): void {
    const [other] = this.bodies
    const listed = last?.sort === 'body' && link?.gap === '、' && other?.kind === body.kind
    this.bodies = listed ? [...this.bodies, body] : [body]
    this.titled = undefined
  }

  private takePost(post: PostMention, last: Item | undefined, link: Link | undefined): void {
    const tight = link !== undefined && link.joint === undefined
    if (tight && last?.sort === 'person') {
      this.takeTitle(post, last.mention)
      return
    }
    if (isHonour(post)) return
    if (link?.joint === '，' && leavesBody(this.reader, this.bodies.at(-1), post)) this.bodies = []
    // 七六九所所长、党委副书记: a body that is not known has the second post too.
    if (this.ofUnknown && this.bodies.length === 0 && link?.joint === '、') return
    this.ofUnknown = this.bodies.length === 0 && ATTACHED.test(this.reader.document.text.charAt(post.start - 1))
    const start = tight && last?.sort === 'body' ? last.start : post.start
    // 中国科学院、中国工程院院士; 所长、甲公司、乙公司董事长: in other lists only the last body is the post's.
    const shared = post.post.endsWith('院士') || this.pending.length > 0
    const named = this.bodies.length > 0 ? this.bodies.slice(shared ? 0 : -1) : [undefined]
    for (const body of named) this.wait(bodyOfPost(this.reader, body, post), post, start)
  }

  private wait(body: NameMention | undefined, post: PostMention, start: number): void {
    const last = this.pending.at(-1)
    if (body === undefined) this.bare = true
    else if (last?.body === body) last.posts.push(post)
    else this.pending.push({ body, posts: [post], start })
  }

  /** 甲大学王某教授、李某教授: the title behind the name is held at the body before it, or where the one before in the list is. */
  private takeTitle(post: PostMention, person: NameMention): void {
    const before = this.bodies.at(-1)
    const body = before?.end === person.start ? before : this.titled?.title === post.post ? this.titled.body : undefined
    this.titled = body === undefined ? undefined : { body, title: post.post }
    if (body !== undefined) this.hold(person, [{ body, posts: [post], start: Math.min(body.start, person.start) }])
  }

  private takePerson(mention: NameMention, last: Item | undefined, link: Link | undefined): void {
    const tight = link !== undefined && link.joint === undefined
    const holdings = tight ? this.pending : this.isListed(mention, link) ? (this.person?.holdings ?? []) : []
    if (link?.gap !== '、' || last?.sort !== 'post') this.titled = undefined
    this.hold(mention, holdings)
    if (this.offered !== undefined) this.hold(mention, [this.offered])
    this.offered = undefined
    this.row = link?.gap === '，' ? [mention] : [...this.row, mention]
    this.person = { mention, holdings, bare: this.bare }
    this.pending = []
    this.bare = false
    this.ofUnknown = false
  }

  /** Whether the person shares the posts of the one before. */
  private isListed({ end }: NameMention, link: Link | undefined): boolean {
    if (this.pending.length > 0 || link === undefined || !LISTS.test(link.gap)) return false
    return link.gap === '、' || !FOR_EACH.test(this.reader.document.text.slice(end, end + 6))
  }

  /** Ends a phrase: posts that no name follows belong to the name before the comma (王某，甲局局长). */
  private close(last: Item | undefined): void {
    const ends = last?.sort === 'post' && CLOSES.test(this.reader.document.text.slice(last.end, last.end + 1))
    if (ends && this.person !== undefined && this.person.holdings.length === 0 && !this.person.bare)
      this.hold(this.person.mention, this.pending)
    this.pending = []
    this.bare = false
    this.ofUnknown = false
    this.bodies = []
    this.person = undefined
    this.row = []
    this.titled = undefined
  }

  private hold(person: NameMention, holdings: readonly Holding[]): void {
    for (const holding of holdings) this.drafts.push(...claimsOf(this.reader.document, person, holding))
  }
}
