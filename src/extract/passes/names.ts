import { type Head, type Lexicon, Trie } from '../../lexicon/index.js'
import { type Document, isWordStart } from '../document.js'
import { hasLabel, isQuantity, type Mention, type MentionList, type NameMention } from '../mention.js'
import { type LeftEdge, leftEdge } from './left-edge.js'

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
const BARS_NAME = new Set(['政府工作报告'])

function enoughModifier(text: string, head: Head, edge: LeftEdge, headStart: number): boolean {
  const modifier = text.slice(edge.start, headStart)
  if (modifier.length === 0) return false
  if (edge.front !== undefined || edge.quoted) return true
  if (head.label === 'Place') return false
  if (modifier.startsWith('国家') && modifier.length > 2) return true
  if (head.needs === 'strong') return modifier.length >= 2
  return modifier.length >= 4
}

export function findNames(document: Document, lexicon: Lexicon, mentions: MentionList<Mention>): void {
  const { text } = document
  const heads = headTrie(lexicon)
  for (const sentence of document.sentences) {
    for (const clause of sentence.clauses) {
      for (let i = clause.start; i < clause.end; ) {
        const found = heads.longestAt(text, i)
        const head = found?.values[0]
        if (found === undefined || head === undefined || found.end > clause.end) {
          i++
          continue
        }
        i = readName(document, mentions, head, i, found.end, clause.start) ?? i + 1
      }
    }
  }
}

/** Reads the name that ends with the head at the span; the offset after it when one was found. */
function readName(
  document: Document,
  mentions: MentionList<Mention>,
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
    return widen(document, mentions, inside, clauseStart)
  }
  if (inside !== undefined && inside.start < headStart && inside.end > headStart) return undefined
  if (
    !isWordStart(document, headEnd) &&
    !/[\p{P}\s]/u.test(text.charAt(headEnd)) &&
    mentions.startingAt(headEnd) === undefined
  ) {
    return undefined
  }
  const edge = leftEdge(document, mentions, headStart, head.head, clauseStart)
  if (!enoughModifier(text, head, edge, headStart)) return undefined
  const end = headEnd + (TAIL.exec(text.slice(headEnd, headEnd + 14))?.[0].length ?? 0)
  const name = text.slice(edge.start, end)
  if (BARS_NAME.has(name)) return undefined
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

function hostOf(front: Mention | undefined): NameMention | undefined {
  return front !== undefined && !isQuantity(front) && hasLabel(front, 'Institution', 'Park') ? front : undefined
}

/** A known name with a host before it that is one of its own kind of body: 南开大学 + 化学学院. */
function widen(document: Document, mentions: MentionList<Mention>, inner: Mention, clauseStart: number): number {
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
