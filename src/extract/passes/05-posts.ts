import type { Lexicon, Post, Trie } from '../../lexicon/index.js'
import { Words } from '../data.js'
import { perLexicon } from '../dictionary.js'
import { type Document, isWordStart, wordOver } from '../document.js'
import { matches } from '../matches.js'
import type { MentionList, NameMention, PostMention } from '../mention.js'
import { personNameAt } from '../people/person-name.js'

const words = Words.of('post-words.tsv')

const postsOf = perLexicon<Post>(({ posts }, trie) => {
  for (const post of posts) trie.add(post.post, post)
})

/** A post longer than this needs no segmenter to tell it from a piece of other words. */
const SHORT = 3

/** Pass 5: posts and titles (局长, 首席科学家), by which persons and the bodies that they speak for are told. */
export function findPosts(document: Document, lexicon: Lexicon, mentions: MentionList<NameMention>): PostMention[] {
  const { text } = document
  const trie = postsOf(lexicon)
  const posts: PostMention[] = []
  const namesBehind = (offset: number): boolean => personNameAt(document, lexicon, offset, true) !== undefined
  takeRivers(text, trie, mentions, namesBehind)
  // 某某科技 + 副总经理 is no 科技副总.
  const runsOn = (start: number, end: number): boolean =>
    Array.from({ length: end - start - 1 }, (_, i) => trie.longestAt(text, start + 1 + i)?.end ?? 0).some(
      (other) => other > end,
    )
  for (let start = 0; start < text.length; ) {
    const found = trie.longestAt(text, start)
    const post = found?.values[0]
    if (
      found === undefined ||
      post === undefined ||
      runsOn(start, found.end) ||
      !isPost(document, mentions, start, found.end)
    )
      start++
    else {
      const { end } = found
      const from = post.kind === 'executive' ? start - regionBefore(text, start) : start
      // 长江学者 is of no river.
      for (const inside of mentions.within({ start: from, end })) {
        if (inside.label === 'Place' && inside.start === from && inside.end < end) mentions.remove(inside)
      }
      const own = from + ofQuotedProject(text, from, post.post)
      posts.push({ start: own, end, post: text.slice(Math.max(own, start), end), leads: post.leads, kind: post.kind })
      start = end
    }
  }
  const joined = joinedPosts(text, trie, posts, namesBehind)
  return [...posts, ...joined].sort((a, b) => a.start - b.start)
}

/** “深海采矿” + 项目 | 负责人: how much of the post belongs to a project in quotation marks before it. */
const ofQuotedProject = (text: string, start: number, post: string): number =>
  text.charAt(start - 1) === '”' ? (/^(?:项目|课题|工程)(?=.{2})/.exec(post)?.[0].length ?? 0) : 0

/** 副局长 | 江某: a river's name that begins with the last character of a post before a person. */
function takeRivers(
  text: string,
  trie: Trie<Post>,
  mentions: MentionList<NameMention>,
  namesBehind: (offset: number) => boolean,
): void {
  for (const river of [...mentions.all()]) {
    if (river.label !== 'Place' || river.name !== '长江') continue
    const behind = river.start + 1
    const closes = [2, 3, 4].some((length) => trie.longestAt(text, behind - length)?.end === behind)
    if (closes && namesBehind(behind)) mentions.remove(river)
  }
}

const JOINED = /(?<=\p{Script=Han}{2})[部局厅处]长/gu

/** 科技局长 + 林某: the unit and its head's post share a character. */
function joinedPosts(
  text: string,
  trie: Trie<Post>,
  posts: PostMention[],
  namesBehind: (offset: number) => boolean,
): PostMention[] {
  const joined: PostMention[] = []
  for (const { index, 0: form } of matches(text, JOINED)) {
    const end = index + form.length
    const post = trie.longestAt(text, index)?.values[0]
    if (post === undefined || posts.some((other) => other.start < end && index < other.end) || !namesBehind(end))
      continue
    joined.push({ start: index + 1, end, post: form, leads: post.leads, kind: post.kind })
  }
  return joined
}

/** 全球 + 副总裁, 华东大区 + 总经理: the part of the firm that a post is for. */
const REGION = new RegExp(`(?:${words.alternatives('of-region')}|\\p{Script=Han}{2}(?:区域|大区))(?:市场|业务)?$`, 'u')
const LONGEST_REGION = 8

const regionBefore = (text: string, offset: number): number =>
  REGION.exec(text.slice(Math.max(0, offset - LONGEST_REGION), offset))?.[0].length ?? 0

/** 我校 + 党委书记, 研究院 + 党委书记: the first character is the body's, where one ends with it. */
const OF_BODY_BEFORE = /(?:[我本该高母学]校|[究学医法分总检科术]院)党/y

/** 原, 现任: what belongs to the post behind it. */
const BEFORE_POST = new RegExp(`${words.alternatives('before-post')}$`)
const LONGEST_BEFORE = 3

/** Whether the words are a post here: no piece of other words, no part of a name, and not spoken of (主任会议). */
function isPost(document: Document, mentions: MentionList<NameMention>, start: number, end: number): boolean {
  OF_BODY_BEFORE.lastIndex = start - 1
  if (OF_BODY_BEFORE.test(document.text)) return false
  const name = mentions.covering(start)
  // 某某集团 | 总裁, 微软中国 | 总裁: a body's name that ends inside the longer post is its own.
  if (name !== undefined && name.label === 'Institution' && name.start < start && name.end < end) return false
  // 教育部 | 长江学者: a name that begins inside the word and goes on.
  const cut = mentions.covering(end - 1)
  if (cut !== undefined && cut.start > start && cut.end > end) return false
  // One word of the segmenter's may end with the title: 大学教授.
  const word = wordOver(document, start)
  // 理事 + 会: the council, and none of its members.
  if (word !== undefined && word.end > end && document.text.startsWith('会', end)) return false
  const closes = word?.end === end && /^n/.test(word.tag)
  const opens =
    closes ||
    end - start > SHORT ||
    // 科技处 | 处长: the unit ends as its head's post begins.
    document.text.charAt(start - 1) === document.text.charAt(start) ||
    isWordStart(document, start) ||
    // 原 + 副院长: cut as 原副 + 院长.
    BEFORE_POST.test(document.text.slice(Math.max(0, start - LONGEST_BEFORE), start)) ||
    mentions.endingAt(start) !== undefined ||
    name !== undefined
  const inName = name !== undefined && name.end >= end && name.label !== 'Place'
  const behind = document.text.slice(end, end + 4)
  // 王某教授团队 names whose team it is; 专家团队 does not.
  const ofTeam = words.begins(document.text.slice(start, end), 'behind-name') && words.begins(behind, 'team')
  return opens && !inName && (ofTeam || !words.begins(behind, 'no-person'))
}
