import { paragraphStart } from '../document.js'
import { matches } from '../matches.js'
import { isNamed, isQuantity, type MarkedText, type NameMention, namesBefore } from '../mention.js'
import type { Topic } from '../topic/topic.js'

/** What a park calls its parts: 核心区, 西翼拓展区. */
const AREA =
  /(?:[东西南北]翼|[东西南北中]部|核心)?(?:核心|先导|先行|拓展|联动|起步|启动|辐射|延伸)区(?!域|别|[内外]部|块)/gu
/** Behind these the word stands alone and is no part of a name. */
const ALONE = /^$|[，。；：、（）“\s．的和与及在对由将从至到责成进]/
/** 以甲片区为核心区: what the word means from here on. */
const MEANS = /(?:作为|为|是)$/

/**
 * Pass 25: behind its organs, the areas of the park whose plan it is, which the text calls 核心区 and 拓展区 only. Where it
 * says which tract one is, the word refers to that; where no park is spoken of, they are nobody's.
 */
export function findZoneAreas(marked: MarkedText, { subject }: Topic): void {
  const { document, mentions } = marked
  findQuarters(marked)
  const park = subject?.label === 'Park' ? subject : undefined
  const meant = new Map<string, NameMention>()
  for (const match of matches(document.text, AREA)) {
    const [word] = match
    const span = { start: match.index, end: match.index + word.length }
    if (mentions.within(span).length > 0) continue
    const tract = tractBefore(marked, span.start)
    if (tract !== undefined) meant.set(word, tract)
    if (tract !== undefined || !ALONE.test(document.text.charAt(span.start - 1))) continue
    const known = meant.get(word)
    const near = zoneBefore(marked, span.start)
    const host = near?.label === 'Place' ? undefined : (park ?? near)
    if (host?.name.endsWith(word) === true)
      mentions.add({ ...host, ...span, pass: 'references', refers: [host], area: true })
    else if (known !== undefined) mentions.add({ ...known, ...span, pass: 'references', refers: [known], area: true })
    else if (host !== undefined)
      mentions.add({ ...span, label: 'Park', kind: 'zone', name: host.name + word, host, pass: 'areas', area: true })
  }
}

/** 丰台园 + 西区, 甲产业园 + B区: a quarter of the park whose name stands before it. */
function findQuarters({ document: { text }, mentions }: MarkedText): void {
  for (const park of mentions.all()) {
    if (!isNamed(park, 'Park')) continue
    const quarter = QUARTER.exec(text.slice(park.end, park.end + LONGEST_QUARTER))?.[0]
    if (quarter === undefined) continue
    const end = park.end + quarter.length
    const name = text.slice(park.start, end)
    mentions.add({ start: park.start, end, label: 'Park', kind: 'zone', name, host: park, pass: 'areas', area: true })
  }
}
const QUARTER = /^(?:[东西南北]|[A-Z])区(?![域块别间位划])/
const LONGEST_QUARTER = 3

/** The tract of which it is said that it is the area. */
function tractBefore({ document, mentions }: MarkedText, offset: number): NameMention | undefined {
  const link = MEANS.exec(document.text.slice(Math.max(0, offset - 2), offset))?.[0]
  const tract = link === undefined ? undefined : mentions.endingAt(offset - link.length)
  return tract !== undefined && !isQuantity(tract) && tract.label === 'Park' ? tract : undefined
}

/** The park or new district that the paragraph names last, itself no area of another. */
function zoneBefore({ document, mentions }: MarkedText, offset: number): NameMention | undefined {
  const paragraph = paragraphStart(document, offset)
  for (const mention of namesBefore(mentions, offset, offset - paragraph)) {
    const one = mention.host?.label === 'Park' ? mention.host : mention
    if (one.label === 'Park' || one.name.endsWith('新区')) return one
  }
  return undefined
}
