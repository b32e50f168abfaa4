import type { Document } from '../document.js'
import { hasLabel, isFirm, isQuantity, type Mention, type NameMention } from '../mention.js'
import { isJustMade } from '../reference/just-made.js'
import { CODES, type EncodedSentence, membersOf } from './encode.js'
import { isWork } from './fits.js'
import { headedBy } from './headed.js'
import { type Article, BUILDING, clauseStart, type Match } from './match.js'
import { hasOwnSubject, isOnTheWay } from './own-subject.js'
import { parkToldOf } from './park-told.js'
import { isPartnerBefore } from './partner-before.js'
import { projectAtHead, projectToldOf } from './project-told.js'
import { speakerIn } from './speaker.js'
import { silentSubject, topicSubject } from './subject.js'
import { actsWithoutName, isOfBothSides } from './unnamed-actor.js'

/** Ends of a claim that stand elsewhere in the article: the silent subject, the site, the park or alliance spoken of. */

/** How far back something is still spoken of: so many sentences, the match's own among them, of its paragraph or of any. */
interface Back {
  sentences: number
  inParagraph: boolean
}

/** So many firms are a row. */
const ROW = 3
const NAMES = `${CODES.Institution}-${CODES.Metric}`
const ALLIANCE_BEFORE: Back = { sentences: 24, inParagraph: true }
const WORK_BEFORE: Back = { sentences: 2, inParagraph: true }
const HERE_BEFORE: Back = { sentences: 2, inParagraph: true }
const PARK_BEFORE: Back = { sentences: 3, inParagraph: false }
/** What the parts of a park are called. */
const PARK_PART = /(?:片区|组团|分园)$/

/** What is named last before the match and passes the test. */
function lastNamed(
  { index, found, encoded: here }: Match,
  { sentences }: Article,
  back: Back,
  test: (mention: Mention) => boolean,
): Mention[] {
  for (let i = index; i >= 0 && i > index - back.sentences; i--) {
    const encoded = sentences[i]
    if (encoded === undefined) break
    if (back.inParagraph && encoded.sentence.paragraph.start !== here.sentence.paragraph.start) break
    const last = membersOf(encoded, 0, i === index ? found.index : encoded.code.length).findLast(test)
    if (last !== undefined) return [last]
  }
  return []
}

/** Whose members these are: the alliance or association named last in the paragraph, else that of the headline or the only one that the article names. */
export function allianceAt(match: Match, article: Article): readonly Mention[] {
  const named = lastNamed(match, article, ALLIANCE_BEFORE, isJoined)
  if (named.length > 0) return named
  const { subject } = article.topic
  if (subject !== undefined && isJoined(subject)) return [subject]
  return onlyJoined(article.sentences)
}

const joined = new WeakMap<readonly EncodedSentence[], readonly Mention[]>()

/** The only alliance of an article, else its only association; read once for each article. */
function onlyJoined(sentences: readonly EncodedSentence[]): readonly Mention[] {
  const known = joined.get(sentences)
  if (known !== undefined) return known
  const all = sentences.flatMap((one) => membersOf(one, 0, one.code.length)).filter(isJoined)
  const found = onlyOne(all.filter(({ kind }) => kind === 'alliance')) ?? onlyOne(all) ?? []
  joined.set(sentences, found)
  return found
}

/** The council of an alliance (联盟理事会) only leads it: those who are elected there are members of the alliance. */
const isJoined = ({ kind, label, name }: Mention): boolean =>
  label === 'Institution' && JOINED.includes(kind) && !name.endsWith('理事会')

/** The first of the mentions where all name the same; undefined where they name several or there are none. */
function onlyOne([first, ...others]: readonly Mention[]): Mention[] | undefined {
  const isSame = (one: Mention): boolean =>
    !isQuantity(one) && first !== undefined && !isQuantity(first) && one.name === first.name
  return first !== undefined && others.every(isSame) ? [first] : undefined
}
/** Bodies that others are members of. */
const JOINED = ['alliance', 'association']

/**
 * The last thing before the match that is being built or run: a laboratory, a centre or a project, and none of a row of parties nor
 * of those who build it (由甲与乙共建).
 */
export const lastWork = (match: Match, article: Article): readonly Mention[] => {
  const { text } = article.document
  const isListed = ({ start, end }: Mention): boolean => text.charAt(start - 1) === '、' || text.charAt(end) === '、'
  const isMaker = ({ start, end }: Mention): boolean =>
    MADE_BY.test(text.slice(Math.max(0, start - 60), start)) ||
    /^(?:牵头|主导|领衔)[，、]/.test(text.slice(end, end + 3))
  const isPaid = (one: Mention): boolean => isWork(one) || (one.label === 'Program' && one.kind === 'fund')
  const isTold = (one: Mention): boolean => !isListed(one) && !isMaker(one)
  const named = lastNamed(match, article, WORK_BEFORE, (one) => isPaid(one) && isTold(one))
  if (named.length > 0) return named
  const isSite = ({ start }: Mention): boolean => AT.test(text.slice(Math.max(0, start - 4), start))
  const isBase = (one: Mention): boolean => hasLabel(one, 'Park') && BASE.test(one.name) && !isSite(one)
  const base = lastNamed(match, article, WORK_BEFORE, (one) => isBase(one) && isTold(one))
  return base.length > 0 ? base : topicSubject(article.topic).filter(isWork)
}
/** A base or a park of works, and no zone. */
const BASE = /(?:基地|产业园|科技园)$/
const AT = /(?:[在于到至入]|落户|选址|落子)$/
const MADE_BY = /由[^，。；的建设立办]*$/

/** 甲与乙合资成立丙公司，甲出资60%: the firm that was just founded. */
export const lastVenture = (match: Match, article: Article): readonly Mention[] =>
  lastNamed(match, article, WORK_BEFORE, (one) => isFirm(one) && isJustMade(article.document.text, one))

/** Whom the clause leaves out, where its own words do not name a subject that no name was found for. */
export function silent(
  { index, found, encoded }: Match,
  { document, sentences, topic }: Article,
  together: boolean,
): readonly Mention[] {
  if (hasOwnSubject(document, encoded, found.index)) return []
  const said = silentSubject(sentences, index, found.index, topic, { together })
  if (projectToldOf(sentences, index, found.index, said) !== undefined) return []
  const subjects = orSpeaker(encoded, found.index, said).filter(
    (subject) => !isBuiltHere(document, encoded, subject) && !isPartnerBefore(encoded, subject, found.index),
  )
  if (isRowOfFirms(subjects) || actsWithoutName(encoded, found.index, subjects)) return []
  if (subjects.length === 1 && isOfBothSides(encoded, found.index)) return []
  return isOnTheWay(encoded, found.index) ? subjects.filter(({ label }) => label !== 'Place') : subjects
}

/**
 * 甲公司总经理某某表示，将建设乙: whose speaker the sentence quotes acts, and no longer those of the sentences before; the said
 * subjects, where one of them is named behind the speaker or is the speaker's own (市科技局局长表示，将建设…: of the city).
 */
function orSpeaker(encoded: EncodedSentence, before: number, said: readonly Mention[]): readonly Mention[] {
  const speaker = speakerIn(encoded, before)
  if (speaker === undefined) return said
  const behind = membersOf(encoded, speaker.end, before)
  const isOwn = (one: Mention): boolean =>
    speaker.leads.some((body) => !isQuantity(body) && !isQuantity(one) && body.name.startsWith(one.name))
  const isKept = (one: Mention): boolean => behind.includes(one) || isOwn(one)
  return said.some(isKept) ? said : speaker.bodies
}

/** 甲、乙、丙等企业入驻，投资50亿元，建设丁: firms in a row do no one thing together in a clause of its own. */
const isRowOfFirms = (subjects: readonly Mention[]): boolean =>
  subjects.length >= ROW && subjects.some(({ pass }) => pass === 'lists')

/** 建设甲学院，打造乙联盟: what is being built itself builds nothing. */
const isBuiltHere = ({ text }: Document, encoded: EncodedSentence, { name }: Mention): boolean =>
  membersOf(encoded, 0, encoded.code.length).some(
    (mention) => mention.name === name && BUILDING.test(text.slice(encoded.sentence.start, mention.start)),
  )

/** What is done with something that is not named beside: the project at the head of a clause or above the paragraph, else the silent subject. */
export function toldOf(match: Match, article: Article): readonly Mention[] {
  const project = projectAtHead(match.encoded, match.found.index) ?? headedBy(article.sentences, match.index)
  return project === undefined ? silent(match, article, false) : [project]
}

/**
 * The silent subject of where something lies: whatever stands last before it, named or not. 项目占地百亩，位于某区 does not say
 * where the firm lies that was spoken of before.
 */
export function lying(match: Match, article: Article): readonly Mention[] {
  const { encoded, found } = match
  if (SEAT.test(found[0])) return seated(match, article)
  const project = projectAtHead(encoded, found.index) ?? headedBy(article.sentences, match.index)
  if (project !== undefined) return [project]
  const isHere = (one: Mention): boolean => encoded.mentions.some((all) => all?.includes(one))
  const subjects = silent(match, article, false).filter((one) => one.label !== 'Place' || isHere(one))
  // 省科技厅批准组建某中心，建设地点为某市: no organ lies where what it lets be built does.
  if (subjects.length > 0 && subjects.every(({ kind }) => kind === 'government')) return lastWork(match, article)
  for (let end = found.index; end > 0; end = clauseStart(encoded.code, end) - 1) {
    if (hasOwnSubject(article.document, encoded, end)) return []
    if (membersOf(encoded, clauseStart(encoded.code, end), end).some((mention) => subjects.includes(mention))) break
  }
  return subjects
}

/** 项目投资方为甲公司，该公司成立于2009年，总部位于某市: only a body has a seat, whatever project is told of. */
function seated({ index, found, encoded }: Match, { document, sentences, topic }: Article): readonly Mention[] {
  if (hasOwnSubject(document, encoded, found.index)) return []
  return silentSubject(sentences, index, found.index, topic, { fits: isBody }).filter(isBody)
}
const SEAT = /^(?:总部|注册地)/
const isBody = ({ label }: Mention): boolean => label === 'Institution'

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

/**
 * The firm last spoken of: 本轮融资 is its, though it is not named beside. Where the round is told before, it is one of those named
 * before that, and none of those behind: 甲完成融资，乙领投，丙跟投.
 */
export function firmSpokenOf(
  { index, found, encoded }: Match,
  { document, sentences, topic }: Article,
): readonly Mention[] {
  const { start } = encoded.sentence
  const round = document.text.slice(start, encoded.starts[found.index]).search(ROUND)
  const before = round < 0 ? found.index : encoded.ends.findIndex((end) => end > start + round)
  const payers = membersOf(encoded, before, found.index + found[0].length)
  return silentSubject(sentences, index, before, topic, { fits: isFirm, passOver: true }).filter(
    (firm) => isFirm(firm) && !payers.some(({ name }) => name === firm.name) && !paysFor(encoded, firm),
  )
}
/** 甲领投，乙跟投: whoever leads the round is not the firm that it is for. */
function paysFor({ code, surfaces }: EncodedSentence, firm: Mention): boolean {
  const at = surfaces.indexOf(firm)
  return at >= 0 && PAYS.test(code.slice(at + 1, at + 10))
}
const PAYS = /^[^，。；：]{0,4}(?:领投|跟投|参投)/
const ROUND = /(?:融资|增资|募资)(?!.*(?:融资|增资|募资))/

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

/** 项目由甲投资建设，…: by whom, with nobody named behind who might go on as the subject. */
const BY_WHOM = new RegExp(
  `由(?<by>[${CODES.Institution}${CODES.Park}${CODES.Place}](?:[、和与][${CODES.Institution}${CODES.Park}${CODES.Place}])*)[^，；：的${CODES.Institution}]{0,8}?(?:投资|出资|承建|建设|实施|运营)(?!的)[^；${CODES.Institution}]*$`,
  'd',
)

/** Who is said to build or to pay in an earlier clause of the sentence: 项目由甲投资，计划建设乙 is told of the project and done by 甲. */
export function byWhom({ found, encoded }: Match): readonly Mention[] {
  const [start = 0, end = 0] = BY_WHOM.exec(encoded.code.slice(0, found.index))?.indices?.groups?.by ?? []
  return membersOf(encoded, start, end)
}

/** The park of which parts are told: the last one named before that is no part itself, else the one whose article it is. */
export function parkSpokenOf(match: Match, article: Article): readonly Mention[] {
  const isWhole = ({ label, name }: Mention): boolean => label === 'Park' && !PARK_PART.test(name)
  const named = lastNamed(match, article, PARK_BEFORE, isWhole)
  if (named.length > 0) return named
  // 甲园、乙园等加快建设: the park of the article is one of those told of, and holds none of them.
  const { encoded, found } = match
  const told = new Set(membersOf(encoded, found.index, encoded.code.length).map(({ name }) => name))
  return topicSubject(article.topic).filter(({ label, name }) => label === 'Park' && !told.has(name))
}
