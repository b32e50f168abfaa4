import { type Lexicon, normaliseForm } from '../../lexicon/index.js'
import { sentenceAt } from '../document.js'
import { hasLabel, isQuantity, type MarkedText, type Mention, type NameMention, namesBefore } from '../mention.js'
import { firstIndex } from '../sorted.js'
import type { Context } from './antecedents.js'

/** Sentences back that 双方 may reach, its own among them. */
const SENTENCES = 8
/** Characters back that 两地 may reach. */
const FARTHEST = 400
/** Regions named by the short forms of three provinces. */
const THREE = /^[京津冀沪苏浙皖粤港澳川渝黑吉辽晋蒙]{3}/

/** The parties that stand together in the nearest sentence that names enough of them, in the order of the text. */
export function partiesTogether(marked: MarkedText, offset: number, count: number): NameMention[] {
  const { document } = marked
  const here = sentenceAt(document, offset)?.index ?? -1
  for (let index = here; index >= 0 && index > here - SENTENCES; index--) {
    const sentence = document.sentences[index]
    if (sentence === undefined) break
    const end = Math.min(sentence.end, offset)
    const parties = partiesIn(marked, sentence.start, end)
    const together = /[与和同]/.test(document.text.slice(sentence.start, end))
    if (parties.length === count || (parties.length > count && together)) return parties.slice(0, count)
  }
  return []
}

/** The parties of a stretch of text by their names; of one named twice the last mention. */
function partiesIn({ document, mentions }: MarkedText, start: number, end: number): NameMention[] {
  const parties = new Map<string, NameMention>()
  for (const mention of mentions.within({ start, end })) {
    if (isQuantity(mention) || !hasLabel(mention, 'Institution', 'Place', 'Park')) continue
    // 在某园区: where it happened is no party; a body may be.
    if (document.text.charAt(mention.start - 1) === '在' && mention.label !== 'Institution') continue
    for (const party of mention.refers ?? [mention]) parties.set(party.name, party)
  }
  return [...parties.values()]
}

/** 三地 is the region of three that the article names; 两地 two places named together. 京、冀两地 needs no antecedent: they stand there. */
export function placesTogether(context: Context, offset: number, count: number): NameMention[] {
  const { mentions, lexicon, regions } = context
  if (mentions.endingAt(offset)?.label === 'Place') return []
  const isMeant = (region: NameMention): boolean => isRegionOf(lexicon, region, count)
  const behind = firstIndex(regions, (mention) => mention.end > offset)
  const region = regions.slice(0, behind).findLast(isMeant) ?? regions.find(isMeant)
  return region === undefined ? placesBefore(context, lexicon, offset, count) : [region]
}

export const isRegion = (mention: Mention): mention is NameMention =>
  mention.label === 'Place' && mention.kind === 'region'

const isRegionOf = (lexicon: Lexicon, { name }: NameMention, count: number): boolean =>
  lexicon.byName
    .get(normaliseForm(name))
    ?.some((entry) => entry.members.length === count || (count === 3 && THREE.test(entry.name))) ?? false

/** The last so many places before the offset, regions aside. */
function placesBefore({ mentions }: MarkedText, lexicon: Lexicon, offset: number, count: number): NameMention[] {
  const places = new Map<string, NameMention>()
  for (const mention of namesBefore(mentions, offset, FARTHEST)) {
    if (mention.label !== 'Place' || mention.kind === 'region') continue
    const entry = lexicon.byName.get(normaliseForm(mention.name))?.[0]
    places.set(entry?.name ?? mention.name, mention)
    if (places.size === count) return [...places.values()].reverse()
  }
  return []
}
