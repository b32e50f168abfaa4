import { hasLabel, isFirm, type Mention } from '../mention.js'
import { isJustMade } from '../reference/just-made.js'
import { CODES, type EncodedSentence, membersOf } from './encode.js'
import { isWork } from './fits.js'
import { type Back, lastNamed } from './last-named.js'
import type { Article, Match } from './match.js'
import { silentSubject, topicSubject } from './subject.js'

/** Ends of a claim that its sentence does not name: the works, the firm and the builders spoken of. */

const WORK_BEFORE: Back = { sentences: 2, inParagraph: true }

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
