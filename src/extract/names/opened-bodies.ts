import type { Head, Lexicon, Trie } from '../../lexicon/index.js'
import { Words } from '../data.js'
import { type Document, wordOver } from '../document.js'
import { matches } from '../matches.js'
import type { MarkedText, NameMention } from '../mention.js'
import { isCommonUnit } from './common-nouns.js'
import { headsOf } from './heads.js'
import { nameStart } from './list-items.js'
import { isProper } from './proper-word.js'

const founding = Words.of('founding-words.tsv')
const projects = Words.of('project-words.tsv')
const triggers = Words.of('triggers.tsv')

/** 正式启用, 于2023年9月落成, 位于…: what is said of one that stands there, and not of any of its kind. */
const STANDS = new RegExp(
  `(?:正式|今日|今天|昨日|昨天|近日|日前|当天|当日|已|将|也|顺利|全面|同步|于|[\\d年月日])*(?:${triggers.alternatives('opens')}|揭牌|挂牌|${projects.alternatives('told')}于?)(?![的率])`,
  'g',
)
/** Where the words before the name end. */
const MARK = /[，。；：！？“”（）\n、和与及暨的]/g
const LONGEST = 16
const SHORTEST_FIELD = 2

/** 甬江创新中心正式启用: a proper name and a head word are one body, where it is said to open or to lie somewhere. */
export function findOpenedBodies({ document, mentions }: MarkedText, lexicon: Lexicon): void {
  const heads = headsOf(lexicon)
  const { text } = document
  for (const { index } of matches(text, STANDS)) {
    if (mentions.covering(index) !== undefined || mentions.endingAt(index) !== undefined) continue
    const before = text.slice(Math.max(0, index - LONGEST), index)
    const mark = [...matches(before, MARK)].at(-1)
    if (mark === undefined && before.length === LONGEST) continue
    const from = index - before.length + (mark === undefined ? 0 : mark.index + 1)
    const body = bodyEndingAt(document, heads, from, index)
    if (body !== undefined && mentions.within(body).length === 0) mentions.add(body)
  }
}

/** The body whose name ends there: a proper name opens it, and nothing that many have ends it. */
function bodyEndingAt(document: Document, heads: Trie<Head>, from: number, end: number): NameMention | undefined {
  for (let i = from + SHORTEST_FIELD; i < end; i++) {
    const found = heads.longestAt(document.text, i)
    const head = found?.values[0]
    if (found?.end !== end || head === undefined) continue
    const start = nameStart(document, from, i)
    const first = wordOver(document, start)
    if (first === undefined || first.start !== start || first.end > i || !isProper(document, start, first.end))
      return undefined
    // 双方为云杉学院揭牌: for whom it is done, which the segmenter joins to the brand.
    if (first.tag === 'x' && /^[为由]/.test(document.text.slice(start, end))) return undefined
    const name = document.text.slice(start, end)
    const isBody = head.label === 'Institution' || head.label === 'Park'
    if (isCounted(document.text, name)) return undefined
    if (!isBody || head.head.length < SHORTEST_FIELD || isCommonUnit(name) || founding.ends(name, 'many'))
      return undefined
    return { start, end, label: head.label, kind: head.kind, name, pass: 'names' }
  }
  return undefined
}

/** 4家浙江实验室同日揭牌: what is counted somewhere is a sort. */
function isCounted(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (COUNT.test(text.slice(Math.max(0, at - 2), at))) return true
  return false
}
const COUNT = /[\d两三四五六七八九十几多余][家个所座项批]$/
