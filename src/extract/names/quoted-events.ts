import { Words } from '../data.js'
import { matches } from '../matches.js'
import { hasLabel, isNamed, isQuantity, type MarkedText, type Mention } from '../mention.js'

const words = Words.of('event-names.tsv')

/** What stands in the name behind the quotation. */
const REST = '[^，。；：、“”《》（的在等将与和了及由被为\\n]'
/** 举办“院士讲坛”: the whole name stands in the quotation. */
const WHOLE = `“[^“”，。；：\\n]{1,14}?${words.alternatives('meeting')}”`
/**
 * “燕赵英才”校园招聘活动: a quotation and, behind it, the words up to what kind of event or campaign it names, where the sentence
 * goes on with what is done with it. A meeting may be about two fields: “一带一路”科技创新与国际合作论坛.
 */
const NAME = new RegExp(
  `“[^“”，。；：\\n]{1,12}杯”[^，。；：、“”《》（的\\n]{0,12}“[^“”，。；：\\n]{2,12}”${REST}{0,24}${words.alternatives('meeting')}(?=[^\\p{Script=Han}]|$|${words.alternatives('behind')}|${words.alternatives('held')})|“[^“”，。；：\\n]{2,16}”(?:${REST}{0,28}?(?:${words.alternatives('meeting')}|${words.alternatives('campaign')})|(?<field>${REST}{2,14}?)[与和及]${REST}{2,14}?${words.alternatives('meeting')})(?:暨[^，。；：、“”《》（的在\\n]{2,30}?${words.alternatives('meeting')})?(?=[^\\p{Script=Han}]|$|${words.alternatives('behind')})|(?<=${words.alternatives('holds')}(?:了|的)?)${WHOLE}|${WHOLE}(?=(?:在[^，。；：\\n]{2,20}?)?(?:正式|如期|成功)*(?:${words.alternatives('held')}|走进))`,
  'gu',
)
/** 第三届“江海杯”: what opens the name before the quotation; a place before it does as well. */
const EDITION =
  /(?:第[一二三四五六七八九十百\d]{1,4}[届期]|首届|\d{4}年?(?:度)?)(?:中国|全国|国际|全球|世界)?$|(?:中国|全国|国际)$/
const LONGEST_EDITION = 10

/**
 * Names events and campaigns that a quotation opens, whatever verbs stand in the rest of the name: “科技副总”进企业行动. What was
 * read as a shorter name inside is part of it: “华为杯” in “华为杯”第二十届中国研究生竞赛.
 */
export function findQuotedEvents({ document: { text }, mentions }: MarkedText): void {
  for (const match of matches(text, NAME)) {
    const quote = match.index
    const end = quote + match[0].length
    const field = match.groups?.field ?? ''
    // “江海”大讲堂与创新论坛 are two.
    if (words.ends(field, 'meeting') || words.ends(field, 'campaign')) continue
    const edition = EDITION.exec(text.slice(Math.max(0, quote - LONGEST_EDITION), quote))?.[0].length ?? 0
    const edited = quote - edition
    const place = edition > 0 ? mentions.endingAt(edited) : undefined
    const start = place !== undefined && isNamed(place, 'Place') ? place.start : edited
    const inside = mentions.within({ start, end })
    if (inside.some((one) => isApart(one, quote, end)) || UNBALANCED.test(text.slice(start, end))) continue
    const kind = words.ends(match[0], 'campaign') && !words.ends(match[0], 'meeting') ? 'plan' : 'event'
    const named = inside.flatMap((one) => (isQuantity(one) ? [] : [one, ...(one.inside ?? [])]))
    mentions.add({ start, end, label: 'Program', kind, name: text.slice(start, end), pass: 'issued', inside: named })
  }
}

/** 某联盟（以下简称“某联盟”）年会: the bracket opens before the quotation. */
const UNBALANCED = /^[^（]*）/

/** A name that goes on to the end of this one is read already; a person or a figure stands in none. */
const isApart = (one: Mention, quote: number, end: number): boolean =>
  isQuantity(one) ||
  hasLabel(one, 'Official') ||
  one.end > end ||
  (one.label === 'Program' && one.end === end && one.start <= quote)
