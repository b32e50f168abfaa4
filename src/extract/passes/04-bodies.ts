import type { Body, Lexicon } from '../../lexicon/index.js'
import { Words } from '../data.js'
import { perLexicon } from '../dictionary.js'
import { type Document, isWordStart } from '../document.js'
import { matches } from '../matches.js'
import { type MentionList, type NameMention, namesBefore } from '../mention.js'
import { fieldBureauEnd } from '../names/field-bureau.js'
import { joinSecondNames } from '../names/second-names.js'
import { findUnknownPlaces, unknownPlaceStart } from '../names/unknown-place.js'

const words = Words.of('place-words.tsv')

const bodiesOf = perLexicon<Body>(({ bodies }, trie) => {
  for (const body of bodies) for (const form of [body.full, ...body.shorts]) trie.add(form, body)
})

const LEVELS = new Set(['省', '市', '区', '县', '州'])
/** 全市 and 城市 are no levels of a body, 各市, 两市 and 16市 several. */
const NO_LEVEL_BEFORE = /[城都各两三多个每全名\d]/

/** 团某省委, 民建某省委, 政协某市委员会: the committees of the Youth League, of other parties and of the conference there. */
const PARTY = /(?:(?:共青)?团|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|政协|中国人民政治协商会议)$/
const LONGEST_PARTY = 10
/** 市委书记、人大常委会主任: an organ without its place behind a post at another organ of the place. */
const BORROWED =
  /(?<=(?:常委|书记|委员)、)(?<organ>人大常委会|人大|政协|人民政府|政府|纪委监委|监委)(?=党组|副?主任|副?主席|副?秘书长|副?书记)/dg
/** 经济发展局面: how things stand, and no bureau; 各省市科研院所: institutes of any kind. */
const NO_BUREAU = /^院所|^局(?:面(?![向对临试谈世])|势|限(?![时期])|部(?![署门]))/
/** 民建某省委员会, 民建某省委会: how the committee's name goes on. */
const COMMITTEE_REST = /^(?:员会|会(?![议长见谈同场员]))/
/** What the party's committee adds to the name of its place. */
const COMMITTEE = /党?委$/
/** 市科技局、财政局和教育局: what stands between bodies of one place, which is said only once. */
const LISTED = /[、和与及]/
/** A body without its place is told from other words by so many characters. */
const SHORTEST_SHARED = 3
/** How far before it the committee may stand: its posts. */
const FARTHEST = 12

/**
 * Pass 4: bodies that every place has. Behind a place (天津市科技局, 南开区政府) or, in a release of that place, behind its
 * level alone (市科技局, 省委); behind another in a list without either (市科技局、财政局). The name stays as written: identity knows the place that is meant.
 */
export function findBodies(document: Document, lexicon: Lexicon, mentions: MentionList<NameMention>): void {
  const { text } = document
  const bodies = bodiesOf(lexicon)
  findUnknownPlaces(document, mentions)
  /** From where a body ends to the place or level that it begins with. */
  const fronts = new Map<number, string>()
  for (let i = 0; i < text.length; i++) {
    const listed = fronts.get(i - 1)
    const shared =
      listed !== undefined && LISTED.test(text.charAt(i - 1)) ? listed : (appointed(text, fronts, i) ?? undefined)
    const term = TERM.exec(text.slice(Math.max(0, i - LONGEST_TERM), i))?.[0].length ?? 0
    const front = shared === undefined ? frontStart(document, mentions, i - term) : i
    const found = front === undefined ? undefined : bodies.longestAt(text, i)
    const body = found?.values[0]
    const bureau = front === undefined || shared !== undefined ? undefined : fieldBureauEnd(text, i)
    if (front !== undefined && term === 0 && bureau !== undefined && bureau > (found?.end ?? 0)) {
      const place = i - front > 1 ? '' : lastOfLevel(mentions, text.charAt(front), front)
      if (place === undefined) continue
      const name = place + text.slice(place === '' ? front : i, bureau)
      mentions.add({ start: front, end: bureau, label: 'Institution', kind: 'government', name, pass: 'bodies' })
      fronts.set(bureau, place === '' ? text.slice(front, i) : place)
      continue
    }
    if (front === undefined || found === undefined || body === undefined) continue
    if (term > 0 && !OF_TERM.test(body.full)) continue
    if (NO_BUREAU.test(text.slice(found.end - 1, found.end + 2))) continue
    if (shared !== undefined) {
      // 市科技局、科协: an association's short form is no other word.
      const tooShort = found.end - i < SHORTEST_SHARED && body.kind !== 'association'
      if (tooShort || !isWordStart(document, i)) continue
      const name = shared + text.slice(i, found.end)
      mentions.add({ start: i, end: found.end, label: 'Institution', kind: body.kind, name, pass: 'bodies' })
      fronts.set(found.end, shared)
      continue
    }
    const party =
      text.charAt(found.end - 1) === '委'
        ? PARTY.exec(text.slice(Math.max(0, front - LONGEST_PARTY), front))?.[0]
        : undefined
    const start = front - (party?.length ?? 0)
    const end =
      found.end +
      (party === undefined ? 0 : (COMMITTEE_REST.exec(text.slice(found.end, found.end + 3))?.[0].length ?? 0))
    const from = text.startsWith('自治', start - 2) && start === front ? start - 2 : start
    // 海棠市委: a committee is known by its short name, for its place stands inside the full one.
    const unlisted = party === undefined && !body.full.includes('%') && isUnlisted(text, mentions, from, i)
    // 民建某省委会: the committee by another ending.
    const named = end === found.end + 1 ? found.end : end
    const place = text.slice(from, i - term)
    const name = unlisted ? place + body.full : place + text.slice(i, named)
    // 某市科技局、团市委、财政局: those behind the Youth League's committee are of the place before it.
    fronts.set(end, party === undefined ? place : (listed ?? text.slice(front, i)))
    mentions.add({ start: from, end, label: 'Institution', kind: body.kind, name, pass: 'bodies' })
  }
  for (const match of matches(text, BORROWED)) {
    const { index: start } = match
    const organ = match.groups?.organ ?? ''
    const place = placeOfCommittee(mentions, start)
    const name = (place ?? '') + organ
    if (place !== undefined)
      mentions.add({ start, end: start + organ.length, label: 'Institution', kind: 'government', name, pass: 'bodies' })
  }
  joinSecondNames(text, mentions)
}

/** 漳州市 + 十六届 + 人大常委会: which of the congresses and conferences it is. */
const TERM = /第?[一二三四五六七八九十]{1,3}届$/
const LONGEST_TERM = 5
const OF_TERM = /^人民代表大会|政治协商会议/

/** 任命王某为某市经信委主任，李某为商务委主任: the place of the organ before, whose head another clause of the list names. */
function appointed(text: string, fronts: ReadonlyMap<number, string>, offset: number): string | undefined {
  const clause = APPOINTED.exec(text.slice(Math.max(0, offset - LONGEST_CLAUSE), offset))?.[0]
  if (clause === undefined) return undefined
  const start = offset - clause.length
  for (let end = start; end > start - LONGEST_POST; end--) {
    const front = fronts.get(end)
    if (front !== undefined) return front
  }
  return undefined
}
const APPOINTED = /，\p{Script=Han}{2,3}为$/u
const LONGEST_CLAUSE = 5
const LONGEST_POST = 6

/** 集美区副区长王某，区科技和工业信息化局局长李某: the place of that level named last before. */
function lastOfLevel(mentions: MentionList<NameMention>, level: string, offset: number): string | undefined {
  for (const { label, name } of namesBefore(mentions, offset, FARTHEST_PLACE))
    if (label === 'Place' && name.endsWith(level)) return name
  return undefined
}
const FARTHEST_PLACE = 120

/** Whether a place that no list has stands there, which nobody can tell the full names of its bodies by. */
const isUnlisted = (text: string, mentions: MentionList<NameMention>, start: number, end: number): boolean => {
  const place = mentions.endingAt(end)
  const told = place === undefined || place.pass === 'unknown' || place.start > start
  return told && end - start > LONGEST_LEVEL && !text.startsWith('自治', start)
}
const LONGEST_LEVEL = 2

/** The place as the party committee names it that stands before the offset: 市 of 市委. */
function placeOfCommittee(mentions: MentionList<NameMention>, offset: number): string | undefined {
  const [committee] = namesBefore(mentions, offset, FARTHEST)
  if (committee?.pass !== 'bodies' || !COMMITTEE.test(committee.name)) return undefined
  return committee.name.replace(COMMITTEE, '')
}

/** Where the place or the level that ends at the offset begins. */
function frontStart(document: Document, mentions: MentionList<NameMention>, offset: number): number | undefined {
  const { text } = document
  const place = mentions.endingAt(offset)
  if (place?.label === 'Place' && place.end - place.start > 1) return place.start
  if (!isLevel(text, mentions, offset - 1)) return undefined
  const unknown = unknownPlaceStart(document, mentions, offset)
  if (unknown !== undefined) return unknown
  // 武清区区委: the level stands twice.
  const again = mentions.endingAt(offset - 1)
  const twice = again?.label === 'Place' && text.charAt(offset - 2) === text.charAt(offset - 1)
  return twice ? again.start : offset - 1
}

/** Whether the character is the level of the place whose release it is: 市 in 市科技局. */
const isLevel = (text: string, mentions: MentionList<NameMention>, at: number): boolean =>
  at >= 0 &&
  LEVELS.has(text.charAt(at)) &&
  mentions.covering(at) === undefined &&
  !NO_LEVEL_BEFORE.test(text.charAt(at - 1)) &&
  // 经开区党工委 is a zone's, not a district's.
  !words.ends(text.slice(Math.max(0, at - 2), at + 1), 'zone')
