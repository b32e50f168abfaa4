import { type Lexicon, normaliseForm, Trie } from '../../lexicon/index.js'
import { wordRoles } from '../data.js'
import { type Document, isWordStart, sentenceAt } from '../document.js'
import { hasLabel, isQuantity, type Mention, type MentionList, type NameMention } from '../mention.js'
import type { Topic } from '../topic.js'

/** Pass 6: words that refer. 我市 and 我校 by whose article it is; 双方 and 三地 by who was named together; 该实验室 by kind. */

const words = new Trie<string>()
for (const [word, targets] of wordRoles('references.tsv')) for (const target of targets) words.add(word, target)

/** Common nouns that refer only where a clause begins with them. */
const BARE = new Set([
  '科技城',
  '科学城',
  '科技园',
  '产业园',
  '高新区',
  '开发区',
  '经开区',
  '示范区',
  '科创园',
  '重点实验室',
  '国家重点实验室',
  '全国重点实验室',
  '省重点实验室',
  '国重实验室',
  '论坛',
  '大会',
  '会议',
  '活动',
  '座谈会',
  '研讨会',
  '发布会',
  '推介会',
  '对接会',
  '实验室',
  '研究院',
  '公司',
  '集团',
  '联盟',
  '中心',
  '园区',
  '新区',
  '学校',
])
const CLAUSE_OPENERS =
  /[，。；：！？“\n]$|^$|(?:目前|如今|任|担任|兼任|出任|接任|受聘担任|受聘为|加入|加盟|入驻|落户|出席|参加|主持|截至目前|未来|今后|下一步|近年来|今年|去年|同时|此外|其中|据悉|据了解|据介绍)$/

interface Reader {
  document: Document
  lexicon: Lexicon
  mentions: MentionList<Mention>
  topic: Topic
}

export function findReferences(reader: Reader): void {
  const { document, mentions } = reader
  const { text } = document
  for (let i = 0; i < text.length; ) {
    const found = words.longestAt(text, i)
    const target = found?.values[0]
    if (found === undefined || target === undefined) {
      i++
      continue
    }
    const form = text.slice(i, found.end)
    const fits =
      isWordStart(document, i) &&
      isWordStart(document, found.end) &&
      mentions.covering(i) === undefined &&
      (!BARE.has(form) || CLAUSE_OPENERS.test(text.slice(Math.max(0, i - 5), i)))
    const refers = fits ? antecedents(reader, i, target, form) : []
    const first = refers[0]
    if (first !== undefined) {
      mentions.add({
        start: i,
        end: found.end,
        label: first.label,
        kind: first.kind,
        name: first.name,
        pass: 'references',
        refers,
      })
    }
    i = found.end
  }
}

function place(lexicon: Lexicon, name: string | undefined): NameMention[] {
  if (name === undefined) return []
  const entry = lexicon.byName.get(normaliseForm(name))?.find((known) => known.label === 'Place')
  return [{ start: 0, end: 0, label: 'Place', kind: entry?.kind ?? 'other', name, pass: 'references' }]
}

function antecedents(reader: Reader, offset: number, target: string, word: string): NameMention[] {
  const { lexicon, topic } = reader
  switch (target) {
    case 'city':
      return place(lexicon, topic.city)
    case 'province':
      return place(lexicon, topic.province)
    case 'district':
      return place(lexicon, topic.district)
    case 'publisher':
      return topic.publisher === undefined ? [] : [topic.publisher]
    case 'two':
      return parties(reader, offset, 2)
    case 'three':
      return parties(reader, offset, 3)
    case 'four':
      return parties(reader, offset, 4)
    case 'places':
      return placesTogether(reader, offset, 2)
    case 'places3':
      return placesTogether(reader, offset, 3)
    default:
      return lastOf(reader, offset, target.slice('last:'.length), word.replace(/^[该本此次]+/, ''))
  }
}

/** Names before the offset, nearest first. */
function* namesBefore(reader: Reader, offset: number, farthest: number): Generator<NameMention> {
  for (let i = offset - 1; i >= Math.max(0, offset - farthest); ) {
    const mention = reader.mentions.covering(i)
    if (mention === undefined) {
      i--
      continue
    }
    if (!isQuantity(mention)) yield mention
    i = mention.start - 1
  }
}

const isParty = (mention: NameMention): boolean => hasLabel(mention, 'Institution', 'Place', 'Park')

/** The parties that stand together in the nearest sentence that names enough of them, in the order of the text. */
function parties(reader: Reader, offset: number, count: number): NameMention[] {
  const { document, mentions } = reader
  const here = sentenceAt(document, offset)
  if (here === undefined) return []
  for (let index = here.index; index >= 0 && index > here.index - 8; index--) {
    const sentence = document.sentences[index]
    if (sentence === undefined) break
    const found = new Map<string, NameMention>()
    const span = { start: sentence.start, end: Math.min(sentence.end, offset) }
    const named = mentions
      .within(span)
      .filter((mention): mention is NameMention => !isQuantity(mention) && isParty(mention))
    for (const mention of named) {
      for (const one of mention.refers ?? [mention]) if (isTop(document, mention)) found.set(one.name, one)
    }
    if (found.size === count) return [...found.values()]
    if (found.size > count && /[与和同]/.test(document.text.slice(span.start, span.end)))
      return [...found.values()].slice(0, count)
  }
  return []
}

/** A body that a post follows speaks through a person; one in a prepositional place phrase is where it happened. */
function isTop(document: Document, mention: NameMention): boolean {
  const before = document.text.slice(Math.max(0, mention.start - 1), mention.start)
  return !(before === '在' && mention.label !== 'Institution')
}

/** Regions named by the short forms of three provinces. */
const THREE = /^[京津冀沪苏浙皖粤港澳川渝黑吉辽晋蒙]{3}/

/** 三地 is the region of three that the article names; 两地 two places named together. 京、冀两地 needs no antecedent: they stand there. */
function placesTogether(reader: Reader, offset: number, count: number): NameMention[] {
  const { lexicon, mentions } = reader
  if (mentions.endingAt(offset)?.label === 'Place') return []
  const regions = mentions.all().filter((mention): mention is NameMention => {
    if (isQuantity(mention) || mention.label !== 'Place' || mention.kind !== 'region') return false
    return (
      lexicon.byName
        .get(normaliseForm(mention.name))
        ?.some((entry) => entry.members.length === count || (count === 3 && THREE.test(entry.name))) ?? false
    )
  })
  const region = regions.findLast((mention) => mention.end <= offset) ?? regions[0]
  if (region !== undefined) return [region]
  const found = new Map<string, NameMention>()
  for (const mention of namesBefore(reader, offset, 400)) {
    if (mention.label !== 'Place' || mention.kind === 'region') continue
    const entry = lexicon.byName.get(normaliseForm(mention.name))?.[0]
    found.set(entry?.name ?? mention.name, mention)
    if (found.size === count) return [...found.values()].reverse()
  }
  return []
}

/** The last entity before that the word can mean: one whose name ends with the word, else one of its kind. */
function lastOf(reader: Reader, offset: number, kind: string, word: string): NameMention[] {
  let sameKind: NameMention | undefined
  const paragraph = sentenceAt(reader.document, offset)?.paragraph.start ?? 0
  const headline = reader.topic.subject
  // An article has one event; other things are spoken of for some sentences.
  for (const mention of namesBefore(reader, offset, kind === 'event' ? 8000 : 600)) {
    const one = mention.refers?.[0] ?? mention
    // A new paragraph speaks of what the headline names.
    if (
      mention.end <= paragraph &&
      headline !== undefined &&
      isOfKind(headline, kind) &&
      headline.name.endsWith(word) &&
      headline.name.length > word.length + 4
    ) {
      return [sameKind ?? headline]
    }
    // 第6家海河实验室 counts what a place calls all its laboratories, and is none of them.
    const counted = /[家个所]/.test(reader.document.text.charAt(mention.start - 1))
    if (!isOfKind(one, kind) || one.name === word || counted) continue
    if (one.name.endsWith(word)) return [one]
    sameKind ??= one
  }
  return sameKind === undefined ? [] : [sameKind]
}

function isOfKind({ label, kind: own, name }: NameMention, kind: string): boolean {
  if (kind === 'event') return label === 'Program' && own === 'event'
  if (kind === 'park') return label === 'Park'
  if (kind === 'place') return label === 'Place'
  return kind === 'newarea' ? name.endsWith('新区') : label === 'Institution' && own === kind
}
