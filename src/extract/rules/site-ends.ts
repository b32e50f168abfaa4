import { hasLabel, isQuantity, type Mention, type NameMention } from '../mention.js'
import { CODES, type EncodedSentence, membersOf } from './encode.js'
import { type Back, lastNamed } from './last-named.js'
import type { Article, Match } from './match.js'
import { parkToldOf } from './park-told.js'
import { silentSubject, topicSubject } from './subject.js'

/** Ends of a claim that its sentence does not name: the place or park spoken of, and the scene. */

const NAMES = `${CODES.Institution}-${CODES.Metric}`

const HERE_BEFORE: Back = { sentences: 2, inParagraph: true }

const PARK_BEFORE: Back = { sentences: 3, inParagraph: false }
/** What the parts of a park are called. */
const PARK_PART = /(?:片区|组团|分园)$/

const BUILT = /^(?:现|已|均|都|也|正|正在|正式|全面|顺利)*(?:建成|投用|启用|落成|竣工|封顶)[^，。；]{0,4}[，；]/
const isBuilt = (encoded: EncodedSentence, park: Mention, before: number): boolean => {
  const at = encoded.surfaces.indexOf(park)
  return at >= 0 && at < before && BUILT.test(encoded.code.slice(at + 1))
}

/** The last place or park spoken of: where the newcomers come that stand before the verb. */
export function siteOf({ index, found, encoded }: Match, { sentences, topic }: Article): readonly Mention[] {
  const isSite = (subject: Mention): boolean => hasLabel(subject, 'Place', 'Park')
  const said = silentSubject(sentences, index, found.index, topic, { fits: isSite }).filter(isSite)
  const park = parkToldOf(encoded, found.index)
  return park === undefined || said.some(({ start }) => start > park.start) ? said : [park]
}

/** 沿着某镇的缓坡铺开，这里是甲基地: what 这里 points at, the place or park named last. */
export const hereAt = (match: Match, article: Article): readonly Mention[] =>
  lastNamed(match, article, HERE_BEFORE, (one) => hasLabel(one, 'Place', 'Park'))

/** 走进某园, 某园内一派繁忙: where a sentence puts the reader. */
const SCENE = new RegExp(
  `^“?(?:[^，。；：${NAMES}]{0,16}，)?(?:[^，。；：${NAMES}]{0,10}?(?:走进|来到|步入|走入|踏入|驶入|漫步|探访|在)(?:(?:位于|坐落于|坐落在|地处)?${CODES.Place}[^，。；：${NAMES}]{0,4}的)?(?<S>${CODES.Park})(?!的)|(?<W>${CODES.Park})[内里](?!的))`,
  'd',
)
const SCENE_BEFORE = 3

/** 走进某园，…。在甲的车间里: the park in which a sentence shortly before has put the reader, where no other has been named since. */
export function sceneAt({ index, found, encoded: here }: Match, { sentences }: Article): readonly Mention[] {
  const isElsewhere = (one: Mention): boolean => hasLabel(one, 'Place', 'Park') && one.kind !== 'country'
  if (membersOf(here, 0, found.index).some(isElsewhere)) return []
  for (let i = index - 1; i >= 0 && i >= index - SCENE_BEFORE; i--) {
    const encoded = sentences[i]
    if (encoded === undefined) break
    const groups = SCENE.exec(encoded.code)?.indices?.groups
    const [start = 0, end = 0] = groups?.S ?? groups?.W ?? []
    if (end > 0)
      return membersOf(encoded, end, encoded.code.length).some(isElsewhere) ? [] : membersOf(encoded, start, end)
    if (membersOf(encoded, 0, encoded.code.length).some(isElsewhere)) return []
  }
  return []
}

const isNewArea = ({ label, name }: NameMention): boolean => label === 'Park' || name.endsWith('新区')

/** The last place spoken of as the one where something is being built: nobody's where the sentence names a firm, which builds. */
export function regionOf(match: Match, article: Article): readonly Mention[] {
  const named = membersOf(match.encoded, 0, match.encoded.code.length)
  if (named.some(({ kind, label }) => label === 'Institution' && kind === 'company')) return []
  return siteOf(match, article).filter((site) => !isQuantity(site) && site.label === 'Place' && !isNewArea(site))
}

/** The last park or new area spoken of as the one where a body opens: it was drawn there. */
export const areaOf = (match: Match, article: Article): readonly Mention[] =>
  siteOf(match, article).filter((site) => !isQuantity(site) && isNewArea(site))

/** The park of which parts are told: the last one named before that is no part itself, else the one whose article it is. */
export function parkSpokenOf(match: Match, article: Article): readonly Mention[] {
  // 甲园已建成投用，乙基地加快建设: one of the things that were built, and no site of the next.
  const isWhole = (one: Mention): boolean =>
    one.label === 'Park' &&
    one.area !== true &&
    !PARK_PART.test(one.name) &&
    !isBuilt(match.encoded, one, match.found.index)
  const named = lastNamed(match, article, PARK_BEFORE, isWhole)
  if (named.length > 0) return named
  // 甲园、乙园等加快建设: the park of the article is one of those told of, and holds none of them.
  const { encoded } = match
  const told = new Set(membersOf(encoded, 0, encoded.code.length).map(({ name }) => name))
  return topicSubject(article.topic).filter(({ label, name }) => label === 'Park' && !told.has(name))
}
