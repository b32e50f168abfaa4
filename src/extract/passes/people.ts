import { type Lexicon, type Post, Trie } from '../../lexicon/index.js'
import { type Document, isWordStart } from '../document.js'
import type { MentionList, NameMention, PostMention } from '../mention.js'
import { personNameAt } from './person-name.js'

/**
 * Pass 3: posts, and the persons who hold them. A name is read behind a post (局长王某), in the list that it opens
 * (院士甲、乙、丙), and before a title (王某教授); a name once found is found wherever it stands again.
 */

const tries = new WeakMap<Lexicon, Trie<Post>>()

function postTrie(lexicon: Lexicon): Trie<Post> {
  let trie = tries.get(lexicon)
  if (trie === undefined) {
    trie = new Trie<Post>()
    for (const post of lexicon.posts) trie.add(post.post, post)
    tries.set(lexicon, trie)
  }
  return trie
}

/** Titles that also stand behind a name: 王某教授. */
const BEHIND_NAME =
  /^(?:院士|教授|副教授|研究员|副研究员|博士|总书记|总理|主席|书记|主任|总经理|董事长|校长|院长|所长|市长|省长|部长|局长|工程师|高级工程师)/
const NO_PERSON = /^(?:人员|单位|会议|团队|代表团|办公|制度|责任|岗位|职务|论坛|峰会|大会|会$|班)/

export function findPosts(document: Document, lexicon: Lexicon, mentions: MentionList<NameMention>): PostMention[] {
  const { text } = document
  const trie = postTrie(lexicon)
  const posts: PostMention[] = []
  for (let i = 0; i < text.length; ) {
    const found = trie.longestAt(text, i)
    const post = found?.values[0]
    if (found === undefined || post === undefined) {
      i++
      continue
    }
    const covering = mentions.covering(i)
    const long = found.end - i > 3
    const opens = long || isWordStart(document, i) || mentions.endingAt(i) !== undefined || covering !== undefined
    const inName = covering !== undefined && covering.end >= found.end && covering.label !== 'Place'
    if (opens && !inName && !NO_PERSON.test(text.slice(found.end, found.end + 3))) {
      posts.push({ start: i, end: found.end, post: text.slice(i, found.end), leads: post.leads, kind: post.kind })
      i = found.end
    } else i++
  }
  return posts
}

export function findPeople(
  document: Document,
  lexicon: Lexicon,
  mentions: MentionList<NameMention>,
  posts: readonly PostMention[],
): void {
  const { text } = document
  const postAt = new Map(posts.map((post) => [post.start, post]))
  const known = new Map<string, string>()
  const add = (start: number, end: number, kind: string): void => {
    const inside = mentions.within({ start, end })
    // A short place or brand inside what a post announces as a name is no place: 主任黄山.
    for (const other of inside)
      if (other.end - other.start <= end - start && other.pass === 'known') mentions.remove(other)
    const name = text.slice(start, end)
    if (mentions.add({ start, end, label: 'Official', kind, name, pass: 'people' })) known.set(name, kind)
  }
  for (const post of posts) {
    // 主任 王某 and 出任主任的王某: a space or 的 may stand between.
    const gap = /^(?: {1,2}|的(?=.{2,3}(?:说|表示|介绍)))/.exec(text.slice(post.end, post.end + 6))?.[0].length ?? 0
    let start = post.end + gap
    let end = personNameAt(document, lexicon, start, false)
    while (end !== undefined && postAt.get(start) === undefined) {
      add(start, end, post.kind)
      const separator = /^(?:、|和|与|及|以及)/.exec(text.slice(end, end + 2))?.[0]
      if (separator === undefined) break
      start = end + separator.length
      end = personNameAt(document, lexicon, start, true)
    }
    const before = nameBefore(document, lexicon, post)
    if (before !== undefined && mentions.covering(before) === undefined) add(before, post.start, post.kind)
  }
  repeatKnown(document, mentions, known)
}

/** The start of the name that ends where a title begins. */
function nameBefore(document: Document, lexicon: Lexicon, post: PostMention): number | undefined {
  if (!BEHIND_NAME.test(post.post)) return undefined
  for (const length of [3, 2, 4]) {
    const start = post.start - length
    const opens = isWordStart(document, start) || /[由是为对向与和及]/.test(document.text.charAt(start - 1))
    if (start < 0 || !opens) continue
    const word = document.words[document.wordAt[start] ?? 0]
    if (word === undefined || (word.end === post.start && !/^(?:nr|x)/.test(word.tag))) continue
    if (/[部局院所处办厅委会校司社室站组]$/.test(document.text.slice(start, post.start))) continue
    if (personNameAt(document, lexicon, start, false) === post.start) return start
  }
  return undefined
}

function repeatKnown(document: Document, mentions: MentionList<NameMention>, known: ReadonlyMap<string, string>): void {
  const names = new Trie<string>()
  for (const name of known.keys()) names.add(name, name)
  for (let i = 0; i < document.text.length; ) {
    const found = names.longestAt(document.text, i)
    const name = found?.values[0]
    if (found === undefined || name === undefined) {
      i++
      continue
    }
    // 陈学华为: a short name of the lexicon that the person's name cuts is none.
    for (const other of mentions.within({ start: i, end: found.end })) {
      if (other.pass === 'known' && other.start > i && other.end - other.start < 4) mentions.remove(other)
    }
    mentions.add({
      start: i,
      end: found.end,
      label: 'Official',
      kind: known.get(name) ?? 'other',
      name,
      pass: 'people',
    })
    i = found.end
  }
}
