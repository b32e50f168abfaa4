import type { Head, Lexicon } from '../../lexicon/index.js'
import { type Document, isWordStart, wordOver } from '../document.js'
import { isQuantity, type MarkedText, type PostMention } from '../mention.js'
import { hostOf } from './fronts.js'
import { headsOf } from './heads.js'
import { type LeftEdge, leftEdge } from './left-edge.js'
import { enoughModifier, POINTS } from './modifier.js'
import { formOf, nameWords } from './name-words.js'
import { widen } from './widen.js'

/** A year or edition in brackets, or the establishment mark, belongs to the name before it. */
const TAIL = /^（(?:\d{4}|筹|试行|暂行|征求意见稿|\d{4}[—-]\d{4}年?|[一二三四五六七八九十]+期)）/
/** 某研究院（青岛）: a branch and its place. */
const IN_BRACKETS = /^（\p{Script=Han}{2,6}）/u
/** 2023年, 第五届, 首届: the edition that an event's or a plan's name begins with. */
const EDITION = /(?:\d{4}年?(?:度|春季|秋季|夏季|冬季)?|第[一二三四五六七八九十百\d]+届|首届)$/
/** 新闻网讯: who reports is no part of what is reported. */
const DATELINE = /^(?:讯|消息|电)/
/** 三家研究院, 多个平台: a number and its classifier count common nouns. */
const NUMBER = /[\d两三四五六七八九十几数多余]/
const CLASSIFIER = /^[条个家项座所名位批类种大]/
/** 区域中心城市, 中心任务: what is central, and no body. */
const CENTRAL = /^(?:城市|城区|地带|地位|位置|任务|工作|环节|思想|议题|镇|村)/
/** 大片区为核心区: the segmenter takes a function word to an unknown one. */
const FUNCTION_WORD = /[为与对由将在]/
const LEARNS = /^(?:了|各|如何|怎|一|用|做)/
/** 近百家专业院所, 三大科技中心, 多个平台: many, and none of them named. */
const MANY = /^近?(?:[百千万数几两多][余多]?[家个所名座人]|[二两三四五六七八九十]大)/
const ROAD = /^[路道街]$/
/** Ways that are no streets. */
const NO_ROAD = /(?:干|支|电|线|思|公|铁|道|网|通|回|出|门|套|管|赛|轨|跑|频|渠|隧|报|知|味|地|航|人|水)[路道街]$/
/** 交汇处, 高铁网, 大学—中学, 省重点中学, 先进农业新基地: nouns that end as names do. */
const COMMON_NOUN =
  /(?:交汇|汇合|交界|入口|出口|接壤|所在|发源|各|用|长|短)处$|(?:高铁|铁路|公路|交通|管|电|路|轨道|骨干)网$|^(?:大学|高校|企业|政府)[—-]|^(?:省|市|区|县)?级?重点(?:高中|中学|小学|医院|高校|大学)$|新(?:基地|高地|平台)$|^三甲医院$/
/** 两大国家战略, 三大中心: several at once. */
const SEVERAL = /[两三四五六七八九十]大(?!学)/
const BARS_NAME = new Set(['政府工作报告'])

interface FoundHead {
  head: Head
  start: number
  end: number
  clauseStart: number
  /** A post begins where the head ends: 大学 | 校长, whatever the segmenter makes of them. */
  beforePost: boolean
}

/**
 * Pass 6: names by structure. A head word (研究院, 开发区, 行动方案) is a name's right end; its left end is read leftwards.
 * A head with no more than general words before it is a common noun and names nothing.
 */
export function findNames(marked: MarkedText, lexicon: Lexicon, posts: readonly PostMention[]): void {
  const { text, sentences } = marked.document
  const heads = headsOf(lexicon)
  const postStarts = new Set(posts.map((post) => post.start))
  const postEnds = new Set(posts.map((post) => post.end))
  for (const clause of sentences.flatMap(({ clauses }) => clauses)) {
    for (let start = clause.start; start < clause.end; ) {
      const found = heads.longestAt(text, start)
      const head = found?.values[0]
      const whole = found !== undefined && found.end <= clause.end && !cutByPost(postStarts, start, found.end)
      start =
        whole && head !== undefined
          ? (readName(
              marked,
              { head, start, end: found.end, clauseStart: clause.start, beforePost: postStarts.has(found.end) },
              postEnds,
            ) ?? start + 1)
          : start + 1
    }
  }
}

/** A post that begins inside a head is no part of a name: 集团 | 党委副书记. */
function cutByPost(postStarts: ReadonlySet<number>, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (postStarts.has(i)) return true
  return false
}

/** Reads the name that ends with the head; the offset behind it, or behind a head that is a common noun. */
function readName(marked: MarkedText, found: FoundHead, postEnds: ReadonlySet<number>): number | undefined {
  const { document, mentions } = marked
  const { head, clauseStart } = found
  const reach = { clauseStart, postEnds }
  const inside = mentions.covering(found.start)
  if (inside !== undefined) {
    if (inside.end > found.end || inside.label === 'Official' || isQuantity(inside)) return undefined
    // The lexicon's name ends here as well: what stands before it may belong to it (天津市 + 海河实验室).
    if (inside.end === found.end && inside.label !== 'Place') return widen(marked, inside, reach)
    if (inside.start < found.start) return undefined
  }
  if (!standsAsHead(marked, found)) return undefined
  const road = ROAD.test(head.head) ? wordOver(document, found.start) : undefined
  if (road !== undefined && road.start < found.start && inside === undefined) {
    const name = document.text.slice(road.start, found.end)
    mentions.add({ start: road.start, end: found.end, label: 'Place', kind: 'other', name, pass: 'names' })
    return found.end
  }
  const edge = leftEdge(marked, found.start, head.head, reach)
  // The whole head is a common noun here: no shorter head inside it (中心 in 技术创新中心) makes a name of it.
  if (!enoughModifier(document, head, edge, found.start)) return found.end
  const start = nameStart(document.text, found, edge)
  const end = tailEnd(marked, found.end, head)
  const name = document.text.slice(start, end)
  if (NUMBER.test(document.text.charAt(start - 1)) && CLASSIFIER.test(name)) return undefined
  if (
    BARS_NAME.has(name) ||
    COMMON_NOUN.test(name) ||
    SEVERAL.test(name) ||
    MANY.test(name) ||
    DATELINE.test(document.text.slice(found.end, found.end + 2))
  )
    return undefined
  const host = hostOf(edge.front)
  // What a firm calls its base (生产基地, 产业基地) is a project of its, no park for others.
  const ofFirm = head.kind === 'base' && host?.kind === 'company'
  const labelled = ofFirm ? ({ label: 'Program', kind: 'project' } as const) : { label: head.label, kind: head.kind }
  const named = { ...labelled, name, pass: 'names' }
  mentions.add({ start, end, ...named, ...(host === undefined ? {} : { host }) })
  return end
}

/** The end of the name with the brackets behind it that belong to it: a year, （筹）, the place of a branch. */
function tailEnd({ document, mentions }: MarkedText, end: number, { label }: Head): number {
  // 创新产业园 + 区: the lexicon has the shorter head.
  if (document.text.startsWith('园区', end - 1)) return end + 1
  const behind = document.text.slice(end, end + 14)
  const tail = TAIL.exec(behind)?.[0]
  if (tail !== undefined) return end + tail.length
  const place = label === 'Institution' ? IN_BRACKETS.exec(behind)?.[0] : undefined
  if (place === undefined) return end
  const inside = mentions.within({ start: end + 1, end: end + place.length - 1 })
  const length = inside.reduce((sum, mention) => sum + (mention.label === 'Place' ? mention.end - mention.start : 0), 0)
  return length === place.length - 2 ? end + place.length : end
}

/** Whether a word ends with the head, or a mark or a name follows it; a short head needs a word of its own. */
function standsAsHead({ document, mentions }: MarkedText, { head, start, end, beforePost }: FoundHead): boolean {
  const { text } = document
  const ends =
    beforePost ||
    isWordStart(document, end) ||
    /[\p{P}\s]/u.test(text.charAt(end)) ||
    mentions.startingAt(end) !== undefined ||
    (wordOver(document, end)?.tag === 'x' && FUNCTION_WORD.test(text.charAt(end)))
  // 起重机 is no 重机, which ends names of works; 机器人学会各种动作 no 学会.
  if (head.kind === 'company' && isInWord(document, start, end)) return false
  if (head.head === '学会' && LEARNS.test(text.slice(end, end + 2))) return false
  if (head.head.endsWith('中心') && CENTRAL.test(text.slice(end, end + 2))) return false
  return ends && (head.head.length > 1 || isHeadWord(document, head, start))
}

/** Whether a common noun of the segmenter's is the head and one character before it. */
function isInWord(document: Document, start: number, end: number): boolean {
  const word = wordOver(document, start)
  return word?.start === start - 1 && word.end === end && word.tag === 'n'
}

/** A head of one character (局, 展, 村) counts where it is a word of its own or ends a proper name, not inside 发展 or 布局. */
function isHeadWord(document: Document, { head, label }: Head, offset: number): boolean {
  const word = wordOver(document, offset)
  if (word?.end !== offset + 1 || nameWords.is(formOf(document, word), 'common')) return false
  if (word.start === offset) return /^[nxkqg]/.test(word.tag)
  if (ROAD.test(head) && !NO_ROAD.test(formOf(document, word)))
    return word.end - word.start > 2 && /^n|^x/.test(word.tag)
  return (label === 'Park' && !POINTS.test(formOf(document, word)) ? /^(?:n[ts]|x)/ : /^n[ts]/).test(word.tag)
}

/** Where the name begins: a plan's or event's edition belongs to it, an agreement's first party and a quotation's outside do not. */
function nameStart(
  text: string,
  { head, start: headStart, clauseStart }: FoundHead,
  { start, front, quoted }: LeftEdge,
): number {
  if (head.label !== 'Program') return start
  const edition = EDITION.exec(text.slice(Math.max(clauseStart, start - 9), start))?.[0] ?? ''
  const ofParties = head.kind === 'agreement' && front !== undefined && text.charAt(front.start - 1) === '—'
  const joined = text.charAt(start) === '暨' ? 1 : 0
  const from = ofParties ? front.end : start - edition.length + joined
  return quoted ? Math.max(from, text.lastIndexOf('“', headStart)) : from
}
