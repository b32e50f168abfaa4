import { isQuantity, type Mention, type QuantityMention } from '../mention.js'
import type { EncodedSentence } from '../rules/encode.js'
import type { Figure } from './figure.js'
import type { OfSet } from './set-owner.js'

/** 在孵企业94家。2023年，在孵企业实现总收入…: a set that was counted is told of once more by its noun. */

/** So many sentences a set goes on being told of. */
const SENTENCES = 3
/** A noun of one word may mean any of the kind: 企业, 项目. */
const SHORTEST = 4
/** What stands between a clause's beginning and its subject. */
const OPENER = /^(?:其中|目前|去年|今年|上半年|(?:\d{4}年)?(?:全年|底)?|这些|上述|全部|所有|的)*/
/** What only has more behind it: 在孵企业的培育, 在孵企业数量. */
const NO_SUBJECT = /^(?:的|等|数|总数|数量|总量|名单|库|[、和与及])/

/**
 * The figure with the set counted before by whose noun its clause begins, or of which the sentence goes on telling since `last`;
 * `last` where it is of another.
 */
export function toldSet(
  figure: Figure,
  sentences: readonly EncodedSentence[],
  last: OfSet | undefined,
): OfSet | undefined {
  if (figure.mention.part) return last
  const set = setNamed(figure, sentences) ?? (goesOn(figure, last) ? last?.set : undefined)
  return set === undefined ? last : { ...figure, set }
}

function setNamed({ mention, encoded, index, before, at }: Figure, sentences: readonly EncodedSentence[]) {
  const clause = before.replace(OPENER, '')
  if (clause.length < SHORTEST) return undefined
  for (let i = index; i >= 0 && i > index - SENTENCES; i--) {
    const one = sentences[i]
    if (one?.sentence.paragraph.start !== encoded.sentence.paragraph.start) return undefined
    const sets = one.surfaces.slice(0, i === index ? at - before.length : undefined).filter(isSet)
    const set = sets.findLast((set) => set !== mention && isSubject(clause, set.name))
    if (set !== undefined) return set
  }
  return undefined
}

const isSet = (one: Mention | undefined): one is QuantityMention =>
  one !== undefined && isQuantity(one) && one.label === 'Group'

const isSubject = (clause: string, noun: string): boolean =>
  noun.length >= SHORTEST && clause.startsWith(noun) && !NO_SUBJECT.test(clause.slice(noun.length))

/** 在孵企业实现总收入…，申请专利…: what is told behind it in the sentence, with nobody else named. */
const goesOn = ({ encoded, at }: Figure, last: OfSet | undefined): boolean =>
  last?.encoded === encoded &&
  !encoded.code.slice(last.at, at).includes('；') &&
  !encoded.surfaces.slice(last.at + 1, at).some((one) => one !== undefined && !isQuantity(one))
