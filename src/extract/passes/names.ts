import { type Head, type Lexicon, Trie } from '../../lexicon/index.js'
import { type Document, isWordStart } from '../document.js'
import { hasLabel, isQuantity, type Mention, type MentionList, type NameMention, type PostMention } from '../mention.js'
import { keepsField, type LeftEdge, leftEdge } from './left-edge.js'

/**
 * Pass 4: names by structure. A head word (研究院, 开发区, 行动方案) is a name's right end; its left end is read leftwards.
 * A head with no more than general words before it is a common noun and names nothing.
 */

const tries = new WeakMap<Lexicon, Trie<Head>>()

export function headTrie(lexicon: Lexicon): Trie<Head> {
  let trie = tries.get(lexicon)
  if (trie === undefined) {
    trie = new Trie<Head>()
    for (const head of lexicon.heads) trie.add(head.head, head)
    tries.set(lexicon, trie)
  }
  return trie
}

/** A year or edition in brackets, or the establishment mark, belongs to the name before it. */
const TAIL = /^（(?:\d{4}|筹|试行|暂行|征求意见稿|\d{4}[—-]\d{4}年?|[一二三四五六七八九十]+期)）/
/** 2023年, 第五届, 首届: the edition that an event's or a plan's name begins with. */
const EDITION = /(?:\d{4}年?(?:度|春季|秋季|夏季|冬季)?|第[一二三四五六七八九十百\d]+届|首届)$/
/** 新闻网讯: who reports is no part of what is reported. */
const DATELINE = /^(?:讯|消息|电)/
const BARS_NAME = new Set(['政府工作报告'])

/** Schemes that many bodies belong to: only a field of its own makes one of them a name. */
const SCHEME =
  /(?:重点实验室|工程实验室|工程(?:技术)?研究中心|技术创新中心|企业技术中心|制造业创新中心|科普基地|示范基地|孵化器|众创空间|高新技术企业)$/
/** Heads that end common nouns far more often than names. */
const COMMON = /(?:共同体|仪式|平台|团队|机构|载体|集群|网络|系统|品牌|模式|格局|企业|队伍|体系|机制)$/
/** Plans and policies named in running text, without 《》 or quotation marks, carry a head that says more than 规划. */
const SHORT_PROGRAM = /^.{1,3}$/
const PLAN_MARK = /(?:十[一二三四五六]五|\d{4}|[一二三四五六七八九十]年)/

/** 省级农业工程中心: a level before a name makes a common noun of it. */
const LEVEL_BEFORE = /(?:国家级|省级|市级|区级|省部级|校级|厅局级)$/

/** Whether a noun follows at once: 规划 in 规划团队 ends no name. */
function goesOn(document: Document, end: number): boolean {
  const word = document.words[document.wordAt[end] ?? 0]
  return word?.start === end && /^n[^rst]?$/.test(word.tag) && word.end - word.start > 1
}

const AREA = /(?:地区|区域|流域|各地|一带)$/

function enoughModifier(document: Document, head: Head, edge: LeftEdge, headStart: number): boolean {
  const modifier = document.text.slice(edge.start, headStart)
  if (modifier.length === 0 || (head.label === 'Place' && AREA.test(head.head))) return false
  // A ceremony has no name of its own: it is what is signed or unveiled there that counts.
  if (/(?:签约|签字|揭牌|授牌|启动|开工|奠基|挂牌|捐赠|颁奖)(?:暨.*)?仪式$/.test(head.head) || head.head === '仪式')
    return false
  const { front } = edge
  if (head.label === 'Program' && !edge.quoted && goesOn(document, headStart + head.head.length)) return false
  if (
    front === undefined &&
    !edge.quoted &&
    LEVEL_BEFORE.test(document.text.slice(Math.max(0, edge.start - 4), edge.start))
  )
    return false
  const fields = front !== undefined && front.start === edge.start ? modifier.slice(front.end - front.start) : modifier
  if (SCHEME.test(head.head) && fields.length < 2 && front?.label === 'Place') return false
  if (head.label === 'Program' && !edge.quoted && !['event', 'award', 'agreement'].includes(head.kind)) {
    if (SHORT_PROGRAM.test(head.head) && !PLAN_MARK.test(modifier)) return false
    if (COMMON.test(head.head)) return false
    if (PLAN_MARK.test(modifier) || PLAN_MARK.test(head.head)) return modifier.length >= 4
    return keepsField(document, edge.start, headStart) && (front !== undefined || modifier.length >= 4)
  }
  if (front !== undefined || edge.quoted) return !COMMON.test(head.head) || edge.quoted || fields.length >= 4
  if (head.label === 'Place' || COMMON.test(head.head)) return false
  if (!keepsField(document, edge.start, headStart)) return false
  if (modifier.startsWith('国家') && modifier.length > 2) return true
  return modifier.length >= (head.needs === 'strong' || head.kind === 'company' ? 2 : 4)
}

/** Where posts begin and end: no name runs over them. */
interface Cuts {
  starts: ReadonlySet<number>
  ends: ReadonlySet<number>
}

interface NameReader {
  document: Document
  mentions: MentionList<Mention>
  cuts: Cuts
}

export function findNames(
  document: Document,
  lexicon: Lexicon,
  mentions: MentionList<Mention>,
  posts: readonly PostMention[],
): void {
  const cuts: Cuts = { starts: new Set(posts.map((post) => post.start)), ends: new Set(posts.map((post) => post.end)) }
  const { text } = document
  const heads = headTrie(lexicon)
  for (const sentence of document.sentences) {
    for (const clause of sentence.clauses) {
      for (let i = clause.start; i < clause.end; ) {
        const found = heads.longestAt(text, i)
        const head = found?.values[0]
        if (
          found === undefined ||
          head === undefined ||
          found.end > clause.end ||
          cutByPost(cuts.starts, i, found.end)
        ) {
          i++
          continue
        }
        i = readName({ document, mentions, cuts }, head, i, found.end, clause.start) ?? i + 1
      }
    }
  }
}

/** A post that begins inside a head is no part of a name: 集团 | 党委副书记. */
function cutByPost(postStarts: ReadonlySet<number>, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (postStarts.has(i)) return true
  return false
}

/** Reads the name that ends with the head at the span; the offset after it when one was found. */
function readName(
  { document, mentions, cuts }: NameReader,
  head: Head,
  headStart: number,
  headEnd: number,
  clauseStart: number,
): number | undefined {
  const { text } = document
  const inside = mentions.covering(headStart)
  if (inside !== undefined && (inside.end > headEnd || inside.label === 'Official' || isQuantity(inside)))
    return undefined
  if (inside !== undefined && inside.end === headEnd && inside.label !== 'Place') {
    // The lexicon's name ends here as well: what stands before it may belong to it (天津市 + 海河实验室).
    return widen({ document, mentions, cuts }, inside, clauseStart)
  }
  if (inside !== undefined && inside.start < headStart && inside.end > headStart) return undefined
  if (
    !isWordStart(document, headEnd) &&
    !/[\p{P}\s]/u.test(text.charAt(headEnd)) &&
    mentions.startingAt(headEnd) === undefined
  ) {
    return undefined
  }
  if (head.head.length === 1 && !standsAsHead(document, headStart)) return undefined
  const edge = leftEdge(document, mentions, headStart, head.head, { clauseStart, postEnds: cuts.ends })
  // The whole head is a common noun here: no shorter head inside it (中心 in 技术创新中心) makes a name of it.
  if (!enoughModifier(document, head, edge, headStart)) return headEnd
  const end = headEnd + (TAIL.exec(text.slice(headEnd, headEnd + 14))?.[0].length ?? 0)
  if (head.label === 'Program')
    edge.start -= EDITION.exec(text.slice(Math.max(clauseStart, edge.start - 9), edge.start))?.[0].length ?? 0
  if (head.kind === 'agreement' && edge.front !== undefined && text.charAt(edge.front.start - 1) === '—')
    edge.start = edge.front.end
  if (head.label === 'Program' && edge.quoted) edge.start = Math.max(edge.start, text.lastIndexOf('“', headStart))
  const name = text.slice(edge.start, end)
  if (/[\d两三四五六七八九十几数多余]/.test(text.charAt(edge.start - 1)) && /^[条个家项座所名位批类种大]/.test(name))
    return undefined
  if (BARS_NAME.has(name) || DATELINE.test(text.slice(headEnd, headEnd + 2))) return undefined
  const host = hostOf(edge.front)
  mentions.add({
    start: edge.start,
    end,
    label: head.label,
    kind: head.kind,
    name,
    pass: 'names',
    ...(host === undefined ? {} : { host }),
  })
  return end
}

/** A head of one character (局, 展, 村) counts where it is a word of its own or ends a proper name, not inside 发展 or 布局. */
function standsAsHead(document: Document, offset: number): boolean {
  const word = document.words[document.wordAt[offset] ?? 0]
  return (
    word !== undefined &&
    word.end === offset + 1 &&
    (word.start === offset ? /^[nxkqg]/.test(word.tag) : /^n[tz]/.test(word.tag))
  )
}

function hostOf(front: Mention | undefined): NameMention | undefined {
  return front !== undefined && !isQuantity(front) && hasLabel(front, 'Institution', 'Park') ? front : undefined
}

/** A known name with a host before it that is one of its own kind of body: 南开大学 + 化学学院. */
function widen({ document, mentions, cuts }: NameReader, inner: Mention, clauseStart: number): number {
  if (inner.label === 'Program') return widenPlan({ document, mentions, cuts }, inner, clauseStart)
  const field = fieldBefore({ document, mentions, cuts }, inner, clauseStart)
  if (field !== undefined) return field
  const before = mentions.endingAt(inner.start)
  if (before === undefined || isQuantity(inner) || before.start < clauseStart) return inner.end
  if (inner.label !== 'Institution' || !hasLabel(before, 'Institution', 'Place', 'Park') || isQuantity(before))
    return inner.end
  if (before.label === 'Place' && inner.kind === 'university') return inner.end
  const host = hostOf(before)
  mentions.add({
    start: before.start,
    end: inner.end,
    label: inner.label,
    kind: inner.kind,
    name: document.text.slice(before.start, inner.end),
    pass: 'names',
    ...(host === undefined ? {} : { host }),
  })
  return inner.end
}

/** 科技创新 + 十四五规划: a plan of its own beside the one that the lexicon knows. */
function widenPlan({ document, mentions, cuts }: NameReader, inner: Mention, clauseStart: number): number {
  const edge = leftEdge(document, mentions, inner.start, '规划', { clauseStart, postEnds: cuts.ends })
  if (!isQuantity(inner) && inner.start - edge.start >= 4) {
    const name = document.text.slice(edge.start, inner.end)
    mentions.add({ start: edge.start, end: inner.end, label: 'Program', kind: inner.kind, name, pass: 'names' })
  }
  return inner.end
}

/** 深海装备 + 海河实验室: a laboratory of a scheme is named by its field. */
function fieldBefore(
  { document, mentions, cuts }: NameReader,
  inner: Mention,
  clauseStart: number,
): number | undefined {
  if (isQuantity(inner) || inner.kind !== 'laboratory' || inner.end - inner.start > 7) return undefined
  const edge = leftEdge(document, mentions, inner.start, '实验室', { clauseStart, postEnds: cuts.ends })
  if (inner.start - edge.start < 2 || !keepsField(document, edge.start, inner.start)) return undefined
  const name = document.text.slice(edge.start, inner.end)
  mentions.add({ start: edge.start, end: inner.end, label: 'Institution', kind: inner.kind, name, pass: 'names' })
  return inner.end
}
