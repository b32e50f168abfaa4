import type { ClaimDraft } from '../claims.js'
import { type Document, sentenceAt } from '../document.js'
import { isQuantity, type Mention, type MentionList, type NameMention } from '../mention.js'

/** 在我校: who reports what takes place there. */
const US = /^(?:我|本)(?:校|院|所|校区)$/
/** Behind the house, with the hall or the campus: 在我校成都校区召开. */
const HELD = /^[^，。；：的]{0,14}?(?:成功|隆重|顺利|正式|圆满|如期)*(?:举行|召开|举办|开幕|开讲)(?:的$)?/
/** The sentence says itself who holds it. */
const BY_OTHERS = /主办|承办|由/
/** Characters between an event and the house in which it is held: 论坛5月4日在. */
const BETWEEN = /^[^，。；：]{0,14}在$/

/** 某论坛在我校召开, 在我校召开的某论坛上: whoever reports what takes place in their own house holds it, where nobody else is said to. */
export function heldWithUs(document: Document, mentions: MentionList<Mention>): ClaimDraft[] {
  return mentions.all().flatMap((event, i): ClaimDraft[] => {
    if (isQuantity(event) || event.label !== 'Program' || event.kind !== 'event' || event.refers !== undefined)
      return []
    const sentence = sentenceAt(document, event.start)
    if (sentence === undefined || BY_OTHERS.test(document.text.slice(sentence.start, sentence.end))) return []
    const house =
      houseBefore(document, mentions.all()[i - 1], event) ?? houseBehind(document, event, mentions.all()[i + 1])
    const host = house?.refers?.[0]
    if (house === undefined || host === undefined) return []
    const evidence = { start: Math.min(event.start, house.start), end: Math.max(event.end, house.end) }
    const ends = { subject: host, object: event }
    const rule = { rule: 'organizes/held-with-us', confidence: 0.82 }
    return [{ type: 'ORGANIZES', ...ends, evidence, trigger: evidence, status: 'actual', ...rule }]
  })
}

const isHouse = ({ text }: Document, mention: Mention | undefined): mention is NameMention =>
  mention !== undefined && !isQuantity(mention) && US.test(text.slice(mention.start, mention.end))

/** 在我校召开的 + the event. */
function houseBefore(document: Document, house: Mention | undefined, event: NameMention): NameMention | undefined {
  const { text } = document
  if (!isHouse(document, house) || text.charAt(house.start - 1) !== '在') return undefined
  const between = text.slice(house.end, event.start)
  return between.endsWith('的') && HELD.test(between) ? house : undefined
}

/** The event + 在我校召开. */
function houseBehind(document: Document, event: NameMention, house: Mention | undefined): NameMention | undefined {
  const { text } = document
  if (!isHouse(document, house) || !BETWEEN.test(text.slice(event.end, house.start))) return undefined
  return HELD.test(text.slice(house.end, house.end + 24)) ? house : undefined
}
