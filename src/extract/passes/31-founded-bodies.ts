import type { Head, Lexicon, Trie } from '../../lexicon/index.js'
import type { Span } from '../../types/index.js'
import { Words } from '../data.js'
import { isWordStart } from '../document.js'
import { identifyHere } from '../identify-here.js'
import { matches } from '../matches.js'
import { isQuantity, type MarkedText, type NameMention } from '../mention.js'
import { foundedName, type How } from '../names/founded-name.js'
import { type Founder, founderBefore } from '../names/founder.js'
import { headsOf } from '../names/heads.js'
import type { Topic } from '../topic/topic.js'

const words = Words.of('founding-words.tsv')

/** 总规模50亿元的, 占地300亩的: how much or how large it is, before what is founded. */
const DESCRIBED =
  '(?:(?:总?规模|总额|总?投资额?|占地(?:面积)?|总?(?:建筑|用地|占地)?面积)?[达超约近为]*\\d[\\d.]*[余多]?[万亿]*(?:元|亩|平方米|平方公里|公顷)的)'
/** 成立了全省首个…, 为…成立的…: a verb of founding up to what is founded, and whether it says that this is one. */
const FOUNDING = new RegExp(
  `(?:${words.alternatives('founds')}|(?<makes>${words.alternatives('makes')}))(?:了|起|的)?${DESCRIBED}?(?<one>(?:[全我本][国省市区县校]|国内|世界|全球)?${words.alternatives('one')})?`,
  'dgu',
)
/** 推进…水厂建设, 完成…实验室重组: building as a noun behind what is built. */
const NOMINAL_BUILDING = new RegExp(
  `${words.alternatives('furthers')}(?<list>[^，。；：]{3,40}?)(?:等[^，。；：]{0,10})?(?:建设|筹建|重组)(?=[，。；：]|工作|步伐|$)`,
  'dgu',
)
/** 某省首个…: the first of its kind there. */
const FIRST = new RegExp(words.alternatives('first'), 'gu')
/** 甲公司是 + 某市首家…孵化器: what somebody is, and no other body. */
const IS = /(?:[是系]|[成作]?为)(?:[全我][国省市][^，。；、]{0,4}[个家所座]、)?$/
const FOR_EACH = /(?:分别|各自|相继)$/
const JOINS = /^[、和与及]/
/** 科创中心、概念验证中心等12个平台: members of a counted set are named, however little their names say. */
const AMONG = /^[^，。；：]{0,60}等(?:一批|[近约]?[\d两三四五六七八九十百余多数]+[个家所项座大])/

/** Where what is founded begins, who founds it, and how it is told. */
interface Founding {
  start: number
  founder: Founder | undefined
  how: How
}

/**
 * Pass 31: what is founded is a body with a name, though its name says little: 组建实验室协同发展联盟, 设立引导基金. Where one
 * body or place founds it, its full name begins with the founder's.
 */
export function findFoundedBodies(marked: MarkedText, lexicon: Lexicon, topic: Topic): void {
  const heads = headsOf(lexicon)
  const whole = (mention: NameMention): string => identifyHere(lexicon, topic, mention).name
  for (const sentence of marked.document.sentences) {
    for (const { start, founder, how } of foundingsIn(marked, sentence, whole))
      if (founder !== undefined) readList(marked, heads, founder, start, how)
  }
}

/** All foundings that a sentence tells; `whole` gives a name in full. */
function* foundingsIn(
  { document, mentions }: MarkedText,
  { start: offset, end }: Span,
  whole: (mention: NameMention) => string,
): Generator<Founding> {
  const sentence = document.text.slice(offset, end)
  const before = (at: number): Founder | undefined =>
    founderBefore({ document, mentions }, whole, { start: offset, end: at })
  for (const match of matches(sentence, FOUNDING)) {
    const verb = offset + match.index
    if (!isWordStart(document, verb) || mentions.covering(verb) !== undefined) continue
    // 与甲、乙分别建立了联合实验室: there are several, and none is named.
    if (FOR_EACH.test(sentence.slice(0, match.index))) continue
    const start = verb + match[0].length
    const one = match.groups?.one !== undefined || AMONG.test(document.text.slice(start, end))
    yield { start, founder: before(verb), how: { weak: match.groups?.makes !== undefined, one } }
  }
  for (const match of matches(sentence, NOMINAL_BUILDING)) {
    const start = offset + (match.indices?.groups?.list?.[0] ?? 0)
    yield { start, founder: before(offset + match.index), how: { weak: true, one: false } }
  }
  for (const match of matches(sentence, FIRST)) {
    const mention = mentions.endingAt(offset + match.index)
    if (mention === undefined || isQuantity(mention) || mention.label !== 'Place') continue
    if (IS.test(document.text.slice(offset, mention.start))) continue
    const founder = { mention, name: whole(mention), joint: false }
    yield { start: offset + match.index + match[0].length, founder, how: { weak: false, one: true } }
  }
}

/** The names of a list, one after the other, beside those found before. */
function readList(marked: MarkedText, heads: Trie<Head>, founder: Founder, from: number, how: How): void {
  const { document, mentions } = marked
  for (let start = from; ; ) {
    const known = mentions.startingAt(start)
    const found = known ?? foundedName(marked, heads, founder, start, how)
    if (found === undefined) return
    if (known === undefined && !isQuantity(found)) mentions.add(found)
    if (!JOINS.test(document.text.charAt(found.end))) return
    start = found.end + 1
  }
}
