import type { Document } from '../document.js'
import { isQuantity, type Mention, type NameMention } from '../mention.js'
import { isTold, mayMean } from '../reference/event-noun.js'
import { firstIndex } from '../sorted.js'
import type { EncodedSentence } from './encode.js'

/** Where an event is named or referred to. */
export interface EventPlace {
  event: NameMention
  /** Of the sentence in the article, and of the event in its code. */
  index: number
  offset: number
}

/** All places where the article speaks of an event with a name, in order. */
const placesOf = (sentences: readonly EncodedSentence[]): (EventPlace & { mention: Mention })[] =>
  sentences.flatMap(({ surfaces }, index) =>
    surfaces.flatMap((mention, offset) => {
      const event = mention === undefined || isQuantity(mention) ? undefined : (mention.refers?.[0] ?? mention)
      if (mention === undefined || event?.label !== 'Program' || event.kind !== 'event') return []
      return [{ event, index, offset, mention }]
    }),
  )

/** The same of those events that take place in what the article tells: 会上 and 出席会议 are said of no other. */
export function eventsOf({ text, article }: Document, sentences: readonly EncodedSentence[]): EventPlace[] {
  const places = placesOf(sentences)
  const told = new Set(
    places
      .filter(({ event, mention }) => article.title?.includes(event.name) || isTold(text, mention.start, mention.end))
      .map(({ event }) => event.name),
  )
  return places.filter(({ event }) => told.has(event.name))
}

/**
 * The event that is spoken of at the offset: the last one before that the noun can mean by which it is called there, else the one
 * of the headline. Without a noun it is the last one before.
 */
export function eventAt(
  events: readonly EventPlace[],
  headline: string,
  index: number,
  offset: number,
  noun: string | undefined,
): Mention[] {
  const next = firstIndex(events, (place) => place.index > index || (place.index === index && place.offset >= offset))
  const meant = ({ event }: EventPlace): boolean => noun === undefined || mayMean(noun, event.name)
  const last =
    events.slice(0, next).findLast(meant) ?? events.find((place) => headline.includes(place.event.name) && meant(place))
  return last === undefined ? [] : [last.event]
}
