import type { Head, Lexicon } from '../../lexicon/index.js'
import { wordOver } from '../document.js'
import { hasLabel, isQuantity, type MarkedText, type Mention, type NameMention, type PostMention } from '../mention.js'
import { brandsHere } from '../names/brands-here.js'
import { isCommonNoun, isOfSeveral } from '../names/common-nouns.js'
import { hostOf } from '../names/fronts.js'
import { type FoundHead, standsAsHead } from '../names/head-word.js'
import { headsOf } from '../names/heads.js'
import { type LeftEdge, leftEdge } from '../names/left-edge.js'
import type { Reach } from '../names/left-walk.js'
import { enoughModifier } from '../names/modifier.js'
import { opensWithFirm } from '../names/name-words.js'
import { quotedBody } from '../names/quoted-body.js'
import { startOfName } from '../names/start-of-name.js'
import { widen } from '../names/widen.js'
import { personBefore } from '../people/person-station.js'

/** A year or edition in brackets, or the establishment mark, belongs to the name before it. */
const TAIL = /^（(?:\d{4}|筹|试行|暂行|征求意见稿|\d{4}[—-]\d{4}年?|[一二三四五六七八九十]+期)）/
/** 产业园二期: a part of a park that was built later; 二期项目 is what is built. */
const PART = /^[东西南北]?区?[一二三四五六]期(?!项目|工程|建设|用地|投资|总|厂房|规划)/
/** 某研究院（青岛）: a branch and its place. */
const IN_BRACKETS = /^（\p{Script=Han}{2,6}）/u
/** 第八次联席会议: one meeting, and not the body that meets. */
const COUNTED_MEETING = /第[一二三四五六七八九十\d]{1,3}次\p{Script=Han}{0,4}会议$/u
const MEETING = { label: 'Program', kind: 'event' } as const
/** 召开某联席会议, 某联席会议在某地举行: a meeting of that body. */
const HOLDS_MEETING = /(?:召开|举行|举办|召集)了?$/
const MEETS = /^(?:在[^，。；]{2,16})?(?:召开|举行|举办)/
const PROJECT = { label: 'Program', kind: 'project' } as const
/** A head that begins with the verb of building together. */
const BUILT_TOGETHER = /^共建/
/** 新闻网讯: who reports is no part of what is reported. */
const DATELINE = /^(?:讯|消息|电)/
/** 乡村振兴研究院7个，: a set that is counted, and none of its members is named; 其中某研究院7个 has so many of what was told. */
const COUNT_BEHIND = /^(?:\d{1,4}|[两三四五六七八九十]+)[余多]?[个家所座](?=[，。、；）\n和]|$)/
const QUOTED_WORK = /^“[^”]*(?:园区?|基地|中心|实验室|研究院|研究所|学院|平台|工作站|联盟|医院|校区)”/
const BUILT_BEFORE = /(?:共建|合建|建设|打造|成立|设立|组建|筹建)$/
const WON_AT = /[中上里](?:荣?获|夺得|摘得|斩获)/
/** “1+2”国家实验室 + 体系: many, as one whole. */
const WHOLE_BEHIND = /^(?:体系|矩阵|方阵|梯队|集群)/
const isCounted = (text: string, start: number, end: number): boolean =>
  WHOLE_BEHIND.test(text.slice(end, end + 2)) ||
  (COUNT_BEHIND.test(text.slice(end, end + 7)) && !text.slice(Math.max(0, start - 2), start).includes('其中'))
const isMeeting = (text: string, name: string, start: number, end: number): boolean =>
  COUNTED_MEETING.test(name) ||
  (name.endsWith('联席会议') &&
    (HOLDS_MEETING.test(text.slice(Math.max(0, start - 3), start)) || MEETS.test(text.slice(end, end + 20))))
/** 某市 + 十五届 + 人大常委会第十八次会议: where a meeting's name begins with the body's term, and with whose body it is. */
function termStart({ document: { text }, mentions }: MarkedText, opens: number): number {
  const term = TERM.exec(text.slice(Math.max(0, opens - LONGEST_TERM), opens))?.[0].length ?? 0
  const place = mentions.endingAt(opens - term)
  const numbered = term > 0 || text.charAt(opens) === '第'
  return numbered && hasLabel(place, 'Place') && place !== undefined ? place.start : opens - term
}
const TERM = /第?[一二三四五六七八九十\d]{1,3}届$/
const LONGEST_TERM = 6
/** 甲公司总部位于: told is where the firm has its seat. */
const IS_SEATED = /^(?:现|就|将|均|也|都|正式)*(?:位于|坐落|设[在于]|落户|选址|地处|所在地|迁|搬|在)/
/**
 * Pass 8: names by structure. A head word (研究院, 开发区, 行动方案) is a name's right end; its left end is read leftwards.
 * A head with no more than general words before it is a common noun and names nothing.
 */
export function findNames(marked: MarkedText, lexicon: Lexicon, posts: readonly PostMention[]): void {
  const { text, sentences } = marked.document
  const heads = headsOf(lexicon)
  const postStarts = new Set(posts.map((post) => post.start))
  const inPosts = new Set(posts.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)))
  const reach = { postEnds: new Set(posts.map((post) => post.end)), brands: brandsHere(marked) }
  for (const clause of sentences.flatMap(({ clauses }) => clauses)) {
    for (let start = clause.start; start < clause.end; ) {
      const found = heads.longestAt(text, start)
      const head = found?.values[0]
      const whole =
        found !== undefined &&
        found.end <= clause.end &&
        !reach.postEnds.has(found.end) &&
        !cutByPost(inPosts, start, found.end)
      start =
        whole && head !== undefined
          ? (readName(
              marked,
              lexicon,
              { head, start, end: found.end, clauseStart: clause.start, beforePost: postStarts.has(found.end) },
              reach,
            ) ?? start + 1)
          : start + 1
    }
  }
}

/** No head shares a character with a post: 集团 | 党委副书记, 政治局 | 常委, 西门子 | 大中华区总裁. */
function cutByPost(inPosts: ReadonlySet<number>, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (inPosts.has(i)) return true
  return false
}

/** Reads the name that ends with the head; the offset behind it, or behind a head that is a common noun. */
function readName(
  marked: MarkedText,
  lexicon: Lexicon,
  found: FoundHead,
  here: Omit<Reach, 'clauseStart'>,
): number | undefined {
  const { document, mentions } = marked
  const { head, clauseStart } = found
  const reach = { ...here, clauseStart, works: head.label === 'Park' || head.kind === 'project' }
  const inside = mentions.covering(found.start)
  if (inside !== undefined) {
    const branch = branchEnd(marked, inside, head)
    if (branch !== undefined) {
      mentions.add({ ...inside, end: branch, name: document.text.slice(inside.start, branch) })
      return branch
    }
    if (inside.end > found.end || inside.label === 'Official' || isQuantity(inside)) return undefined
    // The lexicon's name ends here as well: what stands before it may belong to it (天津市 + 海河实验室).
    if (inside.end === found.end && inside.label !== 'Place') return widen(marked, inside, reach)
    if (inside.start < found.start) return undefined
  }
  if (!standsAsHead(marked, found)) return undefined
  const seated = head.head.endsWith('总部') && IS_SEATED.test(document.text.slice(found.end, found.end + 6))
  if (seated && hasLabel(mentions.endingAt(found.start), 'Institution')) return found.end
  // 甲公司 + 新总部: a building that the firm moves to.
  if (head.head === '总部' && document.text.charAt(found.start - 1) === '新') return found.end
  const read = leftEdge(marked, found.start, head.head, reach)
  const person =
    personBefore(marked, lexicon, head.head, read.start) ?? personBefore(marked, lexicon, head.head, found.start)
  const told = person === undefined ? read : { start: person, quoted: true }
  const founded = head.label === 'Institution' || head.label === 'Park'
  const whole = founded ? quotedBody(document.text, found.start, found.end) : undefined
  const edge: LeftEdge = whole !== undefined && whole < told.start ? { start: whole, quoted: true } : told
  // 甲联合乙共建实验室: what they do, and no laboratory of the one named last.
  if (BUILT_TOGETHER.test(head.head) && edge.front?.end === found.start && edge.front.start === edge.start)
    return found.end
  // 南开大学 + 学校办公室: the university itself, and no school of its.
  if (head.head === '学校' && edge.front?.end === found.start && hostOf(edge.front)?.kind === 'university')
    return found.end
  // The whole head is a common noun here: no shorter head inside it (中心 in 技术创新中心) makes a name of it.
  if (!enoughModifier(document, head, edge, found.start)) {
    if (edge.start < found.start)
      mentions.drop({ start: edge.start, end: found.end }, 'what stands before its head names nothing')
    return found.end
  }
  if (isOfTwo(marked, head, edge)) return found.end
  const first = startOfName(document.text, found, edge)
  // 赵某 + 同 + 某集团: the segmenter takes the preposition behind a person to an unknown name.
  const joins = /[同与和及]/.test(document.text.charAt(first)) && hasLabel(mentions.endingAt(first), 'Official')
  const opens = joins ? first + 1 : first
  const end = tailEnd(marked, found.end, head)
  const start = COUNTED_MEETING.test(document.text.slice(opens, end)) ? termStart(marked, opens) : opens
  // The person stays a person of the article: the station begins behind them, and bears their name.
  const behind = person === undefined || mentions.startingAt(person) === undefined ? start : read.start
  const name = document.text.slice(start, end)
  // 签署共建“海南咖啡产业园”框架协议: named is what they are to build, and not the agreement.
  if (
    head.kind === 'agreement' &&
    QUOTED_WORK.test(name) &&
    BUILT_BEFORE.test(document.text.slice(Math.max(0, start - 4), start))
  )
    return undefined
  if (DATELINE.test(document.text.slice(found.end, found.end + 2))) return undefined
  // 某竞赛中获特等奖: what was won at it.
  if (head.kind === 'award' && WON_AT.test(name)) return undefined
  // 2019年度院士工作站: those of one year.
  const ofYear = head.label === 'Institution' && name.startsWith('年度')
  // 一批 + 某市污水改造项目: those of a sort.
  const several = head.kind === 'project' && isOfSeveral(document.text, start)
  if (ofYear || several || isCommonNoun(name, document.text.charAt(start - 1))) {
    mentions.drop({ start, end }, 'is a common noun')
    return undefined
  }
  if (head.label === 'Institution' && edge.front?.label !== 'Institution' && isCounted(document.text, start, end)) {
    mentions.drop({ start, end }, 'is counted behind')
    return undefined
  }
  const front = hostOf(edge.front)
  const host = front !== undefined && isWholeOf(front, document.text.slice(front.end, end)) ? undefined : front
  // What a firm calls its base (生产基地, 产业基地) is a project of its, no park for others.
  const ofFirm = head.kind === 'base' && (host?.kind === 'company' || opensWithFirm(document, start, found.start))
  const labelled = ofFirm
    ? PROJECT
    : isMeeting(document.text, name, start, end)
      ? MEETING
      : { label: head.label, kind: head.kind }
  // 安徽合力 + 股份: the rest of the full name, and no unit of the firm.
  const inFull = host?.kind === 'company' ? inFullName(lexicon, document.text, host, end) : undefined
  if (inFull !== undefined) {
    mentions.add({ start: behind, end, ...labelled, name: inFull, pass: 'names' })
    return end
  }
  const named = { ...labelled, name, pass: 'names' }
  mentions.add({ start: behind, end, ...named, ...(host === undefined ? {} : { host }) })
  return end
}

/** 某激光 + 科技集团, 某实业 + 股份有限公司: the firm that its front is short for is no part of it. */
const isWholeOf = (front: NameMention, rest: string): boolean =>
  front.kind === 'company' && (FIRM_FORM.test(rest) || (rest.endsWith('集团') && front.name.includes(rest)))
const FIRM_FORM = /^(?:股份|集团|控股|责任|有限)*公司$/

/** The full name of a known firm that goes on as the text does up to `end`. */
function inFullName(
  lexicon: Lexicon,
  text: string,
  { start, end: shortEnd }: NameMention,
  end: number,
): string | undefined {
  const known = lexicon.names.longestAt(text.slice(start, shortEnd), 0)?.values ?? []
  return known.find(({ name }) => name.startsWith(text.slice(start, end)))?.name
}

/** 甲与 + 乙战略合作框架协议: an agreement of two parties is not named by the second one. */
function isOfTwo({ document, mentions }: MarkedText, { kind }: Head, { front }: LeftEdge): boolean {
  if (kind !== 'agreement' || front === undefined || !/[与和同]/.test(document.text.charAt(front.start - 1)))
    return false
  return hasLabel(mentions.endingAt(front.start - 1), 'Institution', 'Place', 'Park')
}

/** 某汽车研究院 + （相城）: the end of the branch that an institute known by its name has in the place in brackets. */
function branchEnd(marked: MarkedText, inside: Mention, head: Head): number | undefined {
  if (!hasLabel(inside, 'Institution') || !BRANCHING.has(inside.kind)) return undefined
  const end = tailEnd(marked, inside.end, head)
  // 某科学院（某市） + 试验基地: the name goes on.
  const behind = wordOver(marked.document, end)
  if (behind?.start === end && /^(?:n|a|b|j|l|x$)/.test(behind.tag) && /\p{L}/u.test(marked.document.text.charAt(end)))
    return undefined
  return /[\d筹]）$/.test(marked.document.text.slice(inside.end, end)) || end === inside.end ? undefined : end
}
const BRANCHING = new Set(['institute', 'laboratory', 'center'])

/** The end of the name with the brackets behind it that belong to it: a year, （筹）, the place of a branch. */
function tailEnd({ document, mentions }: MarkedText, end: number, { label }: Head): number {
  // 创新产业园 + 区: the lexicon has the shorter head.
  if (document.text.startsWith('园区', end - 1)) return end + 1
  const part = label === 'Park' ? PART.exec(document.text.slice(end, end + 5))?.[0] : undefined
  if (part !== undefined) return end + part.length
  const behind = document.text.slice(end, end + 14)
  const tail = TAIL.exec(behind)?.[0]
  if (tail !== undefined) return end + tail.length
  const place = label === 'Institution' ? IN_BRACKETS.exec(behind)?.[0] : undefined
  if (place === undefined) return end
  const inside = mentions.within({ start: end + 1, end: end + place.length - 1 })
  const length = inside.reduce((sum, mention) => sum + (mention.label === 'Place' ? mention.end - mention.start : 0), 0)
  return length === place.length - 2 ? end + place.length : end
}
