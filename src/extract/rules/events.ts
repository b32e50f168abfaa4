import { isQuantity, type Mention, type NameMention } from '../mention.js'
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
export const eventsOf = (sentences: readonly EncodedSentence[]): EventPlace[] =>
  sentences.flatMap(({ surfaces }, index) =>
    surfaces.flatMap((mention, offset) => {
      const event = mention === undefined || isQuantity(mention) ? undefined : (mention.refers?.[0] ?? mention)
      return event?.label === 'Program' && event.kind === 'event' ? [{ event, index, offset }] : []
    }),
  )

/** The event that is spoken of at the offset: the last one before, else the one of the headline. */
export function eventAt(events: readonly EventPlace[], headline: string, index: number, offset: number): Mention[] {
  const next = firstIndex(events, (place) => place.index > index || (place.index === index && place.offset >= offset))
  const last = events[next - 1] ?? events.find(({ event }) => headline.includes(event.name))
  return last === undefined ? [] : [last.event]
}
