import type { ClaimDraft } from '../claims.js'
import type { Document } from '../document.js'
import { hasLabel, isQuantity, type Mention, type MentionList, type NameMention, type PostMention } from '../mention.js'
import type { Topic } from '../topic.js'

/**
 * Pass 7: who holds which post where. Bodies, posts and persons that follow each other form one phrase: whatever stands
 * before a title is the body that it belongs to, posts without a body take the one before, all of them go to the next person.
 */

type Item =
  | { sort: 'body'; start: number; end: number; mention: NameMention }
  | { sort: 'post'; start: number; end: number; post: PostMention }
  | { sort: 'person'; start: number; end: number; mention: NameMention }

interface Holding {
  body: NameMention
  posts: PostMention[]
  start: number
}

/** Words between body and post that belong to the post. */
const MODIFIER =
  /^(?:原|前|时任|现任|新任|首任|代|代理|专职|兼职|常务|执行|名誉|第一|首席|荣誉|副|总|党组|党委|的|兼| |[正副][省部厅局处]级|一级|二级)*$/
/** 某大学王某教授，党委常委、副校长李某: behind a comma such posts without a body are those of whose article it is. */
const OWN_POST = /^(?:校|党委|副校长|常务副校长)/
const FORMER = /(?:原|前|时任)$/

export interface RoleReader {
  document: Document
  mentions: MentionList<Mention>
  posts: readonly PostMention[]
  topic: Topic
  /** Takes mentions that the phrases imply: the place in 天津市委常委、副市长. */
  implied: NameMention[]
}

export function readRoles(reader: RoleReader): ClaimDraft[] {
  return reader.document.sentences.flatMap((sentence) =>
    new Phrase(reader).read(itemsOf(reader, sentence.start, sentence.end)),
  )
}

/** Reads the items of one sentence from left to right. */
class Phrase {
  private readonly drafts: ClaimDraft[] = []
  /** Posts that wait for the person who holds them. */
  private pending: Holding[] = []
  private body: NameMention | undefined
  private person: { mention: NameMention; holdings: Holding[] } | undefined

  constructor(private readonly reader: RoleReader) {}

  read(items: readonly Item[]): ClaimDraft[] {
    let last: Item | undefined
    for (const item of items) {
      const gap = last === undefined ? undefined : this.reader.document.text.slice(last.end, item.start)
      const tight = gap !== undefined && MODIFIER.test(gap)
      if (!tight && !(gap !== undefined && /^(?:[、，兼和与]|，?(?:兼|以及|同时担任|原|前))$/.test(gap))) this.close()
      if (
        gap === '，' &&
        item.sort === 'post' &&
        OWN_POST.test(item.post.post) &&
        this.reader.topic.publisher !== undefined
      ) {
        this.body = undefined
      }
      if (item.sort === 'body') this.takeBody(item.mention)
      else if (item.sort === 'post') this.takePost(item.post, tight ? last : undefined)
      else this.takePerson(item.mention, tight, gap)
      last = item
    }
    this.close()
    return this.drafts
  }

  private takeBody(mention: NameMention): void {
    this.body = mention
  }

  private takePost(post: PostMention, before: Item | undefined): void {
    if (before?.sort === 'person') {
      // 甲大学王某教授: the title behind the name is held at the body before it.
      const body = this.body
      if (body !== undefined && body.end === before.start)
        this.hold(before.mention, [{ body, posts: [post], start: body.start }])
      return
    }
    const last = this.pending.at(-1)
    const body = bodyOf(this.reader, this.body, post)
    if (body === undefined) return
    if (last !== undefined && last.body === body) last.posts.push(post)
    else this.pending.push({ body, posts: [post], start: before?.sort === 'body' ? body.start : post.start })
  }

  private takePerson(mention: NameMention, tight: boolean, gap: string | undefined): void {
    const listed = this.pending.length === 0 && gap !== undefined && /^[、和与]$/.test(gap)
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
    for (const holding of holdings) this.drafts.push(...toClaims(this.reader, person, holding))
  }
}

function itemsOf({ mentions, posts }: RoleReader, start: number, end: number): Item[] {
  const items: Item[] = []
  for (const mention of mentions.within({ start, end })) {
    if (isQuantity(mention)) continue
    if (mention.label === 'Official') items.push({ sort: 'person', start: mention.start, end: mention.end, mention })
    else if (hasLabel(mention, 'Institution', 'Park', 'Place', 'Program')) {
      items.push({ sort: 'body', start: mention.start, end: mention.end, mention })
    }
  }
  for (const post of posts) {
    if (post.start >= start && post.end <= end) items.push({ sort: 'post', start: post.start, end: post.end, post })
  }
  return items.sort((a, b) => a.start - b.start)
}

/** Posts whose holder leads a place, whatever organ stands before them. */
const PLACE_HEAD =
  /^(?:代理?|常务|副|第一)*(市长|省长|区长|县长|州长|镇长|乡长|自治区主席|市领导|省领导|区领导|县领导|领导)$/
const ORGAN = /(?:委|人民政府|政府)$/

/** Where a post is held: the body before it, the place whose head it is, or whose article it is when it stands alone. */
function bodyOf(reader: RoleReader, body: NameMention | undefined, post: PostMention): NameMention | undefined {
  const level = PLACE_HEAD.exec(post.post)?.[1]?.charAt(0)
  if (level === undefined || body?.label === 'Place') return body ?? silentBody(reader, post)
  if (body !== undefined && !ORGAN.test(body.name)) return body
  const surface = body === undefined ? '' : reader.document.text.slice(body.start, body.end).replace(ORGAN, '')
  const place = surface.length > 1 ? surface : topicPlace(reader.topic, level)
  if (place === undefined) return body
  const named: NameMention = {
    start: 0,
    end: 0,
    label: 'Place',
    kind: level === '市' ? 'city' : 'other',
    name: place,
    pass: 'roles',
  }
  const at = body?.start ?? post.start + post.post.indexOf(level)
  const implied: NameMention =
    surface.length > 1
      ? { ...named, start: at, end: at + surface.length }
      : { ...named, start: at, end: at + 1, refers: [named] }
  reader.implied.push(implied)
  return implied
}

const topicPlace = (topic: Topic, level: string): string | undefined =>
  level === '市' ? topic.city : level === '省' ? topic.province : topic.district

/** What kind of body a post leads when it stands alone. */
const KIND_OF_POST: readonly [RegExp, readonly string[]][] = [
  [/(?:董事长|总经理|总裁|首席执行官|总工程师|创始人|监事会主席)$/, ['company']],
  [/(?:会长|理事长|秘书长)$/, ['association', 'alliance']],
  [/所长$/, ['institute']],
  [/院长$/, ['institute', 'university', 'hospital']],
  [/(?:主任|首席科学家)$/, ['laboratory', 'center']],
  [/局长$/, ['government']],
]
const FARTHEST = 260

/**
 * The body of a post that stands alone: in the article of a university 校长王某 is its own; else the last body before of the
 * kind that the post leads (公司总经理王某 behind a company's name).
 */
function silentBody({ topic, document, mentions }: RoleReader, post: PostMention): NameMention | undefined {
  const before = document.text.slice(Math.max(0, post.start - 1), post.start)
  if (!/^$|[，。；：、“\s（）]|[由在与和对校]/.test(before)) return undefined
  if (before === '校' || /^(?:校|党委|副校长|常务副校长)/.test(post.post)) return topic.publisher
  const kinds = KIND_OF_POST.find(([pattern]) => pattern.test(post.post))?.[1]
  if (kinds === undefined) return undefined
  for (let i = post.start - 1; i > Math.max(0, post.start - FARTHEST); ) {
    const mention = mentions.covering(i)
    if (mention === undefined) {
      i--
      continue
    }
    if (!isQuantity(mention) && mention.label === 'Institution' && kinds.includes(mention.kind)) return mention
    i = mention.start - 1
  }
  return undefined
}

function toClaims(reader: RoleReader, person: NameMention, holding: Holding): ClaimDraft[] {
  const { body, posts } = holding
  const first = posts[0]
  if (first === undefined) return []
  const targets = body.refers ?? [body]
  const leads = posts.some((post) => post.leads)
  const before = reader.document.text.slice(Math.max(0, first.start - 2), first.start)
  const role = posts.map((post) => post.post).join('、')
  const evidence = {
    start: Math.min(holding.start, first.start, person.start),
    end: Math.max(person.end, posts.at(-1)?.end ?? 0),
  }
  return targets.flatMap((target): ClaimDraft[] => {
    if (leads) {
      if (hasLabel(target, 'Program')) return []
      return [
        {
          type: 'LEADS',
          subject: person,
          object: target,
          role,
          evidence,
          trigger: evidence,
          status: 'actual',
          rule: 'posts/leads',
          confidence: FORMER.test(before) ? 0.7 : 0.97,
        },
      ]
    }
    if (!hasLabel(target, 'Institution', 'Place')) return []
    return [
      {
        type: 'AFFILIATED_WITH',
        subject: person,
        object: target,
        role,
        evidence,
        trigger: evidence,
        status: 'actual',
        rule: 'posts/affiliated',
        confidence: 0.95,
      },
    ]
  })
}
