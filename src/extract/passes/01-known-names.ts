import type { Lexicon, NameEntry } from '../../lexicon/index.js'
import { Words } from '../data.js'
import { type Document, wordOver } from '../document.js'
import type { MentionList, NameMention } from '../mention.js'
import { type KnownForm, LEVEL_END, standsAlone } from '../names/known-form.js'
import { isNamedBeside } from '../names/named-beside.js'
import { isNobody } from '../names/nobody.js'
import { heldBy, holds } from '../names/place-within.js'
import { addShortPlaces } from '../names/short-places.js'

/** 湖南路, 南京东路: a road, named after the place. */
const ROAD = /^(?:[东西南北中]?路(?![线演径由况人])|大道|大街|组团(?![参赴前出考亮到招来去]))/

/** 光谷: what many cities call a park, which means the one of a city that the article names. */
const OF_ANY_CITY = new Set(['光谷'])
/** 武汉市 without its level. */
const CITY_FORM = 2

/** 黄浦江: a river that a district is named after. */
const WATER = /江/

/** Districts whose names are ordinary words. */
const ORDINARY = new Set(['城区', '郊区', '矿区', '新城区', '市中区'])
/** 由新建区和政策区组成: such a one in an article that names its city. */
const ORDINARY_ABROAD = new Set(['新建区'])

/** 武汉 + 西南: behind a place the side of it, and no region. */
const SIDE = /^[东西][南北]$/

const words = Words.of('place-words.tsv')

/**
 * Pass 1: names that the lexicon knows, longest first. A form of two characters counts only where the segmenter sees words
 * begin and end with it, a province's one-character form only where its neighbours show that a place is meant.
 */
export function findKnownNames(document: Document, lexicon: Lexicon, mentions: MentionList<NameMention>): void {
  const { text } = document
  const meant = new Map<readonly NameEntry[], NameEntry | undefined>()
  for (let i = 0; i < text.length; ) {
    const found = lexicon.names.longestAt(text, i)
    if (found !== undefined && !meant.has(found.values)) meant.set(found.values, fittest(text, found.values))
    const entry =
      found === undefined ? undefined : (heldBy(lexicon, mentions.endingAt(i), found.values) ?? meant.get(found.values))
    i =
      found === undefined || entry === undefined
        ? i + 1
        : take(document, lexicon, mentions, { entry, start: i, end: beforeLevel(text, entry, found.end) })
  }
}

/** 河北 + 省级以上: the level begins behind the short form. */
const beforeLevel = (text: string, { kind }: NameEntry, end: number): number =>
  kind === 'province' && text.startsWith('省级', end - 1) ? end - 1 : end

/** 京津冀三地携手: members of a region that act together. */
const ACTING_MEMBERS =
  /^(..{1,2})[两三四](?:地|省市?|市)(?:政府)?(?:将|正|已)?(?:共同|联合|携手|联手|合力|同心|签|共建|协同|相向|牵手|双向)/u
const LONGEST_ACT = 12

/** Takes the name where it is one; the offset to read on from. */
function take(document: Document, lexicon: Lexicon, mentions: MentionList<NameMention>, found: KnownForm): number {
  const { entry, start } = found
  const county = isShortCounty(document.text, found)
  const end = found.end + (county ? 1 : 0)
  if (isNobody(document.text, found)) return end
  if (entry.label === 'Place' && ROAD.test(document.text.slice(end, end + 3))) return end
  const length = end - start
  // 京冀, 沪苏浙皖: what is nothing but its members' short forms names them; three are a region of their own (京津冀), save where they act together.
  const summed =
    entry.kind === 'region' ? ACTING_MEMBERS.exec(document.text.slice(start, start + LONGEST_ACT))?.[1] : undefined
  const members =
    summed?.length ?? (entry.kind === 'region' && length !== 3 && entry.members.length === length ? length : 0)
  if (members > 0 && addShortPlaces(document, lexicon, mentions, start, members) !== undefined) return start + members
  if (length === 1) return addShortPlaces(document, lexicon, mentions, start) ?? start + 1
  if (!standsAlone(document, found)) return start + 1
  // 锦 + 丰镇: the short form of a city ends the name of a town.
  if (length === 2 && /[镇乡村]$/.test(document.text.slice(start, end)) && followsLoneNoun(document, start)) return end
  // 盐田, 朝阳: a district's name without its level is an ordinary word as well.
  const bare = entry.kind === 'district' && length === 2 && !LEVEL_END.test(document.text.charAt(end - 1))
  if (bare && (WATER.test(document.text.charAt(end)) || !isNamedBeside(document, lexicon, entry))) return end
  if (OF_ANY_CITY.has(document.text.slice(start, end)) && !isNamedHome(document.text, entry)) return end
  const before = mentions.endingAt(start)
  // 蒙古国 + 教育部: a ministry of another state.
  if (before?.kind === 'country' && before.name !== '中国' && OF_STATE.test(entry.name)) {
    const name = document.text.slice(before.start, end)
    mentions.remove(before)
    mentions.add({ start: before.start, end, label: 'Institution', kind: 'government', name, pass: 'known' })
    return end
  }
  const within = before !== undefined && holds(lexicon, before, entry) ? before : undefined
  // 来宾, 日照: a city behind its province, or in an article that names it in full.
  const word = words.is(document.text.slice(start, end), 'word')
  if (word && within === undefined && !document.text.includes(entry.name)) return end
  if (within !== undefined) mentions.remove(within)
  const from = within?.start ?? start
  // 中心城区: the name of a district, and an ordinary word without its city before it.
  if (within === undefined && ORDINARY.has(entry.name)) return end
  if (ORDINARY_ABROAD.has(entry.name) && !isNamedHome(document.text, entry)) return end
  if (before?.label === 'Place' && before.kind !== 'country' && SIDE.test(document.text.slice(start, end))) return end
  const name = county ? entry.name : document.text.slice(from, end)
  mentions.add({ start: from, end, label: entry.label, kind: entry.kind, name, pass: 'known' })
  return end
}

/** 澜沧 + 县: a county of a people is called so for short. */
const isShortCounty = (text: string, { entry: { name }, start, end }: KnownForm): boolean =>
  /自治[县州]$/.test(name) && text.charAt(end) === name.slice(-1) && !/[县州]$/.test(text.slice(start, end))

/** Whether a noun of one character stands right before, which is part of a name: 锦 in 锦丰镇. */
function followsLoneNoun(document: Document, start: number): boolean {
  const word = wordOver(document, start - 1)
  return word !== undefined && word.end === start && word.start === start - 1 && /^(?:n|x)/.test(word.tag)
}

/** What only one state has: its ministries and commissions. */
const OF_STATE = /^(?:中华人民共和国|国家).*(?:部|委员会|署|局|院)$/

/** Whether the article names the city of the park. */
const isNamedHome = (text: string, { place }: NameEntry): boolean =>
  place !== undefined && text.includes(place.slice(0, CITY_FORM))

/** Of the names that share a short form (南开: a district, a university) the one that the article also names in full. */
const fittest = (text: string, entries: readonly NameEntry[]): NameEntry | undefined =>
  entries.length < 2 ? entries[0] : (entries.find((entry) => text.includes(entry.name)) ?? entries[0])
