import type { Lexicon } from '../../lexicon/index.js'
import { Words } from '../data.js'
import { type Document, sentenceAt } from '../document.js'
import { hasLabel, isQuantity, type Mention, type NameMention } from '../mention.js'
import { placeEntry } from './topic-places.js'

const words = Words.of('place-words.tsv')

/** 赴上海, 前往长三角、深圳: where one goes. */
const GOES = new RegExp(`${words.alternatives('goes-to')}(?:[\\p{Script=Han}]{2,8}[、和])*$`, 'u')
const LONGEST = 24
/** 市长王某, 市领导: heads of a place that no name tells. */
const HEAD = /(?<!\p{Script=Han})[省市区县](?=长|领导)/gu
/** 市委, 县科技局: an organ by its level alone. */
const LEVEL = /^[省市区县](?![省市区县])/
/** The kinds of places that have bodies of the level. */
const KIND: Readonly<Record<string, string>> = { 省: 'province', 市: 'city', 区: 'district', 县: 'district' }

/** Whether what begins at the offset is where someone goes. */
export const isGoal = (text: string, start: number): boolean =>
  GOES.test(text.slice(Math.max(0, start - LONGEST), start))

/** 一行来榕调研, 率队来我市考察: the visit of those named before it in the sentence, told where they go to. */
const COMES =
  /^[^。；：\n]{0,60}(?<=\p{Script=Han})(?:(?<![未以年近往原本带从历])来(?!自|源)(?:\p{Script=Han}|\p{Script=Han}{2}[市区县]?)|[来赴到]我[省市区县])(?:开展|进行|实地|专题|就)?(?:调研|考察|访问|视察|参观|学习|指导|督导|检查)/u
const LONGEST_VISIT = 80

/** Whether the sentence goes on with a visit to where the article is at home. */
export const isVisitor = (text: string, end: number): boolean => COMES.test(text.slice(end, end + LONGEST_VISIT))

/**
 * 市委书记王某率队赴上海考察: the place is not theirs who go there, so 市 means another. One that is only the first part of
 * where they go (赴上海松江区) may be their own.
 */
export function placesVisited(document: Document, lexicon: Lexicon, mentions: readonly Mention[]): Set<string> {
  const goals = mentions.filter(
    (mention, i): mention is NameMention =>
      hasLabel(mention, 'Place') && !isFrontOf(mention, mentions[i + 1]) && isGoal(document.text, mention.start),
  )
  return new Set(
    goals
      .filter((goal) => levelsBefore(document, mentions, goal.start).has(goal.kind))
      .flatMap(({ name }) => placeEntry(lexicon, name)?.name ?? []),
  )
}

/** 我市在深圳举办推介会: where we are guests. */
const WE_ARE_IN = /我[省市区县][^，。；：\n]{0,4}[在赴到]$/
const LONGEST_STAY = 10

/** The places in which the article says that its own place is a guest. */
export const placesOfStay = ({ text }: Document, lexicon: Lexicon, mentions: readonly Mention[]): string[] =>
  mentions.flatMap((mention) =>
    hasLabel(mention, 'Place') && WE_ARE_IN.test(text.slice(Math.max(0, mention.start - LONGEST_STAY), mention.start))
      ? (placeEntry(lexicon, mention.name)?.name ?? [])
      : [],
  )

const isFrontOf = ({ end }: Mention, next: Mention | undefined): boolean =>
  next?.start === end && hasLabel(next, 'Place', 'Park')

/** The kinds of places whose organs or heads the sentence names before the offset by their level alone. */
function levelsBefore(document: Document, mentions: readonly Mention[], offset: number): Set<string> {
  const from = sentenceAt(document, offset)?.start ?? offset
  const heads = [...document.text.slice(from, offset).matchAll(HEAD)].map(([level]) => level)
  const organs = mentions.flatMap((mention) =>
    !isQuantity(mention) && mention.pass === 'bodies' && mention.start >= from && mention.end <= offset
      ? (LEVEL.exec(mention.name)?.[0] ?? [])
      : [],
  )
  return new Set([...heads, ...organs].map((level) => KIND[level] ?? ''))
}
