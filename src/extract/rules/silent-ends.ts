import type { Document } from '../document.js'
import { isQuantity, type Mention } from '../mention.js'
import { CODES, type EncodedSentence, membersOf } from './encode.js'
import { headedBy } from './headed.js'
import { type Article, BUILDING, clauseStart, type Match } from './match.js'
import { hasOwnSubject, isOnTheWay } from './own-subject.js'
import { isPartnerBefore } from './partner-before.js'
import { projectAtHead, projectToldOf } from './project-told.js'
import { speakerIn } from './speaker.js'
import { silentSubject } from './subject.js'
import { actsWithoutName, isOfBothSides } from './unnamed-actor.js'
import { lastWork } from './work-ends.js'

/** Ends of a claim that its sentence does not name: the silent subject. */

/** 其中第一阶段计划投资6亿元，建设乙: a stage of works is told of, and no town. */
const OF_STAGE = new RegExp(
  `(?:^|[，；：。])(?:其中，?)?(?:第[一二三四]阶段|[一二三四首]期)(?:工程|项目)?(?:将|拟|计划|预计|总)*(?:投资|占地|建设|用地|${CODES.Metric})[^；。]*$`,
)

/** So many firms are a row. */
const ROW = 3

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
  const ofWorks = isOnTheWay(encoded, found.index) || OF_STAGE.test(encoded.code.slice(0, found.index))
  return ofWorks ? subjects.filter(({ label }) => label !== 'Place') : subjects
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
