import { type Lexicon, normaliseForm } from '../../lexicon/index.js'
import { paragraphStart } from '../document.js'
import { type MarkedText, type NameMention, namesBefore } from '../mention.js'
import type { Topic } from '../topic/topic.js'
import { lastOfKind, POINTER } from './last-of-kind.js'
import { partiesTogether, placesTogether } from './named-together.js'
import { speakersBody, speakersSchool } from './speaker.js'
import { bodyOfTurn } from './turn.js'

/** What the antecedents of a word are sought in: the text with its names, and whose article it is. */
export interface Context extends MarkedText {
  lexicon: Lexicon
  topic: Topic
  /** All mentions of regions, in order. */
  regions: readonly NameMention[]
}

/** A word that refers, where it stands, and its target in references.tsv. */
export interface Reference {
  offset: number
  word: string
  target: string
}

/** Whether 学校 stands before the school is named, in a text whose headline does not name it and that says 我校 nowhere. */
const isNamedLater = ({ document, topic }: Context, { start, name }: NameMention, word: string, at: number): boolean =>
  word === '学校' &&
  start > at &&
  !document.text.includes('我校') &&
  !(document.article.title ?? '').includes(name) &&
  !topic.named.some((one) => one.name === name)

/** Words for so many parties. */
const COUNTS = ['two', 'three', 'four']
/** Whom or what the word refers to, in the order of the text; none where the article does not name it. */
export function antecedents(context: Context, { offset, word, target }: Reference): NameMention[] {
  const { lexicon, topic } = context
  // 甲、乙和丙三方: the word adds nobody to those right before it.
  if (COUNTS.includes(target) && context.mentions.endingAt(offset) !== undefined) return []
  switch (target) {
    case 'city':
    case 'province':
    case 'district': {
      const near = word.startsWith('全') ? lastOfRank(context, lexicon, offset, target) : undefined
      const zone =
        near === undefined && word === '全区' ? (lastZone(context, offset) ?? zoneOfHeadline(topic)) : undefined
      return zone !== undefined ? [zone] : near === undefined ? ofTopic(lexicon, topic[target]) : [near]
    }
    case 'town':
      return ofTopic(lexicon, topic.town)
    case 'publisher': {
      const own = word === '学校' ? speakersSchool(context, offset) : undefined
      if (own !== undefined) return [own]
      // A newspaper's 学校 is that of its story, and 学校 is none that is named for the first time behind it.
      const { publisher } = topic
      return publisher === undefined || publisher.kind === 'media' || isNamedLater(context, publisher, word, offset)
        ? []
        : [publisher]
    }
    case 'speaker': {
      const body = speakersBody(context, offset) ?? bodyOfTurn(context, offset)
      return body === undefined ? [] : [body]
    }
    case 'two':
      return partiesTogether(context, topic, offset, 2)
    case 'former':
    case 'latter': {
      const [one, other] = projectsTogether(context, offset) ?? partiesTogether(context, topic, offset, 2)
      const meant = target === 'former' ? one : other
      return meant === undefined ? [] : [meant]
    }
    case 'three':
      return partiesTogether(context, topic, offset, 3)
    case 'four':
      return partiesTogether(context, topic, offset, 4)
    case 'places': {
      const together = placesTogether(context, offset, 2)
      // 两区 are no district and a town.
      const rank = RANK.exec(word)?.[0]
      const fit = rank === undefined || together.length < 2 || together.every(({ name }) => name.endsWith(rank))
      return fit ? together : []
    }
    case 'places3':
      return placesTogether(context, offset, 3)
    case 'last:place': {
      const rank = word.replace(POINTER, '')
      const named = lastOfKind(context, topic, offset, 'place', word)
      // 该县 in the news of a county that the text names only inside other names.
      return named.length > 0 ? named : rank === '县' ? ofTopic(lexicon, topic.district) : []
    }
    default: {
      const named = lastOfKind(context, topic, offset, target.slice('last:'.length), word)
      // 新区 in the news of one that only the headline names.
      const { subject } = topic
      const isNews = target === 'last:newarea' && subject?.label === 'Place' && subject.name.endsWith('新区')
      return named.length === 0 && isNews ? [subject] : named
    }
  }
}

/** 区 in 两区. */
const RANK = /[区县]$/

/** 甲项目、乙项目，后者…: the two named last, where both are projects. */
function projectsTogether({ document, mentions }: MarkedText, offset: number): NameMention[] | undefined {
  const near = [...namesBefore(mentions, offset, offset - paragraphStart(document, offset))].slice(0, 2).reverse()
  return near.length === 2 && near.every(({ kind }) => kind === 'project') ? near : undefined
}

/** 竹业是某市的看家本领。全市…: the one such place that the paragraph names before it; undefined where it names none or several. */
function lastOfRank(
  { document, mentions }: MarkedText,
  lexicon: Lexicon,
  offset: number,
  rank: string,
): NameMention | undefined {
  const paragraph = paragraphStart(document, offset)
  const places = new Map<string, NameMention>()
  for (const mention of namesBefore(mentions, offset, offset - paragraph)) {
    const [one] = ofTopic(lexicon, mention.label === 'Place' ? mention.name : placeOfOrgan(mention))
    if (one?.kind === rank) places.set(one.name, one)
  }
  const [only, ...others] = places.values()
  return others.length === 0 ? only : undefined
}

/** 某市发改委负责人说，全市…: an organ speaks of its place. */
const placeOfOrgan = ({ kind, name }: NameMention): string | undefined =>
  kind === 'government' ? /^.{2,6}?[省市区县]/.exec(name)?.[0] : undefined

/** 某高新区…。全区…: the one park of a 区 that the paragraph names before it, and whose own part of it is none. */
function lastZone({ document, mentions }: MarkedText, offset: number): NameMention | undefined {
  const zones = new Map<string, NameMention>()
  for (const mention of namesBefore(mentions, offset, offset - paragraphStart(document, offset))) {
    const one = mention.refers?.[0] ?? mention
    if (one.label === 'Park' && one.name.endsWith('区') && one.area !== true) zones.set(one.name, one)
  }
  const [only, ...others] = zones.values()
  return others.length === 0 ? only : undefined
}

/** 某高新区经济“成绩单”出炉: 全区 is the zone of the headline, where the article is of no district. */
const zoneOfHeadline = ({ subject, headlined, district }: Topic): NameMention | undefined =>
  headlined && district === undefined && subject?.label === 'Park' && subject.name.endsWith('区') ? subject : undefined

/** The place whose article it is. */
function ofTopic(lexicon: Lexicon, name: string | undefined): NameMention[] {
  if (name === undefined) return []
  const entry = lexicon.byName.get(normaliseForm(name))?.find((known) => known.label === 'Place')
  return [{ start: 0, end: 0, label: 'Place', kind: entry?.kind ?? 'other', name, pass: 'references' }]
}
