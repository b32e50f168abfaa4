import { type Lexicon, Trie } from '../../lexicon/index.js'
import { Words } from '../data.js'
import { occurrences } from '../dictionary.js'
import { type Document, isWordStart, type Word, wordOver } from '../document.js'
import type { MentionList, NameMention, PostMention } from '../mention.js'
import { dottedNameStart } from '../people/dotted-name.js'
import { gapBehind, isNounJoined } from '../people/gap-behind.js'
import { openingNames } from '../people/opening-names.js'
import {
  appointed,
  appointedTogether,
  described,
  founders,
  listedBefore,
  removed,
  type Told,
  teamLeaders,
} from '../people/people-told.js'
import { personNameAt, personNameBehind } from '../people/person-name.js'

const words = Words.of('post-words.tsv')

const SEPARATOR = /^(?:、|和|与|及|以及)/
/** 李某任, 王某为: what gives a post. */
const TAKES = /[任为]/
/** A unit's name before a title (办公室主任) is no person's. */
const UNIT_END = /[部局院所处办厅委会校司社室站组团企]$/
/** What a name stands behind where the segmenter sees no word begin. */
const BEFORE_NAME = /[由是为对向与和及]/
/** 林某副市长, 王某总裁: any post that ends so is a form of address as well. */
const ADDRESS = /(?:长|书记|主任|主席|总裁|经理|总监)$/
/** Titles that no place has. */
const PERSONAL = /^(?:院士|教授|博士|先生|女士)/
/** What goes on to a body's name and a post there. */
const OF_BODY = /^\p{Script=Han}{0,8}(?:实验室|研究院|研究所|研究中心|公司|集团)(?!的)/u
const LONGEST_BODY = 14
/** A longer name is written with dots. */
const LONGEST_NAME = 4
/** An item of a list that is as long as a name. */
const UNKNOWN_ITEM = /^\p{Script=Han}{2,3}(?=、)/u
const LONGEST_ITEM = 4
/** Tags of words that no dictionary has, and of names. */
const UNKNOWN_TAG = /^(?:x|nr)/
/** Surnames that are verbs before a place. */
const GOES = /[来到赴至往]/
/** What is called after the place to which people go. */
const GOING = /[行站]/
/** 来川出席, 来津调研. */
const COMES_HERE = /^来\p{Script=Han}(?:出席|参加|调研|考察|访问|参会|指导|视察|参观|投资|交流|开展|检查|督导)/u
/** The passes that find short names before persons are read. */
const SHORT = new Set(['known', 'small'])

/**
 * Pass 6: the persons who hold the posts. A name is read behind a post (局长王某), in the list that it opens (院士甲、乙、丙),
 * and before a title (王某教授); a name once found is found wherever it stands again.
 */
export function findPeople(
  document: Document,
  lexicon: Lexicon,
  mentions: MentionList<NameMention>,
  posts: readonly PostMention[],
): void {
  const people = new People(document, lexicon, mentions, posts)
  for (const post of posts) {
    people.findBehind(post)
    people.findBefore(post)
  }
  people.take(appointed(document, lexicon, posts))
  people.take(appointedTogether(document, lexicon, posts))
  people.take(openingNames(document, lexicon, posts))
  people.take(removed(document, lexicon))
  people.take(described(document, lexicon))
  people.take(founders(document, lexicon))
  people.take(teamLeaders(document, lexicon))
  people.findAgain()
}

class People {
  /** Names found, with the kind of person that their post tells. */
  private readonly known = new Map<string, string>()
  private readonly postStarts: ReadonlySet<number>
  /** Offsets inside posts. */
  private readonly inPost = new Set<number>()

  constructor(
    private readonly document: Document,
    private readonly lexicon: Lexicon,
    private readonly mentions: MentionList<NameMention>,
    posts: readonly PostMention[],
  ) {
    this.postStarts = new Set(posts.map((post) => post.start))
    for (const { start, end } of posts) for (let i = start; i < end; i++) this.inPost.add(i)
  }

  /** The names in a row behind a post. */
  findBehind(post: PostMention): void {
    const { text } = this.document
    let start = post.end + gapBehind(text, post)
    let end = personNameBehind(this.document, this.lexicon, start)
    // 教授 | 任首席科学家: no name runs into the next post.
    if (end !== undefined && isNounJoined(this.document, post.end, start, end)) return
    while (end !== undefined && !this.runsIntoPost(start, end)) {
      this.add(start, end, post.kind)
      const separator = SEPARATOR.exec(text.slice(end, end + 2))?.[0]
      if (separator === undefined) break
      start = end + separator.length
      const known = this.mentions.startingAt(start)
      // 校长某某、韩国代表: a place in the list is one.
      end = known?.label === 'Place' && known.end - start > 1 ? undefined : this.listedName(start)
      // 副校长王某、国合处、管理学院: an office that comes along.
      if (end !== undefined && end - start === 3 && UNIT_END.test(text.slice(start, end))) break
    }
  }

  /** 李某、云杉重点实验室: what begins a body's name in the list is no person. */
  private listedName(start: number): number | undefined {
    const end = personNameAt(this.document, this.lexicon, start, true) ?? this.unknownBetween(start)
    return end !== undefined && OF_BODY.test(this.document.text.slice(end, end + LONGEST_BODY)) ? undefined : end
  }

  /** 陈某、首建中、雷某: between two names of the list a name of no known surname is one as well, unless it is one word. */
  private unknownBetween(start: number): number | undefined {
    const { text } = this.document
    const end = start + (UNKNOWN_ITEM.exec(text.slice(start, start + LONGEST_ITEM))?.[0].length ?? 0)
    if (end === start || personNameAt(this.document, this.lexicon, end + 1, true) === undefined) return undefined
    const word = wordOver(this.document, start)
    const isWord = word !== undefined && word.end >= end && !UNKNOWN_TAG.test(word.tag)
    return isWord || UNIT_END.test(text.slice(start, end)) ? undefined : end
  }

  /** The name right before a title, or the names listed before it. */
  findBefore(post: PostMention): void {
    if (!words.begins(post.post, 'behind-name') && !ADDRESS.test(post.post)) return
    // 玄衡量子 + 董事长 + 江峰: who holds the post stands behind it, and before it the body.
    if (this.mentions.startingAt(post.end)?.label === 'Official') return
    const start =
      dottedNameStart(this.document, post.start) ??
      [3, 2, 4].map((length) => post.start - length).find((at) => this.isName(at, post.start))
    if (start !== undefined && this.mentions.covering(start) === undefined) this.add(start, post.start, post.kind)
    this.take(listedBefore(this.document, this.lexicon, post))
  }

  /** Takes persons who are told otherwise, where no longer name stands. */
  take(told: readonly Told[]): void {
    for (const { start, end, kind } of told) {
      const free = this.mentions.within({ start, end }).every((inside) => inside.end - inside.start < end - start)
      if (free) this.add(start, end, kind)
    }
  }

  /** Whether a person's name ends at the offset. */
  private endsKnown(offset: number): boolean {
    return this.mentions.endingAt(offset)?.label === 'Official'
  }

  private runsIntoPost(start: number, end: number): boolean {
    for (let i = start; i < end; i++) if (this.postStarts.has(i)) return true
    return false
  }

  private isName(start: number, end: number): boolean {
    const { document } = this
    if (start < 0 || this.inPost.has(end - 1)) return false
    // 李某 + 任 + 中心主任: the verb begins no other name.
    if (TAKES.test(document.text.charAt(start)) && this.endsKnown(start)) return false
    // 马有文任 + 所长: nor does it end one.
    if (document.text.charAt(end - 1) === '任') return false
    // 基金委 + 韩宇秘书长: behind a body's name one begins, whatever the segmenter makes of its last character.
    const opens = isWordStart(document, start) || this.mentions.endingAt(start)?.label === 'Institution'
    if (!opens && !BEFORE_NAME.test(document.text.charAt(start - 1))) return false
    const word = wordOver(document, start)
    if (word === undefined || (word.end === end && !/^(?:nr|x)/.test(word.tag) && !this.isPlaceName(word))) return false
    // 中村修二: what the segmenter takes for a name and another right behind it are one of a kind not read here.
    const before = start === 0 ? undefined : wordOver(document, start - 1)
    if (before !== undefined && /^n[rs]/.test(before.tag) && this.mentions.covering(before.start) === undefined)
      return false
    if (UNIT_END.test(document.text.slice(start, end))) return false
    return personNameAt(document, this.lexicon, start, false) === end
  }

  /** 钟南山, which the dictionary has for a place: a surname and two characters more are a name before a title of persons. */
  private isPlaceName({ start, end, tag }: Word): boolean {
    const { text } = this.document
    return (
      tag.startsWith('ns') &&
      end - start === 3 &&
      this.lexicon.surnames.get(text.charAt(start)) === true &&
      PERSONAL.test(text.slice(end, end + 2))
    )
  }

  private add(start: number, end: number, kind: string): void {
    // 院士专家 + 扬州行: where they go, as the city is called.
    const place = this.mentions.startingAt(start)
    if (place?.label === 'Place' && place.end === end - 1 && GOING.test(this.document.text.charAt(end - 1))) return
    // 会见 + 来川出席某会的嘉宾: nor are they and the short form of the province a name.
    if (COMES_HERE.test(this.document.text.slice(start, end + 2)) && end - start === 2) return
    // 专家 + 来苏州考察: a surname that is a verb of going here, and where they go.
    if (GOES.test(this.document.text.charAt(start)) && this.mentions.startingAt(start + 1)?.label === 'Place') return
    // 代表 + 宁波高新区: for whom one acts.
    if (end - start > LONGEST_NAME && place !== undefined && place.end >= end) return
    // A short place or brand inside what a post announces as a name is no place: 主任黄山, 理事长李长路.
    for (const other of this.mentions.within({ start, end })) {
      if (other.end - other.start <= end - start && SHORT.has(other.pass)) this.mentions.remove(other)
    }
    const name = this.document.text.slice(start, end)
    if (this.mentions.add({ start, end, label: 'Official', kind, name, pass: 'people' })) this.known.set(name, kind)
  }

  /** Finds the known names wherever else they stand. */
  findAgain(): void {
    const names = new Trie<string>()
    for (const name of this.known.keys()) names.add(name, name)
    for (const { start, end, value: name } of occurrences(names, this.document.text)) {
      // 陈学华为: a short name of the lexicon that the person's name cuts is none.
      for (const other of this.mentions.within({ start, end })) {
        if (other.pass === 'known' && other.start > start && other.end - other.start < 4) this.mentions.remove(other)
      }
      const kind = this.known.get(name) ?? 'other'
      this.mentions.add({ start, end, label: 'Official', kind, name, pass: 'people' })
    }
  }
}
