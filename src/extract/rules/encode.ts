import type { Label, Span } from '../../types/index.js'
import { Words } from '../data.js'
import type { Document, Sentence } from '../document.js'
import { hasLabel, isQuantity, type Mention, type MentionList, type PostMention } from '../mention.js'
import { kindBefore } from './kind-before.js'

/**
 * A sentence as rules read it: each mention is one character that tells its label, each post one, and all else stands as
 * it is, without quotation marks and without what stands in brackets.
 */
export interface EncodedSentence {
  sentence: Sentence
  code: string
  /** For each character of the code, where it stands in the text. */
  starts: number[]
  ends: number[]
  /** For each character of the code, the mentions that it stands for; a word that refers stands for several. */
  mentions: (Mention[] | undefined)[]
  /** For each character of the code, the mention as it stands in the text. */
  surfaces: (Mention | undefined)[]
  /** For each character of the code, the post that it stands for. */
  posts: (PostMention | undefined)[]
}

const words = Words.of('clause-words.tsv')

/** One character of private use for each label: no text holds them. */
export const CODES: Record<Label, string> = {
  Institution: '\uE000',
  Park: '\uE001',
  Program: '\uE002',
  Official: '\uE003',
  Place: '\uE004',
  Group: '\uE005',
  Metric: '\uE006',
}
export const POST_CODE = '\uE007'

const QUOTES = new Set(['“', '”', '‘', '’', '《', '》', '"', ' '])

/** A place right before a body or a town only says where that is: 韩国 + 首尔大学, 蓬江区 + 棠下镇. */
function modifies(mention: Mention, mentions: MentionList<Mention>): boolean {
  const next = mention.label === 'Place' ? mentions.startingAt(mention.end) : undefined
  if (next === undefined || isQuantity(next)) return false
  return next.label === 'Institution' || next.label === 'Park' || next.pass === 'small'
}

/** 川渝两地 + 29家企业: where those of a set are from; where the set begins, or undefined where no set stands behind the place. */
function placesOfSet(text: string, place: Mention, mentions: MentionList<Mention>): number | undefined {
  let last = place
  while (last.label === 'Place') {
    const next = mentions.startingAt(last.end)
    if (next === undefined) break
    last = next
  }
  if (last.label !== 'Place') return undefined
  const end = last.end + (/^[两三四][地省市]的?/.exec(text.slice(last.end, last.end + 3))?.[0].length ?? 0)
  return end > last.end && mentions.startingAt(end)?.label === 'Group' ? end : undefined
}

/** The mentions that the code stands for between two of its offsets. */
export const membersOf = (encoded: EncodedSentence, start: number, end: number): Mention[] =>
  encoded.mentions
    .slice(start, end)
    .flatMap((mentions, i) =>
      mentions === undefined ||
      costsNext(encoded, start + i, end) ||
      describesNext(encoded, start + i, end) ||
      tellsOfKind(encoded, start + i)
        ? []
        : mentions,
    )

/** 甲项目、总投资5亿元的乙项目: what the next of the row costs is none of it. */
const costsNext = ({ code }: EncodedSentence, at: number, end: number): boolean =>
  code[at] === CODES.Metric && code[at + 1] === '的' && at + 2 < end

/** 苏州的甲公司, 甲实验室所在的乙园区, 甲集团旗下的乙公司: who only tells of the next in the row where or whose it is, is none of them. */
function describesNext({ code, surfaces }: EncodedSentence, at: number, end: number): boolean {
  const told = /^(?:所在地?的|所在地|(?:旗下|所属|下属)的?)/.exec(code.slice(at + 1, at + 5))?.[0].length ?? 0
  const link = told > 0 ? told : surfaces[at]?.label === 'Place' && code[at + 1] === '的' ? 1 : 0
  return link > 0 && at + link + 1 < end && hasLabel(surfaces[at + link + 1], 'Institution', 'Park')
}

/** 甲、乙等京津高校院所: where those of their kind are from is none of the row. */
function tellsOfKind({ code, surfaces }: EncodedSentence, at: number): boolean {
  let first = at
  while (surfaces[first]?.label === 'Place') first--
  return first < at && code[first] === '等'
}

/** Where the code between two of its offsets stands in the text. */
export const spanOf = (encoded: EncodedSentence, start: number, end: number): Span => ({
  start: encoded.starts[start] ?? 0,
  end: encoded.ends[end - 1] ?? 0,
})

/** 《甲》《乙》, “甲”“乙”: titles in a row stand without a mark between them. */
const TITLES = ['》《', '”“']

/** 市委市政府, 中共某省委某省人民政府 are two bodies without a mark between them. */
const areTwo = (before: Mention | undefined, mention: Mention): boolean =>
  mention.pass === 'bodies' && before !== undefined && (before.pass === 'bodies' || OF_PARTY.test(before.name))
const OF_PARTY = /^中共./

const inRowOfTitles = (text: string, offset: number, mentions: MentionList<Mention>): boolean =>
  TITLES.includes(text.slice(offset - 2, offset)) && mentions.endingAt(offset - 2) !== undefined

/** Where the row of short names of places begins whose last stands at the offset: 川渝. */
export function rowStart({ surfaces, starts, ends }: EncodedSentence, at: number): number {
  let first = at
  while (surfaces[first]?.label === 'Place' && isLetter(surfaces[first - 1]) && ends[first - 1] === starts[first])
    first--
  return first
}

const isLetter = (one: Mention | undefined): boolean => one?.label === 'Place' && one.end - one.start === 1

/** 三、某县政府要成立…: the number of a paragraph is no part of its sentence. */
const NUMBER = /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十\d]{1,3}）|\d{1,2}(?:[．、]|\.(?!\d)))\s*/
const LONGEST_NUMBER = 8

/**
 * 甲研究院：位于某园，由乙创办: behind the name that a row is about the colon is a comma to the rules. A place or a person heads
 * news of it or speech.
 */
const tellsOf = (
  text: string,
  offset: number,
  { code, surfaces }: EncodedSentence,
  mentions: MentionList<Mention>,
): boolean =>
  (code.length === 1 || SUCH_AS.test(code)) &&
  hasLabel(surfaces[code.length - 1], 'Institution', 'Park', 'Program') &&
  (SUCH_AS.test(code) ||
    words.begins(text.slice(offset + 1, offset + 6).trimStart(), 'row-told') ||
    BUILDS_IT.test(text.slice(mentions.startingAt(offset + 1)?.end ?? text.length).slice(0, LONGEST_BUILDS)))
/** 如甲大学：已建成…: one of those told of. */
const SUCH_AS = /^(?:例|比|诸)?如.$/
/** 甲中试基地：乙牵头，丙参与建设: so may who builds it stand behind the colon. */
const BUILDS_IT = /^(?:牵头|主导|承建|独资|出资|投资|投建)/
const LONGEST_BUILDS = 2

/** 中国科学院院士、 + 某研究所研究员王某: where the next body begins, behind the academy whose member someone is, who does not act for it. */
function behindAcademy(
  text: string,
  academy: Mention,
  mentions: MentionList<Mention>,
  postAt: ReadonlyMap<number, PostMention>,
): number | undefined {
  const member = postAt.get(academy.end)
  if (academy.label !== 'Institution' || member?.post !== '院士' || text.charAt(member.end) !== '、') return undefined
  return hasLabel(mentions.startingAt(member.end + 1), 'Institution') ? member.end + 1 : undefined
}

/**
 * 甲与乙共建丙、丁与戊共建己: what each pair does stands in a row, whose mark parts clauses and no parties.
 */
const partsPairs = (text: string, offset: number, code: string): boolean =>
  PAIR_DID.test(code.slice(-LONGEST_PAIR)) && PAIR_DOES.test(text.slice(offset + 1, offset + LONGEST_PAIR))
const DOES = '(?:共建|合建|共同(?:建设|打造|设立|成立)|联合(?:建设|打造|设立|成立))'
const PAIR_DID = new RegExp(`[与和同][${Object.values(CODES).join('')}][^，。；：]{0,6}${DOES}[^，。；：]{0,12}$`)
const PAIR_DOES = new RegExp(`^[^，。；：、]{2,16}[与和同][^，。；：]{2,30}?${DOES}`)
const LONGEST_PAIR = 60

/** 建设 + 以甲为核心的 + 乙园: what is at the heart of the next is none of those who act; where the next begins. */
function behindFrame(text: string, offset: number, mentions: MentionList<Mention>): number | undefined {
  if (text.charAt(offset) !== '以') return undefined
  const frame = FRAME.exec(text.slice(offset, offset + LONGEST_FRAME))?.[0].length ?? 0
  return frame > 0 && hasLabel(mentions.startingAt(offset + frame), 'Institution', 'Park', 'Program')
    ? offset + frame
    : undefined
}
const FRAME =
  /^以(?![^为]*同志为)[^，。；：]{2,30}?为(?:主要|重要)?(?:核心|主体|龙头|支撑|依托|基础|引领|主导|骨干|纽带|载体|重点|牵引|内核)的/
const LONGEST_FRAME = 44

/** Encodes a sentence for the rules. Mentions win over posts, which win over characters. */
export function encodeSentence(
  document: Document,
  sentence: Sentence,
  mentions: MentionList<Mention>,
  postAt: ReadonlyMap<number, PostMention>,
): EncodedSentence {
  const encoded: EncodedSentence = { sentence, code: '', starts: [], ends: [], mentions: [], surfaces: [], posts: [] }
  const push = (code: string, start: number, end: number, surface?: Mention, post?: PostMention): void => {
    encoded.code += code
    encoded.starts.push(start)
    encoded.ends.push(end)
    encoded.surfaces.push(surface)
    encoded.posts.push(post)
    const refers = surface !== undefined && !isQuantity(surface) ? surface.refers : undefined
    encoded.mentions.push(surface === undefined ? undefined : (refers ?? [surface]))
  }
  const drop = (count: number): void => {
    if (count === 0) return
    encoded.code = encoded.code.slice(0, -count)
    for (const column of [encoded.starts, encoded.ends, encoded.surfaces, encoded.posts, encoded.mentions])
      column.length -= count
  }
  let bracket = 0
  const number = NUMBER.exec(document.text.slice(sentence.start, sentence.start + LONGEST_NUMBER))?.[0].length ?? 0
  for (let i = sentence.start + number; i < sentence.end; ) {
    const character = document.text.charAt(i)
    const mention = mentions.startingAt(i)
    const behind = mention === undefined ? undefined : placesOfSet(document.text, mention, mentions)
    if (behind !== undefined) {
      i = behind
      continue
    }
    const framed = behindFrame(document.text, i, mentions)
    if (framed !== undefined) {
      i = framed
      continue
    }
    const academy = mention === undefined ? undefined : behindAcademy(document.text, mention, mentions, postAt)
    if (academy !== undefined) {
      i = academy
      continue
    }
    if (mention !== undefined) {
      const listed = areTwo(mentions.endingAt(i), mention) || inRowOfTitles(document.text, i, mentions)
      if (bracket === 0 && listed) push('、', i, i)
      if (bracket === 0 && mention.kind === 'company') drop(kindBefore(encoded.code))
      if (bracket === 0 && !modifies(mention, mentions)) push(CODES[mention.label], i, mention.end, mention)
      i = mention.end
      continue
    }
    const post = postAt.get(i)
    if (post !== undefined && bracket === 0) {
      push(POST_CODE, i, post.end, undefined, post)
      i = post.end
      continue
    }
    if (character === '（') bracket++
    else if (character === '）') bracket = Math.max(0, bracket - 1)
    else if (character === '：' && tellsOf(document.text, i, encoded, mentions)) push('，', i, i + 1)
    else if (character === '、' && partsPairs(document.text, i, encoded.code)) push('，', i, i + 1)
    else if (bracket === 0 && !QUOTES.has(character)) push(character, i, i + 1)
    i++
  }
  return encoded
}
