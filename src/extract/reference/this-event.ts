import { Words } from '../data.js'
import { matches } from '../matches.js'
import { isQuantity, type MarkedText } from '../mention.js'
import type { Topic } from '../topic/topic.js'
import { lastOfKind } from './last-of-kind.js'
import { referring } from './referring.js'

const words = Words.of('event-names.tsv')

/** 本次郑州赛区大赛, 此次招商推介活动: an event that is pointed at, with words before what it is. */
const POINTED = new RegExp(
  `(?:[本此]次|[本此]届|这次|这届)(?:(?![的在由与和将已是为对有了])[\\p{Script=Han}·A-Za-z\\d]){1,12}?(?<noun>${words.alternatives('meeting')}|赛事|展会|活动)(?=[^\\p{Script=Han}]|$|${words.alternatives('behind')}|[采设分面邀围聚旨通还主得受覆展达颁评决])`,
  'gu',
)

/** Marks such words as the last event before them that they can mean; a place or trade that stands inside is part of them. */
export function findThisEvent({ document, mentions }: MarkedText, topic: Topic): void {
  for (const { 0: form, index: start, groups } of matches(document.text, POINTED)) {
    const span = { start, end: start + form.length }
    const inside = mentions.within(span)
    if (inside.some((one) => isQuantity(one) || one.label !== 'Place' || one.start < start || one.end > span.end))
      continue
    const mention = referring(span, lastOfKind({ document, mentions }, topic, start, 'event', groups?.noun ?? form))
    if (mention === undefined) continue
    for (const one of inside) mentions.remove(one)
    mentions.add(mention)
  }
}
