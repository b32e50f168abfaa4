import type { Lexicon } from '../../lexicon/index.js'
import type { Span } from '../../types/index.js'
import { type Document, wordOver } from '../document.js'
import { matches } from '../matches.js'
import type { PostMention } from '../mention.js'
import { MERCHANTS } from '../names/event-name.js'
import { itemsAt } from '../names/list-items.js'
import { firstIndex } from '../sorted.js'
import { personNameAt } from './person-name.js'

/** Persons told by more than a post right beside their name: lists before a title, appointments, words that say what one is. */

/** 甲、乙、丙等院士: who is listed before a title that they share. */
const LISTED = /(?<=^|[，。；：、\n])(?<names>\p{Script=Han}{2,4}(?:、\p{Script=Han}{2,4})+)等(?:\d+[位名])?$/u
/** How far before a title such a list is looked for. */
const LONGEST_LIST = 80
/** 任命王某为主任, 李某当选为理事长: who takes a post that is named behind. */
const APPOINTED =
  /(?<=^|[，。；、：\n]|任命|聘任|聘请|推选|选举|增补|宣布|决定|同意)(?<name>\p{Script=Han}{2}(?:(?![担兼出接升转调改现历]任|[现曾]为)\p{Script=Han})?)(?=(?:同志|先生|女士)?(?:[自从于]?(?:1[89]|20)\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:起|开始|以来)?，?)?(?:已|将|拟|正式|全票|不再)?(?:当选为?|[现曾]为|(?:被聘|受聘|获聘|续聘|被任命|被选举|被推选|被推举|获任)(?:为|担任)?|现任|出任|担任|兼任|接任|升任|转任|调任|改任|任(?![务职何命期教意])|为|从(?=[^，。；：\n]{2,24}手[中里])|[由从](?=[^，。；：\n]{2,24}(?:调任|转任|升任|提任|改任))|接替|接棒)(?<post>[^，。；：\n]{2,30}))/dgu
/** 周某、李某为副主席: several who take one post. */
const LISTED_APPOINTED =
  /(?<=^|[，。；：\n]|任命|聘任|聘请|推选|选举|增补)(?<names>\p{Script=Han}{2,3}(?:[、和]\p{Script=Han}{2,3})+)(?=(?:分别)?(?:当选为?|担任|出任|任(?![务职何命期教意])|为)(?<post>[^，。；：\n]{2,30}))/dgu
/** 李某2018年创办某公司, 王某带领团队创立某研究院: who founds what is named behind. */
const FOUNDS =
  /(?<=^|[，。；：\n])\p{Script=Han}{2,3}(?=(?:于|在)?(?:(?:1[89]|20)\d\d年)?(?:(?:辞职|返乡|回乡|回国|归国|带领团队|带着团队|率团队|联合|牵头)[^，。；：\n]{0,4})?(?:创办|创立|创建)了?(?![^，。；：\n]{0,12}(?:城市|城区|试点|品牌)))/gu
/** 免去王某的副校长职务: who leaves a post. */
const REMOVED =
  /(?<=免去|罢免|解聘|接受)\p{Script=Han}{2}(?:(?!辞去)\p{Script=Han})?(?=(?:同志)?(?:的|辞去|\p{Script=Han}{2,20}职务))/gu
/** 校友王某, 江商王某, 主讲人王某: words that say what a person is, and of no body. */
const DESCRIBED = new RegExp(
  `(?:(?<=^|[，。；：、\\n返日])${MERCHANTS}(?:代表)?|校友|企业家|领军人才|获得者|得主|传承人|创业者|当事人|主讲人|报告人|主持人|发言人|带队人|毕业的|[他她名]叫)(?=\\p{Script=Han}{2,3})`,
  'gu',
)

export interface Told extends Span {
  kind: string
}

/** Who is listed before the title, where all of the list are names. */
export function listedBefore(document: Document, lexicon: Lexicon, { start: end, kind }: PostMention): Told[] {
  const before = document.text.slice(Math.max(0, end - LONGEST_LIST), end)
  const list = LISTED.exec(before)
  if (list === null) return []
  const from = end - before.length + list.index
  const names = (list.groups?.names ?? '').split('、')
  const told = [...itemsAt(from, names)].map(({ start, end: until }) => ({ start, end: until, kind }))
  return told.every((one) => personNameAt(document, lexicon, one.start, false) === one.end) ? told : []
}

/** Who is appointed to a post that stands behind the name. */
export function appointed(document: Document, lexicon: Lexicon, posts: readonly PostMention[]): Told[] {
  return [...matches(document.text, APPOINTED)].flatMap(({ indices }) => {
    const [start, end] = indices?.groups?.name ?? [0, 0]
    const [from, to] = indices?.groups?.post ?? [0, 0]
    const post = posts[firstIndex(posts, (one) => one.start >= from)]
    const named =
      post !== undefined &&
      post.end <= to &&
      !opensWithVerb(document, start, end) &&
      personNameAt(document, lexicon, start, false) === end
    return named ? [{ start, end, kind: post.kind }] : []
  })
}

/** 包括新任…书记: a verb before a word of one character is no name with it. */
function opensWithVerb(document: Document, start: number, end: number): boolean {
  const word = wordOver(document, start)
  return word?.start === start && word.end === end - 1 && word.end - start > 1 && /^[vpcd]/.test(word.tag)
}

/** Those who take a post together, where all of the list are names. */
export function appointedTogether(document: Document, lexicon: Lexicon, posts: readonly PostMention[]): Told[] {
  return [...matches(document.text, LISTED_APPOINTED)].flatMap(({ groups, indices }) => {
    const [from, to] = indices?.groups?.post ?? [0, 0]
    const post = posts[firstIndex(posts, (one) => one.start >= from)]
    if (post === undefined || post.end > to) return []
    const names = (groups?.names ?? '').split(/[、和]/)
    const told = [...itemsAt(indices?.groups?.names?.[0] ?? 0, names)].map(({ start, end }) => ({
      start,
      end,
      kind: post.kind,
    }))
    return told.every(({ start, end }) => personNameAt(document, lexicon, start, false) === end) ? told : []
  })
}

/** Who is relieved of a post. */
export const removed = (document: Document, lexicon: Lexicon): Told[] =>
  [...matches(document.text, REMOVED)].flatMap(({ index: start, 0: name }) => {
    const end = start + name.length
    return personNameAt(document, lexicon, start, false) === end ? [{ start, end, kind: 'other' }] : []
  })

/** Who founds a body, where the name opens the clause. */
export const founders = (document: Document, lexicon: Lexicon): Told[] =>
  [...matches(document.text, FOUNDS)].flatMap(({ index: start, 0: name }) => {
    const word = wordOver(document, start)
    const isNoun = word?.start === start && word.end >= start + name.length && !/^(?:nr|x)/.test(word.tag)
    return !isNoun && personNameAt(document, lexicon, start, false) === start + name.length
      ? [{ start, end: start + name.length, kind: 'executive' }]
      : []
  })

/** 江西师范大学 + 廖维林 + 团队: whose team it is, right behind the school or institute. */
const TEAM = /(?<name>\p{Script=Han}{2,3})(?=(?:科研|创新|研究|课题)?(?:团队|课题组))/gu
const SCHOOL = /(?:大学|学院|研究院|研究所|科学院|医院)$/

/** Who leads a team that is called after them. */
export function teamLeaders(document: Document, lexicon: Lexicon): Told[] {
  const { text } = document
  return [...matches(text, TEAM)].flatMap(({ index, 0: { length } }) => {
    const end = index + length
    const start = [end - 3, end - 2].find(
      (at) => SCHOOL.test(text.slice(Math.max(0, at - 3), at)) && personNameAt(document, lexicon, at, true) === end,
    )
    return start === undefined ? [] : [{ start, end, kind: 'academic' }]
  })
}

/** Persons behind words that are no posts, where the marks around them are clear. */
export function described(document: Document, lexicon: Lexicon): Told[] {
  return [...matches(document.text, DESCRIBED)].flatMap(({ index, 0: word }) => {
    const start = index + word.length
    const end = personNameAt(document, lexicon, start, true) ?? threeAt(document, lexicon, start)
    return end === undefined ? [] : [{ start, end, kind: 'other' }]
  })
}

/** 校友安某某在…: a name of three characters needs no clear mark behind it, but a word that may follow one. */
function threeAt(document: Document, lexicon: Lexicon, start: number): number | undefined {
  const end = personNameAt(document, lexicon, start, false)
  return end === start + 3 &&
    /^(?:[是在对从向将已曾与和为于]|投资|返乡|回乡|回到|创办)/.test(document.text.slice(end, end + 2))
    ? end
    : undefined
}
