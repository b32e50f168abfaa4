import type { ClaimDraft } from '../claims.js'
import { wholeClauses } from '../document.js'
import type { NameMention, PostMention } from '../mention.js'
import { bodyOfHead } from '../people/deputy-body.js'
import { isField } from '../people/field-of-post.js'
import { claimsOf, type Holding } from '../people/holding.js'
import { bodyForPost, bodyOfPost, bodyOfTitle, isHonour, levelOf, type PostReader } from '../people/post-bodies.js'
import {
  BETWEEN,
  CLOSES,
  ELSEWHERE,
  FOR_EACH,
  GIVEN,
  type Item,
  isTight,
  itemsOf,
  LETTER,
  LISTS,
  type Link,
  linkOver,
  offerEnd,
  TAKES,
} from '../people/post-items.js'
import { speaksForSchool } from '../people/speaks-for-school.js'
import { toldOf } from '../people/told-of.js'
import { WaitingPosts } from '../people/waiting-posts.js'

const REMARK = /^（[^（）]{1,16}）/
const QUOTES = /[“”]/g
/** 王某先生、李某女士. */
const ADDRESS = /^(?:先生|女士|同志)/
const ORGAN_END = /(?:[局委厅办府会]|法院|察院)$/
const STUDIED = /(?:毕业于|毕业自|就读于|就读|留学于|考入|考取)$/

/**
 * Pass 34: who holds which post where. Bodies, posts and persons that follow each other form one phrase: whatever stands
 * before a title is the body that it belongs to, posts without a body take the one before, all of them go to the next person.
 */
export function readPostsHeld(reader: PostReader): ClaimDraft[] {
  return reader.document.sentences.flatMap(({ start, end }) => new Phrase(reader).read(itemsOf(reader, start, end)))
}

/** 某医院 + 呼吸科: a unit right behind its host begins where that does. */
const withHost = (last: Item | undefined, item: Item): Item =>
  last?.sort === 'body' &&
  item.sort === 'body' &&
  last.end === item.start &&
  item.mention.host?.name === last.mention.name
    ? { ...item, start: last.start }
    : item

/** Reads the items of one sentence from left to right. */
class Phrase {
  private readonly drafts: ClaimDraft[] = []
  private readonly waiting: WaitingPosts
  private person: { mention: NameMention; holdings: Holding[]; bare: boolean } | undefined
  /** The persons listed since the last comma. */
  private row: NameMention[] = []
  /** The post that the next persons take, and where they end. */
  private offered: (Holding & { end: number }) | undefined
  /** The body and post now read stand behind a verb of holding them, whose subject is the person before. */
  private taken = false
  /** The title behind a name that was read last, and where it is held: those listed behind it have it there too. */
  private titled: { body: NameMention; title: string } | undefined

  constructor(private readonly reader: PostReader) {
    this.waiting = new WaitingPosts(reader)
  }

  read(items: readonly Item[]): ClaimDraft[] {
    let last: Item | undefined
    for (const [i, found] of items.entries()) {
      const item = withHost(last, found)
      // 某教授“领航”团队工作站、: what is named after a person is none's body.
      if (last?.sort === 'post' && this.isNamedAfter(last, item)) {
        last = { ...last, end: item.end }
        continue
      }
      // 附属第一医院（某省中医院）院长: what stands in brackets is another name of the body.
      if (last?.sort === 'body' && item.sort === 'body' && this.isInBrackets(last, item)) {
        last = { ...last, end: item.end + 1 }
        continue
      }
      const read = last === undefined ? undefined : (linkOver(this.gap(last, item), item) ?? this.overField(last, item))
      // 王某受聘担任某委员会主任，某大学教授李某: the post behind the verb was taken by the one before.
      const opens = read?.joint === '，' || (read?.joint === '、' && this.opensNext(items.slice(i, i + 3)))
      const link = this.taken && opens ? undefined : read
      if (this.takesPost(last, item)) {
        last = item
        continue
      }
      // 甲法院负责人、乙检察院检察长王某: who is in charge of the first has no name.
      if (last?.sort === 'post' && item.sort === 'body' && read?.joint === '、' && this.isUnnamedHead(last))
        this.close(last)
      if (link === undefined) this.taken = last?.sort === 'person' && TAKES.test(this.gap(last, item))
      const elsewhere = link === undefined && this.isElsewhere(last, item)
      if (link === undefined && !elsewhere) this.close(last)
      if (item.sort === 'body') {
        // A name whose beginning is not read names no body for sure.
        if (!elsewhere || BETWEEN.test(this.gap(last, item))) this.takeBody(item.mention, last, link)
        else this.waiting.bodies = []
      } else if (item.sort === 'person') this.takePerson(item.mention, last, link)
      else if (!elsewhere && !this.offersPost(item, last, link)) this.takePost(item.post, last, link)
      last = item
    }
    this.close(last)
    return this.drafts
  }

  /** 任命王某担任甲部部长、乙联盟秘书长李某担任…: whether the next of a list of persons begins, with body, post and name. */
  private opensNext([body, post, person]: readonly Item[]): boolean {
    return body?.sort === 'body' && post?.sort === 'post' && person?.sort === 'person' && person.start === post.end
  }

  /** 某医院心血管内科 + 医师, 某集团营销 + 副总经理: the field or unit of a post that does not lead, or of a firm's, stands between it and its body. */
  private overField(last: Item, item: Item): Link | undefined {
    if (last.sort !== 'body' || last.mention.label !== 'Institution' || item.sort !== 'post') return undefined
    const ofFirm = item.post.kind === 'executive' && last.mention.kind === 'company'
    if (item.post.leads && !ofFirm) return undefined
    return isField(this.reader.document, last.end, item.start) ? { gap: '', joint: undefined } : undefined
  }

  /** 市法院 + 负责人: of an organ, whose heads have posts with a name. */
  private isUnnamedHead({ post: { post, start } }: Item & { sort: 'post' }): boolean {
    return post.endsWith('负责人') && ORGAN_END.test(this.reader.document.text.slice(start - 2, start))
  }

  /** Whether a body right behind the title of a person bears that person's name. */
  private isNamedAfter(last: Item, item: Item): boolean {
    const name = this.person?.mention.name
    return item.sort === 'body' && item.start === last.end && name !== undefined && item.mention.name.startsWith(name)
  }

  private isInBrackets(last: Item, item: Item): boolean {
    return this.gap(last, item) === '（' && this.reader.document.text.charAt(item.end) === '）'
  }

  /** What stands between the two, but for quotation marks, a remark in brackets and a form of address: “某实验室”主任, 李某（左二）, 王某先生. */
  private gap(last: Item | undefined, { start }: Item): string {
    return last === undefined
      ? ''
      : this.reader.document.text.slice(last.end, start).replace(REMARK, '').replace(QUOTES, '').replace(ADDRESS, '')
  }

  /** Whether the post is one that the persons before take, at the body that was named before for such posts. */
  private takesPost(last: Item | undefined, item: Item): boolean {
    const behindPerson = last?.sort === 'person' || last?.start === this.row.at(-1)?.end
    if (item.sort !== 'post' || this.row.length === 0 || !behindPerson) return false
    const gap = this.gap(last, item)
    const behind = this.reader.document.text.slice(item.end, item.end + 3)
    if (!TAKES.test(gap) && !(GIVEN.test(gap) && LETTER.test(behind))) return false
    const body =
      bodyOfHead(this.reader, item.post) ??
      bodyForPost(this.reader, item.post, wholeClauses(this.reader.document, item).start)
    if (body === undefined) return false
    for (const person of this.row) this.hold(person, [{ body, posts: [item.post], start: person.start }])
    this.close(undefined)
    return true
  }

  /**
   * Whether the post is offered to the persons named next, at the body right before it (实验室首任主任为…) or the one that was named
   * before for such posts.
   */
  private offersPost(item: Item, last: Item | undefined, link: Link | undefined): boolean {
    const end = offerEnd(this.reader.document.text, item.end)
    // 聘请王某研究员为首席科学家: what stands behind the name is a title.
    if (item.sort !== 'post' || end === undefined || (last?.sort === 'person' && isTight(link))) return false
    const own = link?.joint === '，' ? undefined : this.waiting.bodies.at(-1)
    // 某实验室（负责人：甲大学王某教授）: the post stands in brackets behind its body.
    const tight = isTight(link) || link?.gap === '（'
    if (own !== undefined && (!tight || this.waiting.posts.length > 0)) return false
    const body = own ?? bodyForPost(this.reader, item.post, item.start)
    if (body === undefined) return false
    this.offered = { body, posts: [item.post], start: item.start, end }
    return true
  }

  /** Whether words stand between that say what else the person is, while the posts before still wait for the person. */
  private isElsewhere(last: Item | undefined, item: Item): boolean {
    if (last?.sort !== 'post' || this.waiting.posts.length === 0) return false
    const gap = this.gap(last, item)
    return item.sort === 'post'
      ? ELSEWHERE.test(gap)
      : item.sort === 'body' && (BETWEEN.test(gap) || ELSEWHERE.test(gap))
  }

  private takeBody(body: NameMention, last: Item | undefined, link: Link | undefined): void {
    this.waiting.takeBody(body, last, link)
    // 毕业于某大学的博士王某: the school gave the title, and does not employ its holder.
    const { text } = this.reader.document
    if (STUDIED.test(text.slice(Math.max(0, body.start - 4), body.start))) this.waiting.bodies = []
    this.titled = undefined
  }

  private takePost(post: PostMention, last: Item | undefined, link: Link | undefined): void {
    const behindName = isTight(link) && last?.sort === 'person'
    // 来自甲大学的专家，乙大学校长王某: those who come from there have no names.
    if (last?.sort === 'body' && link?.gap === '的' && this.reader.document.text.charAt(post.end) === '，') return
    if (behindName) this.takeTitle(post, last.mention)
    // 教育部“长江学者” + 特聘教授: who gives the honour employs nobody.
    else if (isHonour(post)) this.waiting.bodies = []
    else this.waiting.takePost(post, last, link)
  }

  /** 甲大学王某教授、李某教授: the title behind the name is held at the body before it, or where the one before in the list is. */
  private takeTitle(post: PostMention, person: NameMention): void {
    const before = this.waiting.bodies.at(-1)
    const body =
      before !== undefined && this.ownsPerson(before, person)
        ? before
        : this.titled?.title === post.post
          ? this.titled.body
          : speaksForSchool(this.reader, post)
            ? this.reader.topic.publisher
            : levelOf(post) === undefined
              ? bodyOfTitle(this.reader, post, person)
              : bodyOfPost(this.reader, undefined, post)
    this.titled = body === undefined ? undefined : { body, title: post.post }
    if (body !== undefined) this.hold(person, [{ body, posts: [post], start: Math.min(body.start, person.start) }])
  }

  /** 甲大学王某, 甲大学的王某. */
  private ownsPerson({ end }: NameMention, { start }: NameMention): boolean {
    return end === start || (end + 1 === start && this.reader.document.text.charAt(end) === '的')
  }

  private takePerson(mention: NameMention, last: Item | undefined, link: Link | undefined): void {
    const holdings = isTight(link)
      ? this.waiting.posts
      : this.isListed(mention, link)
        ? (this.person?.holdings ?? [])
        : []
    if (link?.gap !== '、' || last?.sort !== 'post') this.titled = undefined
    this.hold(mention, holdings)
    if (this.offered !== undefined && mention.end <= this.offered.end) this.hold(mention, [this.offered])
    else this.offered = undefined
    this.row = link?.gap === '，' ? [mention] : [...this.row, mention]
    this.person = { mention, holdings, bare: this.waiting.bare }
    this.waiting.clear()
  }

  /** Whether the person shares the posts of the one before. */
  private isListed({ end }: NameMention, link: Link | undefined): boolean {
    if (this.waiting.posts.length > 0 || link === undefined || !LISTS.test(link.gap)) return false
    return link.gap === '、' || !FOR_EACH.test(this.reader.document.text.slice(end, end + 6))
  }

  /** Ends a phrase: posts that no name follows belong to the name before the comma (王某，甲局局长). */
  private close(last: Item | undefined): void {
    const ends = last?.sort === 'post' && CLOSES.test(this.reader.document.text.slice(last.end, last.end + 3))
    if (ends && this.person !== undefined && this.person.holdings.length === 0 && !this.person.bare)
      this.hold(this.person.mention, this.waiting.posts)
    if (ends && this.person === undefined) this.holdTold()
    this.waiting.clear()
    this.waiting.bodies = []
    this.person = undefined
    this.row = []
    this.titled = undefined
  }

  /** 曾任甲大学校长、乙局局长: posts at bodies that are named, of whom is told. */
  private holdTold(): void {
    const named = this.waiting.posts.filter(({ start, posts: [first] }) => first !== undefined && start < first.start)
    const [first] = named
    const told = first === undefined ? undefined : toldOf(this.reader, first.start)
    if (told === undefined) return
    this.hold(
      told.person,
      named.map((holding) => ({ ...holding, told })),
    )
  }

  private hold(person: NameMention, holdings: readonly Holding[]): void {
    for (const holding of holdings) this.drafts.push(...claimsOf(this.reader.document, person, holding))
  }
}
